import { expect } from "chai";
import { blockedDomainKey, blockedDomainProblem } from "../../../../provider/segment/blockedDomain";

describe("a blocklist entry", () => {
    for (const domain of ["craftsman.com", "Craftsman.COM", " craftsman.com ", "news.bbc.co.uk", "münchen.de"]) {
        it(`may be "${domain}"`, () => {
            expect(blockedDomainProblem(domain)).to.equal(undefined);
        });
    }

    const wrong: [string, string][] = [
        ["", "is blank; write a domain or remove the entry"],
        ["https://craftsman.com/saws", 'is not a domain alone; write "craftsman.com"'],
        ["http://someone:secret@craftsman.com/", 'is not a domain alone; write "craftsman.com"'],
        ["craftsman.com/saws", 'is not a domain alone; write "craftsman.com"'],
        ["craftsman.com:443", 'is not a domain alone; write "craftsman.com"'],
        ["sales@craftsman.com", 'is not a domain alone; write "craftsman.com"'],
        ["craftsman com", 'is not a domain alone; write one like "example.com"'],
        ["*.craftsman.com", 'has a wildcard; write "craftsman.com"'],
        ["craftsman.*", 'has a wildcard; write one like "example.com"'],
        [".craftsman.com", 'is not a domain; write "craftsman.com"'],
        ["craftsman.com.", 'is not a domain; write "craftsman.com"'],
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
