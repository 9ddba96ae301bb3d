/** How far apart two colours of the form `rgb(31, 35, 40)` are: 1 for the same, 21 for black on white (WCAG 2.2). */
export function contrast(one: string, other: string): number {
    const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
    return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
    const [red = NaN, green = NaN, blue = NaN] = (colour.match(/\d+/g) ?? []).map((value) => {
        const share = Number(value) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
