import { homedir } from "node:os";
import path from "node:path";

/** `in-flight` in the folder where Pulumi keeps what is this machine's own. */
export function journalFolder(environment: NodeJS.ProcessEnv): string {
    const home = environment["PULUMI_HOME"];
    const pulumiHome = home === undefined || home === "" ? path.join(homedir(), ".pulumi") : home;
    return path.join(pulumiHome, "pulumi-classify", "in-flight");
}
