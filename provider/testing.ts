/** What unit tests of a Pulumi program import: `import { classifyMocks } from "pulumi-classify/testing"`. */
export { classifyMocks } from "./testing/classifyMocks";
export type { ClassifyMocksArgs } from "./testing/classifyMocks";
