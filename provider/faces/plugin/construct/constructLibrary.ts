import { type ConstructRequest, ConstructResponse } from "@pulumi/pulumi/proto/provider_pb";
import { plainKeyWarning } from "../../../config/Settings";
import { type Properties, unknownValue } from "../../../engine/properties";
import type { Row } from "../../../engine/Row";
import { typeTokens } from "../../../engine/typeTokens";
import { toMessage } from "../engineValues";
import { unknownName } from "../unknownName";
import { type LibraryInputs, libraryInputs } from "./libraryInputs";
import { libraryRecords } from "./libraryRecords";
import { libraryOptions, partOptions, withTimeouts } from "./registerOptions";
import { type Registered, ResourceMonitor } from "./ResourceMonitor";

/**
 * Declares what a `SegmentLibrary` consists of: its segments, and one wait for all of them.
 *
 * @param row shows what concerns the whole stack
 */
export async function constructLibrary(
    request: ConstructRequest,
    version: string,
    row: Row,
): Promise<ConstructResponse> {
    if (request.getType() !== typeTokens.library) {
        throw unknownName(request.getType());
    }
    if (hasPlainKey(request)) {
        row.warn(plainKeyWarning("configuration"));
    }
    const inputs = libraryInputs(request.getName(), request.getInputs()?.toJavaScript() ?? {});
    const monitor = new ResourceMonitor(request.getMonitorendpoint());
    try {
        const library = await registerLibrary(request, monitor);
        const parts = await registerParts(request, { inputs, monitor, version, urn: library.urn });
        await monitor.registerOutputs(library.urn, { segments: parts.segments });
        const response = new ConstructResponse().setUrn(library.urn).setState(toMessage({ segments: parts.segments }));
        const dependencies = new ConstructResponse.PropertyDependencies().setUrnsList(parts.urns);
        response.getStatedependenciesMap().set("segments", dependencies);
        return response;
    } finally {
        monitor.close();
    }
}

/** Only with a component does the engine send which values of the stack's configuration are secret. */
function hasPlainKey(request: ConstructRequest): boolean {
    const key = "classify:apiKey";
    return request.getConfigMap().has(key) && !request.getConfigsecretkeysList().includes(key);
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
    readonly urn: string;
}

function registerLibrary(request: ConstructRequest, monitor: ResourceMonitor): Promise<Registered> {
    const declaration = {
        type: request.getType(),
        name: request.getName(),
        inputs: {},
        dependencies: request.getDependenciesList(),
    };
    return monitor.register(declaration, libraryOptions(request));
}

async function registerParts(request: ConstructRequest, library: Library): Promise<Parts> {
    const { members, isAwaited } = library.inputs;
    if (members === undefined) {
        return { urns: [], segments: unknownValue };
    }
    const registered = await registerSegments(request, members, library);
    const segmentIds = [...registered.values()].map(({ outputs }) => outputs["segmentId"] ?? unknownValue);
    const urns = [...registered.values()].map(({ urn }) => urn);
    const completion = await library.monitor.register(
        {
            type: typeTokens.pluginCompletion,
            name: request.getName(),
            inputs: { segmentIds, ...(isAwaited ? {} : { waitForCompletion: false }) },
            dependencies: urns,
            earlierType: typeTokens.completion,
        },
        withTimeouts(partOptions(request, library.urn, library.version), request),
    );
    return { urns: [...urns, completion.urn], segments: libraryRecords(registered, completion) };
}

async function registerSegments(
    request: ConstructRequest,
    members: ReadonlyMap<string, Properties>,
    { monitor, urn, version }: Library,
): Promise<ReadonlyMap<string, Registered>> {
    const inputDependencies = [...request.getInputdependenciesMap().entries()].flatMap(([, of]) => of.getUrnsList());
    const dependencies = [...request.getDependenciesList(), ...inputDependencies];
    const registered = [...members].map(async ([key, inputs]): Promise<[string, Registered]> => {
        const declaration = {
            type: typeTokens.pluginSegment,
            name: `${request.getName()}-${key}`,
            inputs,
            dependencies,
            earlierType: typeTokens.segment,
        };
        return [key, await monitor.register(declaration, partOptions(request, urn, version))];
    });
    return new Map(await Promise.all(registered));
}
