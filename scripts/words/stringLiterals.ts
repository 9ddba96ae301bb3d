import { readFileSync } from "node:fs";
import ts from "typescript";

/** The texts of string literals and of the parts of templates in a TypeScript file; without those below a node that `skip` names. */
export function stringLiterals(
    file: string,
    skip: (parent: ts.Node, child: ts.Node) => boolean = () => false,
): string[] {
    const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest, true);
    const texts: string[] = [];
    const visit = (node: ts.Node): void => {
        if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isLiteralTypeNode(node)) {
            return;
        }
        if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) {
            texts.push(node.text);
        }
        ts.forEachChild(node, (child) => {
            if (!skip(node, child)) {
                visit(child);
            }
        });
    };
    visit(source);
    return texts;
}
