import { findAll, substitute, unfold } from "../algebra/rewrite.ts";
import {
  type Fn,
  fn,
  type Integral,
  integral,
  type Sym,
  sub,
  type Term,
  word,
  ZERO,
} from "../algebra/term.ts";
import type { ProofLine, Step } from "../algebra/trace.ts";

/** A line that may help: a change of form (without terms) or a replacement. */
export interface Candidate {
  readonly rule: string;
  readonly from?: Term;
  readonly to?: Term;
  readonly witness?: ProofLine["witness"];
}

/** What occurs in a step, as far as it decides which lines are tried. */
interface Occurring {
  readonly step: Step;
  readonly terms: readonly Term[];
  readonly heads: ReadonlySet<string>;
  readonly symbols: ReadonlySet<string>;
}

/**
 * The lines to try on a step, in order: definitions of the theory first, then the step's own lines, then what evaluates
 * integrals. Lines that change nothing are left out by the search.
 */
export function candidatesFor(step: Step, order?: string): Candidate[] {
  const o = occurring(step);
  return [
    ...definitions(o),
    ...virtualSums(o),
    ...step.proof,
    ...changesOfForm(o),
    ...movedIntegrals(o),
    ...(order ? [{ rule: "near-zero" }, { rule: "far-out" }] : []),
    ...(step.judge === "induction" ? [{ rule: "lengths" }, { rule: "branch" }] : []),
    ...(has(o, /^sum_n>=0$/) ? [{ rule: has(o, /^sum_n$/) ? "fold" : "row-sums" }] : []),
    ...(has(o, /^sum_n$/) ? [{ rule: "squares" }] : []),
    ...standardValues(o),
    ...thermalLines(o),
    ...(has(o, /^theta$/) ? [{ rule: "interval" }] : []),
    ...(has(o, /^(phi|Sigma_11)\^R$/) ? [{ rule: "close-product" }] : []),
    { rule: "residues" },
    ...(has(o, /^log$/) ? [{ rule: "logarithms" }] : []),
    ...(step.judge === "nested" ? [{ rule: "symmetrise" }] : []),
    ...(step.judge === "functional" ? [{ rule: "real-boson" }] : []),
    ...symmetries(o),
  ];
}

function occurring(step: Step): Occurring {
  const terms = [step.lhs, step.rhs, ...(step.equation ? [step.equation] : [])];
  const unfolded = terms.map((t) => unfold(t, step.given));
  const all = [...terms, ...unfolded, ...step.proof.flatMap((l) => [l.from, l.to])];
  const heads = new Set(all.flatMap((t) => findAll(t, (s) => s.kind === "fn")).map((f) => (f as Fn).head));
  const symbols = new Set(
    all.flatMap((t) => findAll(t, (s) => s.kind === "sym")).map((s) => (s as Sym).name),
  );
  return { step, terms, heads, symbols };
}
const has = (o: Occurring, pattern: RegExp): boolean => [...o.heads].some((h) => pattern.test(h));

/** Components, distributions and names of the closures by their definitions. */
function definitions(o: Occurring): Candidate[] {
  const keldysh = [...o.heads].flatMap((h) => /^(G_11|G_22|G|f|g)\^K$/.exec(h)?.[1] ?? []);
  // Components by R, A and <, where more than one third component occurs: rows speak of each of them.
  const isContour = has(o, /\^[+-]{2}$/) || (has(o, /\^[<>]$/) && has(o, /\^[<K]$/));
  return [
    ...(isContour ? [{ rule: "branch" }] : []),
    ...dysonLines(o),
    ...(keldysh.length > 0 && has(o, /^h$/)
      ? [{ rule: "electron-distribution", witness: { functions: keldysh.sort().join(" ") } }]
      : []),
    ...(has(o, /^F\^K$/) && has(o, /^Xi$/) ? [{ rule: "anomalous-distribution" }] : []),
    ...(has(o, /^F\^K$/) && has(o, /^X$/) ? [{ rule: "anomalous-distribution" }] : []),
    ...(has(o, /^(G\^[RA]|X)$/) && has(o, /^(G_(11|22)\^[RA]|Xi|F\^K)$/) ? [{ rule: "particle-hole" }] : []),
  ];
}
/** Poles of tanh on the real axis, before λ^A is written by λ^R. */
function virtualSums({ step, heads }: Occurring): Candidate[] {
  const isMeant = step.judge === "matsubara" && heads.has("lambda^A");
  return ["G", "F", "g", "f"].flatMap((name) =>
    isMeant && heads.has(`${name}^R`)
      ? [{ rule: "matsubara-line", witness: { function: name, at: "omega" } }]
      : [],
  );
}
/** Words of a function and its inverse, and of the Dyson equation. */
function dysonLines(o: Occurring): Candidate[] {
  const { step, heads } = o;
  if (step.judge !== "contour") return [];
  const [operator, inverse] = heads.has("C^R") || heads.has("C^A") ? ["A", "C"] : ["L", "G"];
  const names = { operator, inverse };
  const { lhs } = step;
  const third = lhs.kind === "fn" ? /\^([K<>])$/.exec(lhs.head)?.[1] : undefined;
  if (has(o, /\^[M⌉⌈]$/)) return startLines(lhs);
  const opened = word(fn(`${inverse}^R`), fn(`${operator}^R`), lhs);
  return [
    ...(third ? [{ rule: "inverse", from: lhs, to: opened, witness: names }] : []),
    { rule: "contour-unit", witness: names },
    { rule: "self-energy-letter" },
    { rule: "inverse", witness: names },
  ];
}
/** L∘G = 1 with a thermal branch, G^X = G^RL^RG^X or G^⌈ = G^⌈L^AG^A put in first. */
function startLines(lhs: Term): Candidate[] {
  const thermal = { rule: "thermal-start" };
  if (lhs.kind !== "fn") return [thermal];
  const isLeft = lhs.head.endsWith("⌈");
  const to = isLeft ? word(lhs, fn("L^A"), fn("G^A")) : word(fn("G^R"), fn("L^R"), lhs);
  return [{ rule: "start-inverse", from: lhs, to }, thermal];
}
function changesOfForm(o: Occurring): Candidate[] {
  const inTime = [...new Set([...o.heads].flatMap((h) => /^time:(.*)\^/.exec(h)?.[1] ?? []))];
  return [
    // Only the logarithm of what is off the axis has a conjugate.
    ...(has(o, /^(Re|Im)$/) && has(o, /^log$/) ? [{ rule: "logarithms" }] : []),
    ...(has(o, /^(Re|Im|abs2|conj)$/) ? [{ rule: "conjugate" }, { rule: "conjugate-energy" }] : []),
    ...(has(o, /^(lambda\^A|P_B\^-)$/) || has(o, /^(Re|Im|conj)$/) ? [{ rule: "spectral" }] : []),
    ...(has(o, /^delta$/) ? [{ rule: "delta" }] : []),
    ...(inTime.length > 0 ? [{ rule: "support" }] : []),
    ...(has(o, /^exp$/) && inTime.length > 0
      ? inTime.map((transfer) => ({ rule: "fourier", witness: { transfer } }))
      : []),
  ];
}

