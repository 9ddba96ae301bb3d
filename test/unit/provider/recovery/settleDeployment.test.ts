import { expect } from "chai";
import { formerSegmentsIn, writeFormer } from "../../../../provider/recovery/formerSegments";
import type { JudgedCreate } from "../../../../provider/recovery/judgeCreates";
import { readInterruptedStack } from "../../../../provider/recovery/readInterruptedStack";
import { canBePlaced, settleDeployment } from "../../../../provider/recovery/settleDeployment";
import { created, creating, declared, type Json, segmentUrn, stackExport } from "../support/stackExports";

const now = Date.parse("2026-02-12T22:00:00Z");
const lineItem = { urn: "urn:pulumi:dev::audiences::acme:LineItem::item", type: "acme:LineItem" };

function interruptedStack(resources: readonly Json[], asked: Json) {
    const stack = readInterruptedStack(stackExport(now, resources, [creating(asked)]));
    const [create] = stack?.creates ?? [];
    if (stack === undefined || create === undefined) {
        throw new Error("The export shows no interrupted create");
    }
    const segment = { id: 62, name: create.name, status: "complete", createdDate: "2026-02-12T22:00:00Z" } as const;
    const judged: JudgedCreate = { create, candidates: [segment], decision: { kind: "resume", segment } };
    return { stack, create, judged };
}

/** Resources after the stack and its provider: their last names and IDs. */
function settled(resources: readonly Json[], asked: Json): string[] {
    const { stack, judged } = interruptedStack(resources, asked);
    const { deployment } = settleDeployment(stack.deployment, [judged]);
    return (deployment.resources ?? [])
        .slice(2)
        .map(({ urn, id, delete: isReplaced }) =>
            [urn.split("::").at(-1), id, isReplaced && "replaced"].join(" ").trim(),
        );
}

describe("the state after a recovery", () => {
    const asked = declared("buyers", { askedAt: now });

    it("has a new segment at the end, and a replacement in front of what depends on it", () => {
        const dependent = { ...lineItem, dependencies: [segmentUrn("buyers")] };

        expect(settled([created("sellers", 60)], asked)).to.deep.equal(["sellers 60", "buyers 62"]);
        expect(settled([created("buyers", 61, { prompt: "before" }), dependent], asked)).to.deep.equal([
            "buyers 62",
            "buyers 61 replaced",
            "item",
        ]);
    });

    it("has the new resource instead of one that was deleted before its replacement", () => {
        const deleted = { ...created("buyers", 61, { prompt: "before" }), pendingReplacement: true };

        expect(settled([deleted], asked)).to.deep.equal(["buyers 62"]);
    });

    it("remembers the replaced segment and the ones before it, as a create would", () => {
        const before = created("buyers", 61, { prompt: "before", askedAt: now - 2 });
        const createdDate = new Date(now - 2_000).toISOString();
        const earlier = { definitionHash: "AbCdEfGhIjKl", id: 60, createdAt: now - 5_000 };
        const outputs = { ...(before["outputs"] as Json), createdDate, __former: [writeFormer(earlier)] };
        const { stack, judged } = interruptedStack([{ ...before, outputs }], asked);
        for (const decision of [judged.decision, { kind: "several", segments: judged.candidates } as const]) {
            const { deployment } = settleDeployment(stack.deployment, [{ ...judged, decision }]);
            const former = formerSegmentsIn(deployment.resources?.[2]?.outputs ?? {}, "__former");
            expect(former.map(({ id }) => id)).to.deep.equal([61, 60]);
        }
    });

    it("does not remember another segment of the definition that it has now", () => {
        const same = created("buyers", 61, { askedAt: now - 2 });
        const outputs = { ...(same["outputs"] as Json), createdDate: new Date(now - 2_000).toISOString() };
        const { stack, judged } = interruptedStack([{ ...same, outputs }], asked);
        const { deployment } = settleDeployment(stack.deployment, [judged]);
        expect(deployment.resources?.[2]?.outputs).not.to.have.property("__former");
    });

    it("records an `adopt` of an undecided create only if the resource had used it before", () => {
        const adoptOf = (resources: readonly Json[]): unknown => {
            const { stack, judged } = interruptedStack(resources, declared("buyers", { askedAt: now, adopt: 7 }));
            const { deployment } = settleDeployment(stack.deployment, [
                { ...judged, decision: { kind: "several", segments: judged.candidates } },
            ]);
            return deployment.resources?.[2]?.outputs?.["adopt"];
        };

        expect(adoptOf([])).to.equal(undefined);
        expect(adoptOf([created("buyers", 61, { prompt: "before" })])).to.equal(undefined);
        expect(adoptOf([created("buyers", 61, { prompt: "before", adopt: 7 })])).to.equal(7);
    });

    it("keeps what it does not know", () => {
        const { stack, judged } = interruptedStack([{ ...lineItem, aliases: ["x"] }], asked);
        const { deployment, ...others } = settleDeployment(stack.deployment, [judged]);

        expect(others).to.deep.equal({ version: 3 });
        expect(deployment).to.have.nested.property("manifest.magic", "m");
        expect(deployment).to.have.nested.property("secrets_providers.state.salt", "s");
        expect(deployment.resources?.[2]).to.deep.equal({ ...lineItem, aliases: ["x"] });
    });

    it("has no place for a resource whose parent, provider or dependency is missing in front of it", () => {
        const placeable = (change: Json, resources: readonly Json[] = []): boolean => {
            const { stack, create } = interruptedStack(resources, { ...asked, ...change });
            return canBePlaced(create.resource, stack.deployment);
        };

        expect(placeable({})).to.equal(true);
        expect(placeable({ dependencies: [lineItem.urn] }, [lineItem])).to.equal(true);
        expect(placeable({ dependencies: [lineItem.urn] })).to.equal(false);
        expect(placeable({ propertyDependencies: { prompt: [lineItem.urn] } })).to.equal(false);
        expect(placeable({ parent: lineItem.urn })).to.equal(false);
        expect(placeable({ provider: "urn:pulumi:dev::audiences::pulumi:providers:x::y::z" })).to.equal(false);
        const before = created("buyers", 61, { prompt: "before" });
        expect(placeable({ dependencies: [lineItem.urn] }, [before, lineItem])).to.equal(false);
    });
});
