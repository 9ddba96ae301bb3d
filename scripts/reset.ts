// npm run reset: forgets the local stack and the emulator's segments.

import { rmSync } from "node:fs";
import { localFolder } from "./demo/localFolder";

rmSync(localFolder.folder, { recursive: true, force: true });
console.log(`Removed ${localFolder.folder}: the local stack and the emulator's segments.`);
