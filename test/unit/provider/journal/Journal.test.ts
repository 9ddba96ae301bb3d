import { expect } from "chai";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { Journal } from "../../../../provider/journal/Journal";
import { type JournalEntry, journalFolder } from "../../../../provider/journal/JournalEntry";

const startedAt = "2026-02-12T22:00:00.000Z";
const day = 24 * 3_600_000;

function entry(change: Partial<JournalEntry> = {}): JournalEntry {
    return {
        version: 1,
        urn: "urn:pulumi:prod::shop::classify:ClassifySegment::buyers",
        definitionHash: "a".repeat(64),
        baseUrl: "https://api.clsfy.me",
        startedAt,
        namesakes: [],
        ...change,
    };
}

describe("the journal", () => {
    let parent: string;
    let folder: string;
    let warnings: string[];

    /** The journal as another run of Pulumi finds it. */
    function opened(now = Date.parse(startedAt)): Journal {
        return new Journal(
            folder,
            () => now,
            (text) => warnings.push(text),
        );
    }

    async function files(): Promise<string[]> {
        return (await readdir(folder)).map((name) => path.join(folder, name));
    }

    beforeEach(async () => {
        parent = await mkdtemp(path.join(tmpdir(), "journal-"));
        folder = path.join(parent, "pulumi-classify", "in-flight");
        warnings = [];
    });

    afterEach(async () => {
        expect(warnings).to.deep.equal([]);
        await rm(parent, { recursive: true });
    });

    it("gives a later run what an earlier one wrote", async () => {
        await opened().write(entry());
        expect(await opened().find(entry())).to.deep.equal([entry()]);
    });

    it("gives the ID as soon as it is written, and one entry only", async () => {
        const journal = opened();
        await journal.write(entry());
        await journal.write(entry({ segmentId: 61 }));
        expect(await opened().find(entry())).to.deep.equal([entry({ segmentId: 61 })]);
        expect(await files()).to.have.length(1);
    });

    it("gives the newest first", async () => {
        const newer = entry({ startedAt: "2026-02-12T23:00:00.000Z" });
        await opened().write(entry());
        await opened().write(newer);
        expect(await opened().find(entry())).to.deep.equal([newer, entry()]);
    });

    it("can be read by the owner only", async () => {
        await opened().write(entry());
        for (const file of await files()) {
            expect((await stat(file)).mode & 0o777).to.equal(0o600);
        }
        expect((await stat(folder)).mode & 0o077).to.equal(0);
    });

    it("leaves nothing but its entries behind", async () => {
        await opened().write(entry());
        expect((await files()).every((file) => file.endsWith(".json"))).to.equal(true);
    });

    for (const [what, other] of [
        ["another stack", { urn: entry().urn.replace("prod", "dev") }],
        ["another project", { urn: entry().urn.replace("shop", "blog") }],
        ["another resource", { urn: entry().urn.replace("buyers", "sellers") }],
        ["another definition", { definitionHash: "b".repeat(64) }],
        ["another API", { baseUrl: "http://127.0.0.1:8080" }],
    ] as const) {
        it(`gives nothing to ${what}`, async () => {
            await opened().write(entry());
            expect(await opened().find(entry(other))).to.deep.equal([]);
        });
    }

    it("drops an entry when the engine has shown its ID for its resource", async () => {
        await opened().write(entry({ segmentId: 61 }));
        await opened().settle(61, entry().urn);
        expect(await files()).to.deep.equal([]);
    });

    it("keeps an entry when the engine has shown another ID, or the ID for another resource", async () => {
        await opened().write(entry({ segmentId: 61 }));
        await opened().settle(62, entry().urn);
        await opened().settle(61, "urn:of:something:else");
        expect(await opened().find(entry())).to.have.length(1);
    });

    it("forgets what came to nothing, at once and for later runs", async () => {
        const journal = opened();
        await journal.write(entry());
        await journal.forget(entry());
        expect(await journal.find(entry())).to.deep.equal([]);
        expect(await opened().find(entry())).to.deep.equal([]);
    });

    it("keeps an entry for a week, and then removes it", async () => {
        await opened().write(entry());
        expect(await opened(Date.parse(startedAt) + 6.9 * day).find(entry())).to.have.length(1);
        expect(await opened(Date.parse(startedAt) + 7.1 * day).find(entry())).to.deep.equal([]);
        expect(await files()).to.deep.equal([]);
    });

    it("ignores what is no entry, with a warning that names the file, and leaves it alone", async () => {
        await opened().write(entry());
        const foreign = ["", "not json", "null", "[]", '{"version":2}', "\u0000\u0001"];
        await Promise.all(foreign.map((text, index) => writeFile(path.join(folder, `${index}.json`), text)));
        await mkdir(path.join(folder, "a-folder.json"));
        expect(await opened().find(entry())).to.deep.equal([entry()]);
        expect(warnings.splice(0))
            .to.have.length(foreign.length + 1)
            .and.to.satisfy((texts: string[]) =>
                texts.every((text) => /^ignored .*\.json, which is not a journal entry/.test(text)),
            );
        expect(await files()).to.have.length(foreign.length + 2);
    });

    it("trusts no entry under a name that does not follow from it", async () => {
        await opened().write(entry());
        const [file = ""] = await files();
        const forged = (await readFile(file, "utf8")).replace("buyers", "sellers");
        await writeFile(file, forged);
        expect(await opened().find(entry({ urn: entry().urn.replace("buyers", "sellers") }))).to.deep.equal([]);
        expect(warnings.splice(0)).to.have.length(1);
    });

    it("knows which segments creates of other resources have built at the same API", async () => {
        const journal = opened();
        const { urn, baseUrl } = entry();
        await journal.write(entry({ segmentId: 61 }));
        await journal.write(entry({ urn: "urn:other", segmentId: 62 }));
        await journal.write(entry({ urn: "urn:other", baseUrl: "https://staging.example", segmentId: 63 }));
        expect(await journal.takenByOthers({ urn, baseUrl })).to.deep.equal([62]);
    });

    it("does not warn of a file that another run of Pulumi has just removed", async () => {
        await mkdir(folder, { recursive: true });
        await symlink(path.join(folder, "removed"), path.join(folder, "listed-a-moment-ago.json"));
        expect(await opened().find(entry())).to.deep.equal([]);
    });

    it("pays no heed to files of other kinds", async () => {
        await mkdir(folder, { recursive: true });
        await writeFile(path.join(folder, "README.txt"), "hello");
        expect(await opened().find(entry())).to.deep.equal([]);
    });

    it("warns of a folder that cannot be written to, with the consequence, and continues", async () => {
        await writeFile(path.join(parent, "pulumi-classify"), "a file where the folder should be");
        const journal = opened();
        await journal.write(entry());
        const texts = warnings.splice(0).join("\n");
        expect(texts)
            .to.contain(folder)
            .and.match(/cannot be written \(.*\)\. If Pulumi is killed .* names the segment/);
        expect(await journal.find(entry())).to.deep.equal([entry()]);
    });

    it("lies in PULUMI_HOME, else in the user's .pulumi", () => {
        expect(journalFolder({ PULUMI_HOME: "/some/where" })).to.equal("/some/where/pulumi-classify/in-flight");
        expect(journalFolder({ PULUMI_HOME: "" })).to.match(/\.pulumi\/pulumi-classify\/in-flight$/);
    });
});
