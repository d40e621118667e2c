import { conjugated } from "../../../proofs/checker/conditions.ts";
import { type Atom, substitute } from "../../../proofs/checker/terms.ts";
import { attempted } from "../attempt.ts";
import { component, dependsOn, everywhere, type Finder, rowLine, type Tactic, unsigned } from "./tactic.ts";

const isFunction = ({ kind }: Atom, args?: Atom["args"], count?: number): boolean =>
  kind === "function" && (count === undefined || args?.length === count);

/** Components on the two branches by R, A and <. */
export const branch = everywhere((field, atom) => {
  const { name, which } = component(atom.name);
  if (!isFunction(atom) || !["++", "--", "+-", "-+", ">", "K"].includes(which)) return undefined;
  return rowLine(field, `branch-${which}`, atom.args, { X: name });
});
export function electronDistribution(functions: string): Tactic {
  return everywhere((field, atom) => {
    const { name, which } = component(atom.name);
    const isMeant = which === "K" && functions.split(" ").includes(name) && isFunction(atom, atom.args, 1);
    return isMeant ? rowLine(field, "electron-distribution", atom.args, { X: name }) : undefined;
  });
}
const named =
  (rows: Readonly<Record<string, string>>): Finder =>
  (field, atom) =>
    isFunction(atom) && Object.hasOwn(rows, atom.name)
      ? rowLine(field, rows[atom.name]!, atom.args)
      : undefined;

export const anomalousDistribution = everywhere(named({ "F^K": "anomalous-distribution" }));
export const particleHole = everywhere((field, atom) => {
  const { name, which } = component(atom.name);
  if (!isFunction(atom)) return undefined;
  if (atom.name === "Xi") return rowLine(field, "residual-real", atom.args);
  return name === "G_11" || name === "G_22"
    ? rowLine(field, "particle-hole", atom.args, { X: name, c: which })
    : undefined;
});
export const spectral = everywhere(named({ "lambda^A": "jump-lambda", "P_B^-": "jump-P" }));

const MIRRORED: Readonly<Record<string, string>> = {
  "lambda^R": "mirror-R",
  "lambda^A": "mirror-A",
  P_B: "mirror-P",
  "P_B^-": "mirror-P-",
};
const EVEN = ["X", "cosh", "delta", "B", "rho"];
export function parity(functions: string): Tactic {
  const names = functions.split(" ");
  return everywhere((field, atom) => {
    if (!names.includes(atom.name) || !isFunction(atom, atom.args, 1)) return undefined;
    const positive = unsigned(field, atom.args[0]!);
    if (positive === atom.args[0]) return undefined;
    const mirror = MIRRORED[atom.name];
    if (mirror) return rowLine(field, mirror, [positive]);
    return rowLine(field, EVEN.includes(atom.name) ? "even" : "odd", [positive], { X: atom.name });
  });
}

/** G, g, F and f of −ω by those of ω. */
export const electronParity = everywhere((field, atom) => {
  const { name, which } = component(atom.name);
  if (!/^[GgFf]$/.test(name) || !/^[RA]$/.test(which) || !isFunction(atom, atom.args, 1)) return undefined;
  const positive = unsigned(field, atom.args[0]!);
  if (positive === atom.args[0]) return undefined;
  const names = { X: name, c: which, m: which === "R" ? "A" : "R" };
  return rowLine(field, /[Gg]/.test(name) ? "electron-odd" : "electron-even", [positive], names);
});
const CONJUGATED: Readonly<Record<string, string>> = {
  Re: "real-part",
  Im: "imaginary-part",
  abs2: "squared-modulus",
  conj: "conjugate",
};
export const conjugate = everywhere((field, atom) => {
  if (!isFunction(atom, atom.args, 1) || !Object.hasOwn(CONJUGATED, atom.name)) return undefined;
  const bar = attempted(() => conjugated(field, atom.args[0]!));
  return bar && rowLine(field, CONJUGATED[atom.name]!, [atom.args[0]!, bar]);
});

/** D(a,b) with its points in one order. */
export const realBoson = everywhere((field, { kind, name, args }) => {
  const [a, b] = args;
  if (kind !== "function" || !["D", "deltaD"].includes(name) || !b) return undefined;
  return field.key(a!) > field.key(b) ? rowLine(field, "real-boson", [a!, b], { X: name }) : undefined;
});

const NEAR_ZERO: Readonly<Record<string, string>> = {
  A: "near-A",
  F_B: "near-F_B",
  h: "near-h",
  coth: "near-coth",
  log: "near-log",
  tanh: "near-tanh",
  "lambda^R": "near-lambda",
};
/** Functions whose argument vanishes with s. */
export const nearZero = everywhere((field, atom) => {
  const [argument] = atom.args;
  if (!isFunction(atom, atom.args, 1) || !Object.hasOwn(NEAR_ZERO, atom.name)) return undefined;
  const s = field.atom("symbol", "s");
  const isNear =
    dependsOn(field, argument!, s) && substitute(field, argument!, [s, field.number(0)]).top.size === 0;
  return isNear ? rowLine(field, NEAR_ZERO[atom.name]!, [argument!]) : undefined;
});
/** coth of x/#1 where #1 vanishes with s. */
export const farOut = everywhere((field, atom) => {
  const [argument] = atom.args;
  if (!isFunction(atom, atom.args, 1) || atom.name !== "coth") return undefined;
  const [s, x] = ["s", "x"].map((name) => field.atom("symbol", name)) as [Atom, Atom];
  const divisor = field.over(field.of(x), argument!);
  const isFar =
    dependsOn(field, divisor, s) && substitute(field, divisor, [s, field.number(0)]).top.size === 0;
  return isFar ? rowLine(field, "far-coth", [divisor]) : undefined;
});
/** Rows without names and terms. */
export function fixedRows(...rows: readonly string[]): Tactic {
  return (field) => rows.map((row) => rowLine(field, row));
}
