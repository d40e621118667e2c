/** A colour on paper and on a dark screen. */
export interface Shade {
  readonly light: string;
  readonly dark: string;
}

/** Colours of the report by the name of their CSS variable. */
export const PALETTE: Readonly<Record<string, Shade>> = {
  ink: { light: "#1d2430", dark: "#e4e6ea" },
  paper: { light: "#fdfcf9", dark: "#15181d" },
  panel: { light: "#f4f2ec", dark: "#1d2128" },
  rule: { light: "#d9d4c8", dark: "#363c46" },
  faint: { light: "#5d6675", dark: "#a0a8b5" },
  boson: { light: "#3b6ea8", dark: "#7fb0e6" },
  thermal: { light: "#b47a12", dark: "#e0ae4d" },
  glue: { light: "#a8285c", dark: "#f07ba6" },
  settled: { light: "#1f7a4d", dark: "#62c794" },
  single: { light: "#8a6a00", dark: "#dfc04a" },
  failed: { light: "#b3261e", dark: "#ff8a80" },
};

/** From most negative over zero to most positive. */
export const DIVERGING: readonly Shade[] = [
  { light: "#1b4f8f", dark: "#7fb2ee" },
  { light: "#4271a9", dark: "#6997ce" },
  { light: "#6894c2", dark: "#527caf" },
  { light: "#8fb6dc", dark: "#3c618f" },
  { light: "#b1cae2", dark: "#344e6e" },
  { light: "#d2dfe9", dark: "#2b3a4e" },
  { light: "#f4f3ef", dark: "#23272d" },
  { light: "#f0dace", dark: "#48352e" },
  { light: "#ecc2ad", dark: "#6e422e" },
  { light: "#e8a98c", dark: "#93502f" },
  { light: "#d17d6b", dark: "#b26340" },
  { light: "#ba524b", dark: "#d17752" },
  { light: "#a3262a", dark: "#f08a63" },
];
