// npm run check:words: lists the retired words of CONTRIBUTING.md that messages and documentation still use, by file.

import { findRetiredWords } from "./words/findRetiredWords";

const found = findRetiredWords();
const files = [...new Set(found.map(({ file }) => file))];
for (const file of files) {
    console.log(file);
    for (const { word, context } of found.filter((each) => each.file === file)) {
        console.log(`    ${word}: … ${context} …`);
    }
}
console.log(found.length === 0 ? "No retired words." : `${found.length} retired words in ${files.length} files.`);
process.exitCode = found.length === 0 ? 0 : 1;
