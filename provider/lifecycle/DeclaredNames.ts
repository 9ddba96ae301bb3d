/** A resource of the program, as its check saw it. */
export interface Declaration {
    readonly name: string;
    readonly allowDuplicateName: boolean;
    /** The state does not have it yet. */
    readonly isNew: boolean;
}

/** Which names the program declares, in the order in which the engine has its resources checked. */
export class DeclaredNames {
    private readonly declarations = new Map<string, Declaration>();
    /** URNs by the name of their segments, in the order of their declaration. */
    private readonly namesakes = new Map<string, Set<string>>();

    /** The program declares this resource. A replacement is checked a second time, as if it were new. */
    declare(urn: string, declaration: Declaration): void {
        const isNew = declaration.isNew && (this.declarations.get(urn)?.isNew ?? true);
        const name = declaration.name.trim();
        this.declarations.set(urn, { ...declaration, name, isNew });
        this.namesakes.set(name, (this.namesakes.get(name) ?? new Set()).add(urn));
    }

    has(urn: string): boolean {
        return this.declarations.has(urn);
    }

    /**
     * URN of another resource whose name this one may not use as well. The resource that the state has goes before a new one,
     * and of two new ones the first that was declared. Two that the state has may stay as they are.
     */
    rivalOf(urn: string): string | undefined {
        const own = this.declarations.get(urn);
        if (own === undefined || own.allowDuplicateName) {
            return undefined;
        }
        const declared = [...(this.namesakes.get(own.name) ?? [])];
        const ownPlace = declared.indexOf(urn);
        return declared.find((other, place) => {
            const rival = this.declarations.get(other);
            const isRival = other !== urn && rival?.name === own.name && !rival.allowDuplicateName;
            return isRival && (rival.isNew ? place < ownPlace : own.isNew);
        });
    }
}
