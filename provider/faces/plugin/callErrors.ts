import type { ServiceError } from "@grpc/grpc-js";
import { ErrorResourceInitFailed } from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import type { Properties } from "../../engine/properties";
import { Any, grpc } from "../../engine/sdkModules";
import { asClassifyError } from "../../errors/asClassifyError";
import type { UnfinishedError } from "../../lifecycle/UnfinishedError";
import { toEngine } from "./engineValues";

/** What a failed call sends to the engine, which prints the message under the resource. */
export function callError(fault: unknown): ServiceError {
    return isServiceError(fault)
        ? fault
        : serviceError(asClassifyError(fault, "answer a call of the engine"), new grpc.Metadata());
}

/** The error for which the engine saves the resource as unfinished: with its ID, outputs and inputs. */
export function initFailed(error: UnfinishedError, inputs: Properties, secrets: ReadonlySet<string>): ServiceError {
    const detail = new ErrorResourceInitFailed()
        .setId(error.id)
        .setProperties(toEngine(error.outputs, secrets))
        .setInputs(toEngine(inputs, secrets))
        .setReasonsList([error.message]);
    const packed = new Any();
    packed.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
    const status = new Status();
    status.setCode(grpc.status.UNKNOWN);
    status.setMessage(error.message);
    status.addDetails(packed);
    const metadata = new grpc.Metadata();
    // gRPC for Node does not write the details of an error by itself; this is where every gRPC library reads them.
    metadata.add("grpc-status-details-bin", Buffer.from(status.serializeBinary()));
    return serviceError(error, metadata);
}

function serviceError(cause: Error, metadata: ServiceError["metadata"]): ServiceError {
    const details = cause.message;
    return Object.assign(new Error(details, { cause }), { code: grpc.status.UNKNOWN, details, metadata });
}

function isServiceError(fault: unknown): fault is ServiceError {
    return fault instanceof Error && "metadata" in fault && fault.metadata instanceof grpc.Metadata;
}
