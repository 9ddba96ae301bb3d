import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import type { DefinitionProblem } from "./DefinitionDocument";
import { systemReason } from "./systemReason";

/** A YAML file in a folder of definitions. */
export interface FoundFile {
    /** Begins with the folder as it was given. */
    readonly file: string;
    /** Names of the sub-folders that lead to the file, outermost first. */
    readonly subFolders: readonly string[];
}

export interface FoundFiles {
    readonly files: readonly FoundFile[];
    /** Sub-folders that cannot be read, and names that some machines do not tell apart. */
    readonly problems: readonly DefinitionProblem[];
}

/** A folder on the way down. */
interface Step {
    readonly folder: string;
    readonly subFolders: readonly string[];
    /** Where this folder and those above it really are, without symbolic links. */
    readonly realFolders: readonly string[];
}

const isYamlFile = /\.ya?ml$/i;

/**
 * The YAML files of a folder and its sub-folders, in an order that does not depend on the file system. Hidden files and
 * folders belong to tools and are left out. Symbolic links are followed.
 *
 * @throws Node's error when the folder itself cannot be read
 */
export function findDefinitionFiles(folder: string): FoundFiles {
    const { files, problems } = filesBelow({ folder, subFolders: [], realFolders: [realpathSync(folder)] });
    return { files: [...files].sort((a, b) => (a.file < b.file ? -1 : 1)), problems };
}

function filesBelow(step: Step): FoundFiles {
    const entries = readdirSync(step.folder, { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
    const subFolders = entries.filter((entry) => isFolder(step.folder, entry)).map(({ name }) => name);
    const files = entries.map(({ name }) => name).filter((name) => isYamlFile.test(name) && !subFolders.includes(name));
    const inside = subFolders.map((name) => filesInSubFolder(name, step));
    return {
        files: [
            ...files.map((name) => ({ file: path.join(step.folder, name), subFolders: step.subFolders })),
            ...inside.flatMap((found) => found.files),
        ],
        problems: [
            ...twinProblems("folder", subFolders, step.folder),
            ...twinProblems("file", files, step.folder),
            ...inside.flatMap(({ problems }) => problems),
        ],
    };
}

function filesInSubFolder(name: string, { folder, subFolders, realFolders }: Step): FoundFiles {
    const subFolder = path.join(folder, name);
    try {
        const real = realpathSync(subFolder);
        if (realFolders.some((above) => isInside(above, real))) {
            return unreadable(subFolder, "is a link to a folder that contains the link; remove the link");
        }
        return filesBelow({
            folder: subFolder,
            subFolders: [...subFolders, name],
            realFolders: [...realFolders, real],
        });
    } catch (fault) {
        return unreadable(subFolder, systemReason("folder", fault));
    }
}

function isFolder(parent: string, entry: Dirent): boolean {
    if (!entry.isSymbolicLink()) {
        return entry.isDirectory();
    }
    try {
        return statSync(path.join(parent, entry.name)).isDirectory();
    } catch {
        // A link that leads nowhere: reading it says so if its name is that of a definition file.
        return false;
    }
}

function isInside(folder: string, container: string): boolean {
    const relative = path.relative(container, folder);
    return !path.isAbsolute(relative) && relative.split(path.sep)[0] !== "..";
}

/** The same checkout would give other keys, and so other segments, on a machine that does not tell the two apart. */
function twinProblems(what: "file" | "folder", names: readonly string[], folder: string): DefinitionProblem[] {
    const first = new Map<string, string>();
    return [...names].sort().flatMap((name) => {
        const twin = first.get(name.toLowerCase());
        if (twin === undefined) {
            first.set(name.toLowerCase(), name);
            return [];
        }
        const reason = `differs from "${twin}" only in case, and macOS and Windows treat the two as one ${what}; rename one`;
        return [problemWith(path.join(folder, name), reason)];
    });
}

function unreadable(folder: string, reason: string): FoundFiles {
    return { files: [], problems: [problemWith(folder, reason)] };
}

function problemWith(folder: string, reason: string): DefinitionProblem {
    return { file: folder, line: 1, column: 1, reason };
}
