/** The colours of the pictures, for a reader with a light and with a dark page. */
const inks = {
    paper: { light: "#ffffff", dark: "#0d1117" },
    block: { light: "#f6f8fa", dark: "#161b22" },
    edge: { light: "#d1d9e0", dark: "#3d444d" },
    text: { light: "#1f2328", dark: "#e6edf3" },
    faint: { light: "#59636e", dark: "#9198a1" },
    grey: { light: "#b7bfc8", dark: "#59636e" },
    blue: { light: "#0969da", dark: "#58a6ff" },
    purple: { light: "#8250df", dark: "#bc8cff" },
    red: { light: "#cf222e", dark: "#ff7b72" },
    green: { light: "#1a7f37", dark: "#3fb950" },
} as const;

export type Ink = keyof typeof inks;

/** The attributes that paint an element. A renderer that knows no colour schemes paints the light colour. */
export function paint(attribute: "fill" | "stroke", ink: Ink): string {
    return `class="${ink}" color="${inks[ink].light}" ${attribute}="currentColor"`;
}

/** The style sheet that gives the painted elements of a picture their dark colours. */
export function darkScheme(content: string): string {
    const used = Object.entries(inks).filter(([ink]) => content.includes(`class="${ink}"`));
    const rules = used.map(([ink, { dark }]) => `.${ink} { color: ${dark} }`);
    return `<style>@media (prefers-color-scheme: dark) { ${rules.join(" ")} }</style>`;
}
