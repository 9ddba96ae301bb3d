import { expect } from "chai";
import {
    blockedDomainKey,
    blockedDomainProblem,
    exampleUrlKey,
    exampleUrlProblem,
} from "../../../../provider/segment/listEntries";

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
        ["https://exa mple.com", /^contains a space; write "%20"/],
        ["https://a.com https://b.com", /each URL as its own entry/],
        ["https://", /^is not a URL; write one like "https:\/\/example.com\/page"/],
        ["https://[", /^is not a URL/],
        ["https://someone@example.com", /^contains a user name or password/],
        ["https://someone:secret@example.com", /^contains a user name or password.*remove it/],
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

describe("a blocklist entry", () => {
    for (const domain of ["craftsman.com", "Craftsman.COM", " craftsman.com ", "news.bbc.co.uk", "münchen.de"]) {
        it(`may be "${domain}"`, () => {
            expect(blockedDomainProblem(domain)).to.equal(undefined);
        });
    }

    const wrong: [string, string][] = [
        ["", "is blank; write a domain or remove the entry"],
        ["https://craftsman.com/saws", 'is more than a domain; write the domain alone, like "example.com"'],
        ["http://someone:secret@craftsman.com/", 'is more than a domain; write the domain alone, like "example.com"'],
        ["craftsman.com/saws", 'is more than a domain; write the domain alone, like "example.com"'],
        ["craftsman.com:443", 'is more than a domain; write the domain alone, like "example.com"'],
        ["sales@craftsman.com", 'is more than a domain; write the domain alone, like "example.com"'],
        ["craftsman com", 'is more than a domain; write the domain alone, like "example.com"'],
        ["*.craftsman.com", 'has a wildcard; write the domain without it, like "example.com"'],
        ["craftsman.*", 'has a wildcard; write the domain without it, like "example.com"'],
        [".craftsman.com", 'is not a domain; write one like "example.com"'],
        ["craftsman.com.", 'is not a domain; write one like "example.com"'],
        ["craftsman", 'is not a domain; write one like "example.com"'],
        ["com", 'is not a domain; write one like "example.com"'],
        ["craftsman..com", 'is not a domain; write one like "example.com"'],
        ["192.0.2.7", 'is an IP address; only domains can be blocked, write one like "example.com"'],
        ["http://192.0.2.7/", 'is an IP address; only domains can be blocked, write one like "example.com"'],
        ["2001:db8::7", 'is an IP address; only domains can be blocked, write one like "example.com"'],
    ];
    for (const [entry, problem] of wrong) {
        it(`may not be "${entry}"`, () => {
            expect(blockedDomainProblem(entry)).to.equal(problem);
        });
    }

    it("is the same without regard to case, surrounding space and international form", () => {
        expect(blockedDomainKey(" MÜNCHEN.de ")).to.equal(blockedDomainKey("xn--mnchen-3ya.de"));
    });
});
