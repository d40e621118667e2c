import fc from "fast-check";
import { criticalPoint } from "../../src/cli/critical/critical-point.ts";
import type { ClosureName, CriticalPoint } from "../../src/cli/critical/problem.ts";
import { bosonTable } from "../../src/kernels/general/boson-table.ts";
import type { Bath } from "../../src/solvers/scenario.ts";
import { tabulatedElectrons } from "../../src/solvers/tabulated-electrons.ts";

/** Rows of an energy and a value. */
export type Rows = readonly (readonly [x: number, value: number])[];

/** A steady state of a table of α²F, by numbers that another program reads. */
export interface TableCase {
  readonly id: string;
  readonly closure: ClosureName;
  readonly halfWidth?: number;
  /** From (0, 0) on, which is left out, to a last value of 0. */
  readonly table: Rows;
  readonly te: number;
  readonly tb: number;
  /** Whether h is what the boson and a lead make of it. */
  readonly kinetic: boolean;
  /** Of a lead at T_e. */
  readonly rate?: number;
  readonly drive?: readonly [strength: number, centre: number, width: number];
  readonly bosonTable?: Rows;
  readonly electronTable?: Rows;
}

/** λ_c of the wide band, G_c of the others. */
export function solvedTable(one: TableCase): CriticalPoint {
  const [strength = 0, centre = 0, width = 0] = one.drive ?? [];
  const excess = one.bosonTable && bosonTable(...columns(one.bosonTable), one.tb).excess;
  return criticalPoint(one.closure, {
    spectrum: {
      kind: "tabulated",
      x: [0, ...one.table.map(([x]) => x)],
      a: [0, ...one.table.map(([, a]) => a)],
      unit: "none",
    },
    electronTemperature: one.te,
    bosonTemperature: one.tb,
    bath: bathOf(one),
    bar: { update: () => {}, stop: () => {} },
    ...(one.halfWidth === undefined ? {} : { halfWidth: one.halfWidth }),
    ...(one.drive ? { drive: { strength, centre, width } } : {}),
    ...(excess ? { excess } : {}),
    ...(one.electronTable ? { electrons: tabulatedElectrons(...columns(one.electronTable)) } : {}),
  });
}

function bathOf({ rate, kinetic }: TableCase): Bath {
  if (rate !== undefined) return { kind: "lead", rate };
  return { kind: kinetic ? "none" : "fixed" };
}

function columns(rows: Rows): [x: number[], values: number[]] {
  return [rows.map(([x]) => x), rows.map(([, value]) => value)];
}

/** All points of all tables are multiples of this part of the highest frequency, and so between the same nodes on uniform grids. */
const LATTICE = 100;

const steps = (low: number, high: number, size: number) =>
  fc.integer({ min: Math.round(low / size), max: Math.round(high / size) }).map((k) => k * size);
const decades = (low: number, high: number) =>
  steps(Math.log10(low), Math.log10(high), 0.01).map((x) => 10 ** x);
const rounded = (value: number): number => Number(value.toPrecision(8));

/** Three to some twenty points, or to a hundred (`size` of fast-check), rough or smooth, ohmic over the first three points where asked for, in units over four decades. */
const tables = (ohmic: boolean, size: fc.Size): fc.Arbitrary<{ readonly rows: Rows; readonly top: number }> =>
  fc
    .record({
      top: fc.constantFrom(1, 1, 0.03, 40, 300),
      points: fc.uniqueArray(fc.integer({ min: 4, max: LATTICE - 1 }), { minLength: 2, maxLength: 96, size }),
      heights: fc.array(steps(0, 1, 0.01), { minLength: LATTICE, maxLength: LATTICE }),
      roughness: fc.constantFrom(0.1, 0.5, 1),
      centre: steps(0.3, 0.8, 0.01),
    })
    .map(({ top, points, heights, roughness, centre }) => {
      const value = (x: number, k: number) =>
        x *
        (1.02 - x) *
        (0.3 + 2 * Math.exp(-(((x - centre) / 0.15) ** 2))) *
        (1 - roughness + roughness * heights[k]!);
      const inner = [...points]
        .sort((a, b) => a - b)
        .map((k) => [k / LATTICE, value(k / LATTICE, k)] as const);
      const first = ohmic ? [1, 2, 3].map((k) => [k / LATTICE, (0.5 * k) / LATTICE] as const) : [];
      return {
        top,
        rows: [...first, ...inner, [1, 0] as const].map(([x, a]) => [rounded(top * x), rounded(a)] as const),
      };
    });

