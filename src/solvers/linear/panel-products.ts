import type { LinearMap } from "./matrix.ts";
import type { PanelBlocks } from "./panel-blocks.ts";

/** Of ν, and of a function of ν that is even or odd. */
export type Sign = 1 | -1;

/** left·M·right for the map M of function f on even (1) or odd (−1) functions of ν; terms with the same `right` have one parity. */
export interface Term {
  readonly f: number;
  readonly parity: Sign;
  readonly left: Float64Array;
  readonly right: Float64Array;
}

/** factor·M x for the map M of function f, x even (1) or odd (−1): one vector has one parity in all images. */
export interface Image {
  readonly f: number;
  readonly parity: Sign;
  readonly factor: number;
  readonly x: Float64Array;
}

/** The map of one function, which knows whose it is: sums of several share what they can. */
export interface PanelMap extends LinearMap {
  readonly products: PanelProducts;
  readonly f: number;
  readonly parity: Sign;
}

/** y_i = ∫_0^∞ dν [f(ω_i − ν) ± f(ω_i + ν)] x(ν) at the nodes of a half-line grid for several functions f. */
export interface PanelProducts {
  /** The numbers of one function that are stored. */
  readonly count: number;
  /** The same for other functions. */
  with(integrals: PanelBlocks): PanelProducts;
  /** The map with function f on even (1) or odd (−1) functions of ν. */
  map(f: number, parity: Sign): PanelMap;
  /** The sum of terms, which share what they can. */
  sum(terms: readonly Term[]): LinearMap;
  /** Sums of images; those of one vector share what they can, and so do those of one sum. */
  sums(sums: readonly (readonly Image[])[]): Float64Array[];
}

/** The first term with each factor. */
export function distinct(terms: readonly Term[], factor: "left" | "right"): Term[] {
  return terms.filter((term, k) => terms.findIndex((other) => other[factor] === term[factor]) === k);
}
