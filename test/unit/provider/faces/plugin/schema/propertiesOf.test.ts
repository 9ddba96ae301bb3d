import { expect } from "chai";
import { z } from "zod";
import { propertiesOf } from "../../../../../../provider/faces/plugin/schema/propertiesOf";

describe("the properties of a zod object in a Pulumi schema", () => {
    it("have their types and descriptions, without the rules for values", () => {
        const shape = z.strictObject({
            name: z.string().min(3).describe("A name."),
            tags: z.array(z.string().regex(/x/)).min(1).optional().describe("Tags."),
            count: z.int().positive().optional().describe("A count."),
            isOn: z.boolean().optional().describe("A switch."),
        });

        expect(propertiesOf(shape)).to.deep.equal({
            properties: {
                name: { type: "string", description: "A name." },
                tags: { type: "array", items: { type: "string" }, description: "Tags." },
                count: { type: "integer", description: "A count." },
                isOn: { type: "boolean", description: "A switch." },
            },
            required: ["name"],
        });
    });

    it("cannot be without a description", () => {
        expect(() => propertiesOf(z.object({ name: z.string() }))).to.throw("needs a type and a description");
    });

    it("cannot be of a type that has no translation", () => {
        const shape = z.object({ either: z.union([z.string(), z.int()]).describe("Either.") });

        expect(() => propertiesOf(shape)).to.throw("has no translation into a Pulumi package schema");
    });
});
