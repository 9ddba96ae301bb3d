import { expect } from "chai";
import type { CatalogueSegment } from "../../../../provider/command/catalogue/Catalogue";
import { renderSegmentsCsv } from "../../../../provider/command/catalogue/renderSegmentsCsv";

const segment: CatalogueSegment = {
    project: "audiences",
    stack: "production",
    resource: "buyers",
    key: "buyers",
    link: "buyers",
    name: "Buyers",
    status: "complete",
    secrets: [],
};

function rows(...segments: readonly Partial<CatalogueSegment>[]): string[] {
    const csv = renderSegmentsCsv({ segments: segments.map((each) => ({ ...segment, ...each })), orphans: [] });
    return csv.split("\r\n").slice(1, -1);
}

describe("segments.csv", () => {
    it("has a heading, a row for each segment and one for each orphan", () => {
        const orphan = { id: 7, name: "Old", status: "failed" as const, createdDate: "2026-02-12T22:00:00Z" };
        const csv = renderSegmentsCsv({
            segments: [{ ...segment, id: 61, buildSeconds: 5_430, exampleUrls: ["https://a.com", "https://b.com"] }],
            orphans: [orphan, { ...orphan, id: 8, formerly: { ...segment, prompt: "People" } }],
        });

        expect(csv).to.equal(
            [
                "\uFEFF" +
                    '"key","name","id","status","created","completed","build minutes","prompt","example URLs","blocked domains","client","library","project","stack","declared"',
                '"buyers","Buyers","61","complete","","","91","","https://a.com\nhttps://b.com","","","","audiences","production","yes"',
                '"","Old","7","failed","2026-02-12T22:00:00Z","","","","","","","","","","orphan"',
                '"buyers","Old","8","failed","2026-02-12T22:00:00Z","","","People","","","","","audiences","production","orphan"',
                "",
            ].join("\r\n"),
        );
    });

    for (const formula of [
        '=HYPERLINK("https://evil.example","61")',
        "+1+1",
        "-2+3+cmd|' /C calc'!A0",
        "@SUM(1)",
        " =1",
        "\u0000=1",
        "＝1",
    ]) {
        it(`keeps spreadsheets from calculating ${JSON.stringify(formula)}`, () => {
            const [row] = rows({ prompt: formula });

            expect(row).to.include(`"'${formula.replaceAll('"', '""')}"`);
        });
    }

    // A comma as well as a quote is an ordinary letter to a spreadsheet whose separator is another one.
    for (const [text, safe] of [
        ["x;=1+1;y", "x;'=1+1;y"],
        ["x\t+1", "x\t'+1"],
        ["x| -1", "x| '-1"],
        ["x;@SUM(1)", "x;'@SUM(1)"],
        ["x;＝1", "x;'＝1"],
        ["x\n=1", "x\n'=1"],
        ['x;"=1"', `x;"'=1"`],
        ["=1;=2", "'=1;'=2"],
        [";;=1", ";;'=1"],
        ["\t=1", "'\t'=1"],
        ["\r=1", "'\r'=1"],
        ["; \t\n=1", "; \t\n'=1"],
    ] as const) {
        it(`keeps a spreadsheet with another separator from calculating ${JSON.stringify(text)}`, () => {
            expect(rows({ prompt: text })[0]).to.include(`"${safe.replaceAll('"', '""')}"`);
        });
    }

    for (const text of ["a-b; c", "a; b = c", "1+1 | 2", "https://a.com/?a=1;b=2"]) {
        it(`leaves ${JSON.stringify(text)} as it is`, () => {
            expect(rows({ prompt: text })[0]).to.include(`"${text}"`);
        });
    }

    it("keeps quotes, commas and line breaks inside of their cell", () => {
        expect(rows({ prompt: 'a "b", c\nd' })[0]).to.include('"a ""b"", c\nd"');
    });

    it("shows a secret as such", () => {
        expect(rows({ secrets: ["prompt"] })[0]).to.include('"secret"');
    });
});
