import { powerOfTwo } from "./panel-grid.ts";

/** Panels of one length at multiples of it, among others of any length. */
export interface RegularPanels {
  readonly length: number;
  /** Where each finite panel begins, in lengths; −1 for others. */
  readonly places: Int32Array;
  /** Regular panels lie below so many lengths. */
  readonly span: number;
}

/** Relative distance of a panel from a multiple of a length that is rounding of its edges. */
const ROUNDED = 1e-12;

/** The panels between the edges that are regular at a length. */
export function regularPanels(edges: ArrayLike<number>, length: number): RegularPanels {
  const places = new Int32Array(edges.length - 1).fill(-1);
  let span = 0;
  for (let p = 0; p < places.length; p++) {
    const [a, b] = [edges[p]!, edges[p + 1]!];
    const place = Math.round(a / length);
    const off = Math.max(Math.abs(a - place * length), Math.abs(b - (place + 1) * length));
    if (off > ROUNDED * b) continue;
    places[p] = place;
    span = place + 1;
  }
  return { length, places, span };
}

/** Of the circular convolution: differences of places at ν of both signs are −span < d < 2 span. */
export function convolutionLength({ span }: Pick<RegularPanels, "span">): number {
  return powerOfTwo(3 * span - 1);
}

/** Panels that are not regular, the unbounded one among them, and all. */
function panelCounts({ places }: RegularPanels): { readonly others: number; readonly all: number } {
  const all = places.length + 1;
  return { others: all - places.filter((place) => place >= 0).length, all };
}

/** What a product is a sum over: how often sequences are transformed, there and back, and how many functions have blocks. */
export interface Summed {
  readonly pairs: number;
  readonly functions: number;
}

const ONE: Summed = { pairs: 1, functions: 1 };

/** Real operations of a product by a convolution over regular panels, and of all rows and columns of the other panels, which those of a sum share. */
export function convolutionOperations(regular: RegularPanels, order: number, summed: Summed = ONE): number {
  const { others, all } = panelCounts(regular);
  const rest = 2 * order ** 2 * others * (2 * all - others);
  return regularOperations(convolutionLength(regular), order, summed) + rest;
}

/**
 * Two real sequences share a complex transform of 5 length log₂ length operations, there and back; blocks meet at half the frequencies, in 8
 * operations an entry.
 */
function regularOperations(length: number, order: number, { pairs, functions }: Summed): number {
  return 5 * pairs * length * Math.log2(length) * order + 4 * functions * length * order ** 2;
}

/** The numbers that such products store: complex blocks at half the frequencies, and entries for even and for odd functions. */
export function convolutionNumbers(regular: RegularPanels, order: number): number {
  const { others, all } = panelCounts(regular);
  return order ** 2 * (convolutionLength(regular) + 2 + 2 * others * (2 * all - others));
}

/** Panels of which the regular ones are many. */
export interface Regularised {
  readonly edges: readonly number[];
  readonly regular: RegularPanels;
  readonly operations: number;
}

/**
 * The same panels, some of them halved again and again, so that a product takes the fewest operations: for each of the lengths there are, and for each
 * length of a convolution, all longer panels become regular as far as the convolution reaches.
 */
export function regularised(edges: readonly number[], order: number, summed: Summed = ONE): Regularised {
  const lengths = new Set(edges.slice(1).map((b, p) => b - edges[p]!));
  let best: Regularised | null = null;
  for (const length of lengths)
    for (let size = 4; ; size *= 2) {
      if (best && regularOperations(size, order, summed) >= best.operations) break;
      const reach = Math.floor((size + 1) / 3) * length;
      const halved = halvedTo(edges, length, reach);
      const regular = regularPanels(halved, length);
      const operations = convolutionOperations(regular, order, summed);
      if (!best || operations < best.operations) best = { edges: halved, regular, operations };
      if (reach >= edges.at(-1)!) break;
    }
  return best!;
}

/** Panels below an end are halved down to a length, where they are multiples of it by powers of two. */
function halvedTo(edges: readonly number[], length: number, end: number): number[] {
  const finer = [edges[0]!];
  for (let p = 1; p < edges.length; p++) {
    const [a, b] = [edges[p - 1]!, edges[p]!];
    const parts = 2 ** Math.round(Math.log2((b - a) / length));
    const isMultiple = Math.abs(a - Math.round(a / length) * length) <= ROUNDED * b;
    if (isMultiple && b <= end * (1 + ROUNDED))
      for (let k = 1; k < parts; k++) finer.push(a + (k * (b - a)) / parts);
    finer.push(b);
  }
  return finer;
}
