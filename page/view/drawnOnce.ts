import type { VNode } from "preact";

/**
 * Keeps what was drawn for a thing: Preact skips a node that it has drawn before, so that a keystroke costs only the rows
 * that come or go. For what depends on the thing alone and on what never changes.
 */
export function drawnOnce<Thing extends object, Rest extends readonly unknown[]>(
    draw: (thing: Thing, ...rest: Rest) => VNode,
): (thing: Thing, ...rest: Rest) => VNode {
    const nodes = new WeakMap<Thing, VNode>();
    return (thing, ...rest) => {
        const node = nodes.get(thing) ?? draw(thing, ...rest);
        nodes.set(thing, node);
        return node;
    };
}
