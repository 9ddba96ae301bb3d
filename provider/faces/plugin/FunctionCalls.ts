import { CheckFailure, type InvokeRequest, InvokeResponse } from "@pulumi/pulumi/proto/provider_pb";
import type { Properties } from "../../engine/properties";
import type { ClassifyApi } from "../../api/ClassifyApi";
import type { ProviderProcess } from "../../lifecycle/ProviderProcess";
import type { PropertyFailure } from "../../lifecycle/ResourceLifecycle";
import { parseSegmentId } from "../../segment/parseSegmentId";
import { segmentStatuses, toRecord } from "../../segment/Segment";
import { matchesFilter } from "../../segment/segmentFilter";
import { fromEngine, toEngine } from "./engineValues";
import { functionTokens } from "./schema/tokens";
import { unknownName } from "./unknownName";

/** The functions that a program can call while it runs. */
export class FunctionCalls {
    constructor(private readonly process: ProviderProcess) {}

    async invoke(request: InvokeRequest): Promise<InvokeResponse> {
        const { values, secrets } = fromEngine(request.getArgs());
        const { problems, run } = functionCall(request.getTok());
        const failures = problems(values);
        if (failures.length > 0) {
            // Unlike a resource's, these are printed with the name of the argument alone, not with its value.
            return new InvokeResponse().setFailuresList(
                failures.map(({ property, reason }) => new CheckFailure().setProperty(property).setReason(reason)),
            );
        }
        const result = await run(values, this.process.session().api(this.process.row("")));
        const isSecret = secrets.size > 0;
        return new InvokeResponse().setReturn(toEngine(result, new Set(isSecret ? Object.keys(result) : [])));
    }
}

interface FunctionCall {
    readonly problems: (inputs: Properties) => PropertyFailure[];
    readonly run: (inputs: Properties, api: ClassifyApi) => Promise<Properties>;
}

function functionCall(token: string): FunctionCall {
    switch (token) {
        case functionTokens.getSegment:
            return { problems: () => [], run: getSegment };
        case functionTokens.listSegments:
            return { problems: filterProblems, run: listSegments };
        default:
            throw unknownName(token);
    }
}

async function getSegment({ id }: Properties, api: ClassifyApi): Promise<Properties> {
    return { ...toRecord(await api.get(parseSegmentId(String(id)))) };
}

async function listSegments({ status, name }: Properties, api: ClassifyApi): Promise<Properties> {
    const filter = {
        status: segmentStatuses.find((each) => each === status),
        name: typeof name === "string" ? name : undefined,
    };
    const segments = (await api.list()).filter((segment) => matchesFilter(segment, filter));
    return { segments: segments.map(toRecord) };
}

/** A status that does not exist would silently match nothing. */
function filterProblems({ status }: Properties): PropertyFailure[] {
    return status === undefined || segmentStatuses.some((each) => each === status)
        ? []
        : [{ property: "status", reason: `must be one of ${segmentStatuses.join(", ")}` }];
}
