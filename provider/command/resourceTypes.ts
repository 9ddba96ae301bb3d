import { typeTokens } from "../engine/typeTokens";

/** The types of this package's resources and of the stack, as Pulumi writes them. */
export const resourceTypes = { ...typeTokens, stack: "pulumi:pulumi:Stack" } as const;
