import { type ConstructRequest, ConstructResponse } from "@pulumi/pulumi/proto/provider_pb";
import { RegisterResourceRequest } from "@pulumi/pulumi/proto/resource_pb";
import { unknownValue } from "../../../engine/properties";
import { pluginTypeTokens, typeTokens } from "../../../engine/typeTokens";
import { toMessage } from "../engineValues";
import { unknownName } from "../unknownName";
import { type LibraryInputs, libraryInputs } from "./libraryInputs";
import { acceptedRecords, completedRecords } from "./libraryRecords";
import { type Registered, ResourceMonitor } from "./ResourceMonitor";

/** Declares what a `SegmentLibrary` consists of: its segments, and one wait for all of them. */
export async function constructLibrary(request: ConstructRequest, version: string): Promise<ConstructResponse> {
    if (request.getType() !== pluginTypeTokens.library) {
        throw unknownName(request.getType());
    }
    const inputs = libraryInputs(request.getName(), request.getInputs()?.toJavaScript() ?? {});
    const monitor = new ResourceMonitor(request.getMonitorendpoint());
    try {
        const library = await registerLibrary(request, monitor);
        const parts = await registerParts(request, { inputs, monitor, version, parent: library.urn });
        await monitor.registerOutputs(library.urn, { segments: parts.segments });
        const response = new ConstructResponse().setUrn(library.urn).setState(toMessage({ segments: parts.segments }));
        const dependencies = new ConstructResponse.PropertyDependencies().setUrnsList(parts.urns);
        response.getStatedependenciesMap().set("segments", dependencies);
        return response;
    } finally {
        monitor.close();
    }
}

interface Parts {
    readonly urns: string[];
    /** By key: what a program sees of each segment. */
    readonly segments: unknown;
}

interface Library {
    readonly inputs: LibraryInputs;
    readonly monitor: ResourceMonitor;
    readonly version: string;
    readonly parent: string;
}

function registerLibrary(request: ConstructRequest, monitor: ResourceMonitor): Promise<Registered> {
    const options = new RegisterResourceRequest()
        .setParent(request.getParent())
        .setAliasesList(request.getAliasesList())
        .setIgnorechangesList(request.getIgnorechangesList())
        .setReplaceonchangesList(request.getReplaceonchangesList())
        .setDeletedwith(request.getDeletedwith());
    const protect = request.getProtect();
    if (protect !== undefined) {
        options.setProtect(protect);
    }
    const retain = request.getRetainondelete();
    if (retain !== undefined) {
        options.setRetainondelete(retain);
    }
    for (const [packageName, provider] of request.getProvidersMap().entries()) {
        options.getProvidersMap().set(packageName, provider);
    }
    const dependencies = request.getDependenciesList();
    return monitor.register({ type: request.getType(), name: request.getName(), inputs: {}, dependencies }, options);
}

async function registerParts(request: ConstructRequest, library: Library): Promise<Parts> {
    const { inputs, monitor } = library;
    if (inputs.members === undefined) {
        return { urns: [], segments: unknownValue };
    }
    const dependencies = [
        ...request.getDependenciesList(),
        ...[...request.getInputdependenciesMap().entries()].flatMap(([, of]) => of.getUrnsList()),
    ];
    const registered = [...inputs.members].map(async ([key, member]): Promise<[string, Registered]> => {
        const declaration = {
            type: pluginTypeTokens.segment,
            name: `${request.getName()}-${key}`,
            inputs: member,
            dependencies,
            earlierType: typeTokens.segment,
        };
        return [key, await monitor.register(declaration, memberOptions(request, library))];
    });
    const members = new Map(await Promise.all(registered));
    const urns = [...members.values()].map(({ urn }) => urn);
    if (!inputs.isAwaited) {
        return { urns, segments: acceptedRecords(members) };
    }
    const options = memberOptions(request, library);
    const timeouts = request.getCustomtimeouts();
    if (timeouts !== undefined) {
        options.setCustomtimeouts(
            new RegisterResourceRequest.CustomTimeouts()
                .setCreate(timeouts.getCreate())
                .setUpdate(timeouts.getUpdate())
                .setDelete(timeouts.getDelete())
                .setRead(timeouts.getRead()),
        );
    }
    const completion = await monitor.register(
        {
            type: pluginTypeTokens.completion,
            name: request.getName(),
            inputs: { segmentIds: [...members.values()].map(({ outputs }) => outputs["segmentId"] ?? unknownValue) },
            dependencies: urns,
            earlierType: typeTokens.completion,
        },
        options,
    );
    return { urns: [...urns, completion.urn], segments: completedRecords(members, completion) };
}

function memberOptions(request: ConstructRequest, { parent, version }: Library): RegisterResourceRequest {
    return new RegisterResourceRequest()
        .setCustom(true)
        .setParent(parent)
        .setVersion(version)
        .setProvider(request.getProvidersMap().get("classify") ?? "");
}
