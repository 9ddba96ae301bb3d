import { createRequire } from "node:module";

// gRPC and Protobuf must be the SDK's own copies: gRPC refuses credentials made by another one, and the SDK's messages
// accept values of their own Protobuf only.
const sdkRequire = createRequire(require.resolve("@pulumi/pulumi/package.json"));

export const grpc = sdkRequire("@grpc/grpc-js") as typeof import("@grpc/grpc-js");

type AnyModule = typeof import("google-protobuf/google/protobuf/any_pb");
type EmptyModule = typeof import("google-protobuf/google/protobuf/empty_pb");
type StructModule = typeof import("google-protobuf/google/protobuf/struct_pb");

export const { Any } = sdkRequire("google-protobuf/google/protobuf/any_pb") as AnyModule;
export const { Empty } = sdkRequire("google-protobuf/google/protobuf/empty_pb") as EmptyModule;
export const { Struct } = sdkRequire("google-protobuf/google/protobuf/struct_pb") as StructModule;
