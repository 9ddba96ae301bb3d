import { join } from "node:path";
import { type Browser, launch } from "puppeteer-core";
import { repositoryRoot } from "../../../scripts/repositoryRoot";
import { unpackChromium } from "./unpackChromium";

/** The configuration of fontconfig that has the fonts of the tests and no others. */
export const fontsFile = join(repositoryRoot, "test/support/browser/fonts.conf");

/**
 * Starts a headless Chromium from npm packages only, with the fonts of fonts.conf. Close it after the tests.
 *
 * `@sparticuz/chromium` is built for Linux on x64. On any other machine the installed Chrome starts instead; without one,
 * the error says where it was expected.
 */
export async function openBrowser(): Promise<Browser> {
    if (process.platform !== "linux" || process.arch !== "x64") {
        return launch({ channel: "chrome" });
    }
    const chromium = await unpackChromium();
    return launch({
        executablePath: join(chromium, "chromium"),
        headless: "shell",
        // Chromium refuses its sandbox to root, which containers and CI use.
        args: ["--no-sandbox", "--font-render-hinting=none"],
        env: { ...process.env, LD_LIBRARY_PATH: join(chromium, "al2023/lib"), FONTCONFIG_FILE: fontsFile },
    });
}