/** F_B of a boson hotter than T_B, uneven. */
const bosons = (top: number, tb: number): fc.Arbitrary<Rows> =>
  fc
    .record({
      points: fc.uniqueArray(fc.integer({ min: 5, max: LATTICE }), { minLength: 3, maxLength: 30 }),
      hotter: steps(1.1, 2, 0.1),
      heights: fc.array(steps(0, 0.3, 0.01), { minLength: LATTICE + 1, maxLength: LATTICE + 1 }),
    })
    .map(({ points, hotter, heights }) =>
      [...points]
        .sort((a, b) => a - b)
        .map((k) => {
          const x = rounded((top * k) / LATTICE);
          return [x, rounded((1 + heights[k]!) / Math.tanh(x / (2 * hotter * tb)))] as const;
        }),
    );

/** h with less than tanh(ω/2T_e) here and there. */
const electrons = (top: number, te: number): fc.Arbitrary<Rows> =>
  fc
    .record({
      points: fc.uniqueArray(fc.integer({ min: 3, max: 2 * LATTICE }), { minLength: 4, maxLength: 30 }),
      heights: fc.array(steps(0, 0.3, 0.01), { minLength: 2 * LATTICE + 1, maxLength: 2 * LATTICE + 1 }),
    })
    .map(({ points, heights }) =>
      [...points]
        .sort((a, b) => a - b)
        .map((k) => {
          const x = rounded((top * k) / LATTICE);
          return [x, rounded((1 - heights[k]! * Math.exp(-k / LATTICE)) * Math.tanh(x / (2 * te)))] as const;
        }),
    );

const KINDS = ["bias", "bias", "bias", "drive", "lead", "boson", "electrons"] as const;
type Kind = (typeof KINDS)[number];

/** Steady states of random tables: T_e over a decade below the highest frequency, T_B/T_e from 1/20 to 3. */
export const tableCases = (size: fc.Size = "small"): fc.Arbitrary<Omit<TableCase, "id">> =>
  fc
    .record({
      closure: fc.constantFrom<ClosureName[]>("wide", "wide", "wide", "local", "flat"),
      kind: fc.constantFrom<Kind[]>(...KINDS),
    })
    .chain(({ closure, kind }) =>
      tables(closure !== "wide", size).chain(({ rows, top }) => {
        // A line that uniform grids resolve.
        const coldest =
          closure === "wide" && kind !== "drive" && kind !== "lead" && kind !== "electrons" ? 0.02 : 0.08;
        return fc
          .record({
            te: decades(coldest, 0.3),
            ratio: decades(closure === "wide" ? 0.05 : 0.3, 3),
            wide: decades(0.2, 2),
          })
          .map(({ te, ratio, wide }) => ({
            closure,
            ...(closure === "flat" ? { halfWidth: rounded(top * wide) } : {}),
            table: rows,
            te: rounded(top * te),
            tb: rounded(top * te * ratio),
            kinetic: false,
          }))
          .chain((state) => scenario(state, kind, top));
      }),
    );

function scenario(
  state: Omit<TableCase, "id">,
  kind: Kind,
  top: number,
): fc.Arbitrary<Omit<TableCase, "id">> {
  const { te, tb } = state;
  const drive = fc
    .tuple(decades(0.03, 1), steps(0.3, 0.9, 0.01), steps(0.05, 0.3, 0.01))
    .map(
      ([strength, centre, width]) =>
        [rounded(strength), rounded(top * centre), rounded(top * width)] as const,
    );
  switch (kind) {
    case "bias":
      return fc.constant(state);
    case "drive":
      return drive.map((driven) => ({ ...state, tb: te, kinetic: true, drive: driven }));
    case "lead":
      return fc.record({ rate: decades(0.03, 1), driven: fc.option(drive) }).map(({ rate, driven }) => ({
        ...state,
        kinetic: true,
        rate: rounded(top * rate),
        ...(driven ? { drive: driven } : {}),
      }));
    case "boson":
      return bosons(top, tb).map((rows) => ({ ...state, bosonTable: rows }));
    case "electrons":
      return fc
        .record({ h: electrons(top, te), f: fc.option(bosons(top, tb)) })
        .map(({ h, f }) => ({ ...state, electronTable: h, ...(f ? { bosonTable: f } : {}) }));
  }
}

/** What a case is, in words. */
export function described({
  closure,
  table,
  rate,
  drive,
  kinetic,
  bosonTable,
  electronTable,
}: Omit<TableCase, "id">): string {
  const parts = [
    rate === undefined
      ? kinetic
        ? "no bath"
        : electronTable
          ? `h of ${electronTable.length} points`
          : "fixed"
      : "lead",
    ...(drive ? ["driven"] : []),
    ...(bosonTable ? [`F_B of ${bosonTable.length} points`] : []),
  ];
  return `${closure}, ${table.length} points, ${parts.join(", ")}`;
}
