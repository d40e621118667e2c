import { DIVERGING, PALETTE, type Shade } from "../data/palette.ts";

const NAMED: readonly (readonly [string, Shade])[] = [
  ...Object.entries(PALETTE),
  ...DIVERGING.map((shade, k) => [`level-${k}`, shade] as const),
];

/** A colour of the palette as a CSS variable. */
export function colour(name: string): string {
  return `var(--${name})`;
}
/** The variables of one side of the palette as CSS declarations. */
export function declarations(side: keyof Shade): string {
  return NAMED.map(([name, shade]) => `--${name}:${shade[side]}`).join(";");
}
/** Variables replaced by their light colours, for programs that know no CSS variables. */
export function withoutVariables(svg: string): string {
  const light = new Map(NAMED.map(([name, shade]) => [name, shade.light]));
  return svg.replace(/var\(--([a-z0-9-]+)\)/g, (whole, name: string) => light.get(name) ?? whole);
}
