import { expect } from "chai";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, parseAllDocuments } from "yaml";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

interface KubernetesObject {
    readonly apiVersion: string;
    readonly kind: string;
    readonly metadata: { readonly name: string };
    readonly spec?: Readonly<Record<string, unknown>>;
}

const folder = join(repositoryRoot, "examples", "operations");
const read = (name: string) => readFileSync(join(folder, name), "utf8");

describe("what runs Pulumi elsewhere", () => {
    const objects = parseAllDocuments(read("kubernetes-operator.yaml")).map((document) => {
        expect(document.errors).to.deep.equal([]);
        return document.toJS() as KubernetesObject;
    });
    const stack = objects.find(({ kind }) => kind === "Stack");

    it("has a Kubernetes manifest whose objects all say what they are", () => {
        expect(objects.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)).to.deep.equal([
            "v1 ServiceAccount",
            "rbac.authorization.k8s.io/v1 ClusterRoleBinding",
            "pulumi.com/v1 Stack",
        ]);
        expect(objects.map(({ metadata }) => typeof metadata.name)).to.deep.equal(Array(3).fill("string"));
    });

    it("has the operator come back without waiting, and give nothing up by accident", () => {
        expect(stack?.spec).to.include({ continueResyncOnCommitMatch: true, destroyOnFinalize: false });
        expect(stack?.spec).to.have.nested.property("config.classify-demo:wait", "false");
        expect(stack?.spec).to.have.property("resyncFrequencySeconds").that.is.a("number").above(0);
    });

    it("recovers in each new pod of the operator, with the same backend, stack and API key as the update", () => {
        const pod = "workspaceTemplate.spec.podTemplate.spec";
        const recover = `${pod}.initContainers[0]`;

        expect(stack?.spec).to.have.nested.property(`${recover}.workingDir`, "/share/workspace");
        expect(stack?.spec).to.have.nested.property(`${recover}.volumeMounts[0].mountPath`, "/share");
        expect(stack?.spec).to.have.nested.property(`${recover}.image`, "pulumi/pulumi:3.259.0-nonroot");
        expect(stack?.spec).to.have.nested.property(`${recover}.env[0].value`, stack?.spec?.["backend"]);
        expect(stack?.spec).to.have.nested.property(`${recover}.env[1].value`, stack?.spec?.["stack"]);
        expect(stack?.spec).to.have.nested.property(`${recover}.env[2].name`, "CLASSIFY_API_KEY");
        expect(stack?.spec).to.have.nested.property(`${pod}.containers[0].lifecycle.postStart`);
    });

    it("recovers with the poll interval of the stack, which decides when a request counts as lost", () => {
        const { config } = parse(read("Pulumi.production.yaml")) as { config: Record<string, unknown> };
        const variable = "operationContext.environmentVariables.CLASSIFY_POLL_INTERVAL";
        const env = "workspaceTemplate.spec.podTemplate.spec.initContainers[0].env";

        expect(JSON.parse(read("deployment-settings.json"))).to.have.nested.property(
            variable,
            config["classify:pollInterval"],
        );
        expect(stack?.spec)
            .to.have.nested.property(env)
            .that.deep.includes({ name: "CLASSIFY_POLL_INTERVAL", value: config["classify:pollInterval"] });
    });

    it("has settings for Pulumi Deployments with a source, its triggers and the API key as a secret", () => {
        const settings: unknown = JSON.parse(read("deployment-settings.json"));

        expect(settings).to.have.nested.property("sourceContext.git.branch", "refs/heads/main");
        expect(settings).to.nested.include({ "gitHub.previewPullRequests": true, "gitHub.deployCommits": true });
        expect(settings).to.have.nested.property("operationContext.environmentVariables.CLASSIFY_API_KEY.secret");
    });

    it("has a stack configuration without a plain API key", () => {
        const stackFile = parse(read("Pulumi.production.yaml")) as { config: Record<string, unknown> };

        expect(stackFile)
            .to.have.property("secretsprovider")
            .that.matches(/^awskms:/);
        expect(stackFile.config).to.include({ "classify-demo:wait": "false" }).and.not.have.property("classify:apiKey");
    });

    it("shows every file in the README", () => {
        for (const name of ["kubernetes-operator.yaml", "deployment-settings.json", "Pulumi.production.yaml"]) {
            expect(read("README.md")).to.include(`](${name})`);
        }
    });
});
