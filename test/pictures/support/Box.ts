/** A rectangle in pixels from the upper left corner of the picture. */
export interface Box {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

/** Antialiasing colours up to a pixel around a shape. */
const tolerance = 1;

export function overlaps(one: Box, other: Box): boolean {
    return (
        one.left + tolerance < other.right &&
        other.left + tolerance < one.right &&
        one.top + tolerance < other.bottom &&
        other.top + tolerance < one.bottom
    );
}

/** Whether a line, which is a box without width or height, passes through the box. */
export function crosses(line: Box, box: Box): boolean {
    return line.left <= box.right && line.right >= box.left && line.top <= box.bottom && line.bottom >= box.top;
}

export function isInside(inner: Box, outer: Box): boolean {
    return (
        inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom
    );
}
