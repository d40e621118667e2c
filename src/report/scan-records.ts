/** Plots of scans beyond the one of a temperature bias: lines over a parameter, and a map. */

/** One line: null where a point was not reached. */
export interface CurveRecord {
  readonly name: string;
  /** Name in the palette. */
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly dashed?: boolean;
}

/** Lines over one axis. */
export interface CurvesRecord {
  /** What the picture shows, in a sentence. */
  readonly title: string;
  /** Label with unit, e.g. `W (meV)`. */
  readonly x: string;
  readonly y: string;
  readonly logarithmic: boolean;
  /** Whether 0 belongs to the picture. */
  readonly zero: boolean;
  /** A level to be compared with, e.g. 1 for ratios. */
  readonly level?: number;
  /** A place on the axis to be seen, e.g. T_B/T_e = 1. */
  readonly place?: number;
  readonly curves: readonly CurveRecord[];
}

/** A map: values[j][i] at x[i], y[j], both increasing; null where a point was not reached. */
export interface MapRecord {
  readonly title: string;
  readonly x: string;
  readonly y: string;
  /** What the colour means. */
  readonly value: string;
  /** Size from which on a value has the full colour, so that one outlier does not pale the rest. */
  readonly full: number;
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly values: readonly (readonly (number | null)[])[];
}
