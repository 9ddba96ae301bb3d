import { expect } from "chai";
import { exampleUrlKey, exampleUrlProblem } from "../../../../provider/segment/exampleUrl";

describe("an example URL", () => {
    for (const url of [
        "https://www.thespruce.com/snow-blowers-4118591",
        "http://example.com",
        "HTTPS://Example.COM/a?b=c#d",
        "https://example.com:8443/x",
        "  https://example.com/surrounding-space ",
        "https://münchen.de/straße",
    ]) {
        it(`may be ${url.trim()}`, () => {
            expect(exampleUrlProblem(url)).to.equal(undefined);
        });
    }

    const wrong: [string, RegExp][] = [
        ["", /^is blank; write a URL or remove/],
        ["   ", /^is blank/],
        ["example.com/page", /^has no scheme; write "https:\/\/" in front/],
        ["//example.com/page", /^has no scheme/],
        ["example.com:8080/page", /^has no scheme/],
        ["ftp://example.com/page", /^is not a web page; write a URL that begins with "https:\/\/"/],
        ["mailto:someone@example.com", /^is not a web page/],
        ["https:/example.com", /^is not a web page; write a URL that begins with "https:\/\/"/],
        ["https:example.com", /^is not a web page/],
        ["https://exa mple.com", /^has a space in it; write "%20"/],
        ["https://a.com https://b.com", /one entry for each URL/],
        ["https://", /^is not a URL; write one like "https:\/\/example.com\/page"/],
        ["https://[", /^is not a URL/],
        ["https://someone@example.com", /^carries a user name or password/],
        ["https://someone:secret@example.com", /^carries a user name or password.*write the URL without it/],
    ];
    for (const [url, problem] of wrong) {
        it(`may not be "${url}"`, () => {
            expect(exampleUrlProblem(url)).to.match(problem);
        });
    }

    it("never has its password repeated in what is said about it", () => {
        for (const url of ["https://u:hunter2@example.com", "u1:hunter2@example.com", "ftp://u:hunter2@example.com"]) {
            expect(exampleUrlProblem(url)).to.be.a("string").that.does.not.contain("hunter2");
        }
    });

    it("is the same without regard to the host's case, the default port and surrounding space", () => {
        expect(exampleUrlKey(" HTTPS://Example.com:443/Page ")).to.equal(exampleUrlKey("https://example.com/Page"));
    });

    it("is another one when its path has another case", () => {
        expect(exampleUrlKey("https://example.com/Page")).not.to.equal(exampleUrlKey("https://example.com/page"));
    });
});