/** ∫dν f(ω−ν)… with ν = ω − x, where the other side integrates over x; and poles of tanh. */
function movedIntegrals({ step, terms }: Occurring): Candidate[] {
  const integralsOf = (t: Term): Integral[] => findAll(t, (s) => s.kind === "integral") as Integral[];
  const targets = new Set(integralsOf(step.rhs).map((t) => t.variable));
  const matsubara = ["G", "F", "g", "f"]
    .filter(
      (name) =>
        step.judge === "matsubara" &&
        findAll(step.rhs, (t) => t.kind === "fn" && t.head === `${name}^R`).length > 0,
    )
    .map((name) => ({
      rule: "matsubara",
      witness: { function: name },
    }));
  const shifts = terms
    .slice(0, 1)
    .flatMap(integralsOf)
    .flatMap((from) =>
      [...targets]
        .filter((x) => x !== from.variable)
        .flatMap((x) =>
          shiftImages(from, x).map((image) => ({
            rule: "shift",
            from,
            to: rebound(from, x, image),
            witness: { image },
          })),
        ),
    );
  return [...matsubara, ...shifts];
}
function rebound(from: Integral, variable: Sym, image: Term): Term {
  return integral(variable, substitute(from.body, new Map([[from.variable, image]])));
}
/** For each function of a − v in the integrand: v = a − x. */
function shiftImages(from: Integral, x: Sym): Term[] {
  const functions = findAll(from.body, (t) => t.kind === "fn" && t.args.length === 1) as Fn[];
  const images = functions.map((f) => substitute(f.args[0]!, new Map([[from.variable, ZERO]])));
  return [...new Set(images.filter((a) => a !== ZERO).map((a) => sub(a, x)))];
}

function thermalLines(o: Occurring): Candidate[] {
  return has(o, /^(tanh|coth|sinh|cosh|fermi|bose)$/) || (has(o, /^exp$/) && o.step.judge === "thermal")
    ? [{ rule: "exponentials" }]
    : [];
}

/** Odd and even functions, which bring back λ^A and P_B^−; ∫f = ½∫[f(v) + f(−v)]. */
function symmetries(o: Occurring): Candidate[] {
  const jumps = [...o.heads].flatMap((h) =>
    h.startsWith("lambda^") ? ["A"] : h.startsWith("P_B") ? ["A", "F_B"] : [],
  );
  const named = ["A", "F_B", "h", "X", "lambda^R", "lambda^A", "P_B", "P_B^-"].filter(
    (h) => o.heads.has(h) || jumps.includes(h),
  );
  const parity = (): Candidate[] =>
    named.length > 0
      ? [
          { rule: "parity", witness: { functions: named.join(" ") } },
          ...(o.step.assumptions.includes("particle–hole symmetry") ? [{ rule: "electron-parity" }] : []),
          { rule: "spectral" },
        ]
      : [];
  return [...parity(), { rule: "reflection", witness: { centre: ZERO } }, ...parity()];
}
function standardValues(o: Occurring): Candidate[] {
  return [
    ...(has(o, /^digamma$/) && has(o, /^sum_n>=0$/) ? [{ rule: "digamma-sum" }] : []),
    ...(has(o, /^(digamma|dilog)$/) ? [{ rule: "tabulated", witness: { row: "special-values" } }] : []),
    ...(has(o, /^digamma$/) ? [{ rule: "tabulated", witness: { row: "digamma-reflection" } }] : []),
    ...(has(o, /^log$/) && has(o, /^cellIntegral$/)
      ? [{ rule: "tabulated", witness: { row: "cell-logarithm" } }]
      : []),
  ];
}
