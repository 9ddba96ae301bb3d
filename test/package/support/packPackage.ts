import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { repositoryRoot } from "../../../scripts/repositoryRoot";

export interface PackedPackage {
    readonly tarball: string;
    /** Paths inside the package, without the folder that every tarball of npm begins with. */
    readonly files: readonly string[];
    readonly packedBytes: number;
    readonly unpackedBytes: number;
}

interface PackReport {
    readonly filename: string;
    readonly size: number;
    readonly unpackedSize: number;
    readonly files: readonly { readonly path: string }[];
}

/** Packs what the build left in dist/, as `npm publish` would, for all the tests of the surrounding `describe`. */
export function usePackedPackage(): () => PackedPackage {
    let folder: string | undefined;
    let packed: PackedPackage | undefined;
    before("packs the package", async () => {
        folder = await mkdtemp(join(tmpdir(), "pulumi-classify-pack-"));
        packed = await pack(folder);
    });
    after(async () => {
        if (folder !== undefined) {
            await rm(folder, { recursive: true });
        }
    });
    return () => {
        if (packed === undefined) {
            throw new Error("The package is packed from the first `before` hook on");
        }
        return packed;
    };
}

async function pack(folder: string): Promise<PackedPackage> {
    // Without scripts: the build before the tests is the one that is looked at.
    const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder];
    const { stdout } = await promisify(execFile)("npm", args, { cwd: repositoryRoot });
    const reports = JSON.parse(stdout) as PackReport[] | Record<string, PackReport>;
    const [report] = Object.values(reports);
    if (report === undefined) {
        throw new Error(`npm pack said nothing of what it packed: ${stdout}`);
    }
    return {
        tarball: join(folder, report.filename),
        files: report.files.map(({ path }) => path),
        packedBytes: report.size,
        unpackedBytes: report.unpackedSize,
    };
}
