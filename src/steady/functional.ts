import { factorOut } from "../algebra/factor-out.ts";
import { type Definition, expand, substitute, unfold } from "../algebra/rewrite.ts";
import { solveFor } from "../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
  I,
  integral,
  type Matrix2,
  matrix,
  mul,
  neg,
  num,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
  word,
} from "../algebra/term.ts";
import type { StepInput, Trace } from "../algebra/trace.ts";
import { functionalDerivative } from "../contour/functional-derivative.ts";
import { InternalError } from "../errors/errors.ts";
import { combine, entry, IDENTITY, matmul, TAU3 } from "../nambu/matrix.ts";
import { FUNCTIONAL_RULES } from "./functional-rules.ts";
import { exchangedNames } from "./proof-lines.ts";
import { vertex } from "./symbols.ts";

/** What Φ, Π and their variations assume of D. */
export const REAL_BOSON = "D(z,z') = D(z',z): the boson is real";

/** Two points of the contour, and the two that Φ integrates over. */
export const point = sym("z");
export const otherPoint = sym("z'");
const inner = [sym("z_1"), sym("z_2")] as const;

export type NambuIndex = "11" | "12" | "21" | "22";
const INDICES: readonly NambuIndex[] = ["11", "12", "21", "22"];
const transposed = (i: NambuIndex): NambuIndex => `${i[1]}${i[0]}` as NambuIndex;

/** Ĝ(a,b) with four independent entries. */
function green(a: Term, b: Term): Matrix2 {
  const [g11, g12, g21, g22] = INDICES.map((i) => fn(`G_${i}`, a, b)) as [Term, Term, Term, Term];
  return matrix(g11, g12, g21, g22);
}
/** Tr[τ3Ĝ(a,b)τ3Ĝ(b,a)]. */
function vertexTrace(a: Term, b: Term): Term {
  const product = matmul(TAU3, green(a, b), TAU3, green(b, a));
  return add(entry(product, "11"), entry(product, "22"));
}

/** The Fock functional and what its variations are. */
export interface Functional {
  /** Φ = −½g² ∫∫ D(z,z') Tr[τ3Ĝ(z,z')τ3Ĝ(z',z)]. */
  readonly phi: Term;
  /** What a variation of Φ counts in Σ and in Π: −i and 2i. */
  readonly counts: { readonly electron: Term; readonly boson: Term };
  /** Σ_ab(z,z') = −i δΦ/δG_ba(z',z). */
  readonly selfEnergy: Readonly<Record<NambuIndex, Term>>;
  /** Π(z,z') = 2i δΦ/δD(z',z). */
  readonly polarisation: Term;
}

/**
 * The sign of contracting n bilinears ψ†ψ of fermions around one loop: the parity of the permutation that carries
 * ψ†_1ψ_1ψ†_2ψ_2… into ψ_1ψ†_2 ψ_2ψ†_3 … ψ_nψ†_1, counted by inversions.
 */
export function loopSign(n: number): 1 | -1 {
  const order = Array.from({ length: 2 * n }, (_, k) => (k + 1) % (2 * n));
  const inversions = order.flatMap((a, i) => order.slice(i + 1).filter((b) => b < a)).length;
  return inversions % 2 === 0 ? 1 : -1;
}

/** −½g²: iΦ is the second-order term of ⟨exp(iS_int)⟩ with S_int = −g∫ϕψ†τ3ψ, lines iĜ and iD, one fermion loop. */
function prefactor(trace?: Trace): Term {
  const given = {
    vertex: () => mul(num(-1), I, vertex),
    line: () => I,
    loop: () => num(loopSign(2)),
  };
  const lhs = mul(neg(I), HALF, fn("loop"), pow(fn("vertex"), 2), pow(fn("line"), 3));
  const rhs = unfold(lhs, given);
  const text =
    "The diagram of second order with one boson line: 1/2! of the exponential, two vertices −ig, two electron lines iĜ and one boson line iD, −1 for the fermion loop (ψ†_1ψ_1ψ†_2ψ_2 → ψ_1ψ†_2ψ_2ψ†_1 is an odd permutation of the fields), and 1/i since the diagrams sum up to iΦ.";
  return (
    trace?.step({ id: "wick", rule: FUNCTIONAL_RULES.wick, lhs, rhs, judge: "algebra", given, text }) ?? rhs
  );
}

/** What a variation of Φ counts in Σ and Π: the stationary point of the 2PI action, solved. */
function stationary(trace?: Trace): { electron: Term; boson: Term } {
  const solve = (id: string, unknown: Term, slope: Term, free: Term, weight: Term, text: string): Term => {
    // i w (X^{-1} − X_0^{-1}) + δΦ/δX with X^{-1} = X_0^{-1} − unknown.
    const full = sub(pow(free, -1), unknown);
    const equation = add(mul(I, weight, sub(full, pow(free, -1))), slope);
    const rhs = solveFor(equation, unknown);
    trace?.step({
      id,
      rule: FUNCTIONAL_RULES.stationary,
      lhs: unknown,
      rhs,
      judge: "algebra",
      equation,
      text,
    });
    return div(rhs, slope);
  };
  const electron = solve(
    "stationary-electrons",
    fn("Sigma"),
    fn("dPhi/dG"),
    fn("G_0"),
    num(1),
    "δΓ/δĜ = 0 with Γ = −i Tr ln Ĝ^{-1} − i Tr Ĝ_0^{-1}Ĝ + Φ + …, that is i(Ĝ^{-1} − Ĝ_0^{-1}) + δΦ/δĜ = 0, against Ĝ^{-1} = Ĝ_0^{-1} − Σ̂.",
  );
  const boson = solve(
    "stationary-boson",
    fn("Pi"),
    fn("dPhi/dD"),
    fn("D_0"),
    neg(HALF),
    "δΓ/δD = 0 with Γ = ½i Tr ln D^{-1} + ½i Tr D_0^{-1}D + Φ + …, that is −½i(D^{-1} − D_0^{-1}) + δΦ/δD = 0, against D^{-1} = D_0^{-1} − Π. A real boson counts half and with the opposite sign.",
  );
  return { electron, boson };
}

/**
 * Σ̂ = −iδΦ/δĜ and Π = 2iδΦ/δD of the Fock functional, entry by entry:
 * Σ̂(z,z') = i g² D(z,z') τ3Ĝ(z,z')τ3 and Π(z,z') = −i g² Tr[τ3Ĝ(z,z')τ3Ĝ(z',z)].
 */
export function fockFunctional(trace?: Trace): Functional {
  const factor = prefactor(trace);
  const [a, b] = inner;
  const pair = word(TAU3, green(a, b), TAU3, green(b, a));
  trace?.step({
    id: "vertices",
    rule: FUNCTIONAL_RULES.trace,
    lhs: pair,
    rhs: matmul(TAU3, green(a, b), TAU3, green(b, a)),
    judge: "algebra",
    text: "The electron loop with a vertex τ3 at each end; its trace is the sum over the diagonal.",
  });
  const body = mul(factor, fn("D", a, b), vertexTrace(a, b));
  const phi = integral(a, integral(b, body));
  if (trace) recordExchange(phi, trace);
  const counts = stationary(trace);
  const selfEnergy = Object.fromEntries(
    INDICES.map((i) => [i, varyGreen(phi, i, counts.electron, trace)]),
  ) as Record<NambuIndex, Term>;
  recordMatrix(selfEnergy, trace);
  const polarisation = varyBoson(phi, counts.boson, trace);
  return { phi, counts, selfEnergy, polarisation };
}

/** D(a,b) = ½[d(a,b) + d(b,a)]: the line of a real boson. */
const BOTH_ORDERS: Readonly<Record<string, Definition>> = {
  D: (x, y) => mul(HALF, add(fn("d", x!, y!), fn("d", y!, x!))),
};

/** The two anomalous products of the trace are one another's mirror image under z_1 ↔ z_2. */
function recordExchange(phi: Term, trace: Trace): void {
  const [a, b] = inner;
  if (phi.kind !== "integral" || phi.body.kind !== "integral") throw new InternalError("Φ has two integrals");
  const mirrored = fn("G_12", b, a);
  const body = expand(phi.body.body);
  const products = body.kind === "sum" ? body.terms : [body];
  const exchanged = new Map<Sym, Term>([
    [a, b],
    [b, a],
  ]);
  const fold = (t: Term): Term => orderedBoson(substitute(t, exchanged), inner);
  const isMirrored = (t: Term): boolean => t.kind === "prod" && t.factors.includes(mirrored);
  const anomalous = (x: Term, y: Term): Term =>
    integral(a, integral(b, mul(BOTH_ORDERS.D!(a, b), fn("G_12", x, y), fn("G_21", y, x))));
  const folded = add(...products.map((t) => (isMirrored(t) ? fold(t) : t)));
  trace.step({
    id: "phi",
    rule: FUNCTIONAL_RULES.trace,
    lhs: phi,
    rhs: integral(a, integral(b, folded)),
    judge: "functional",
    given: BOTH_ORDERS,
    proof: [{ rule: "symmetrise", from: anomalous(b, a), to: anomalous(a, b) }],
    assumptions: [REAL_BOSON],
    text: "Φ, with the trace multiplied out; the two anomalous products differ by the names of their points.",
  });
}

/** D(b,a) = D(a,b) for a real boson, written in the given order of the points. */
function orderedBoson(term: Term, [a, b]: readonly [Term, Term]): Term {
  return unfold(term, { D: (x, y) => (x === b && y === a ? fn("D", a, b) : fn("D", x!, y!)) });
}

function varyGreen(phi: Term, index: NambuIndex, count: Term, trace?: Trace): Term {
  const head = `G_${transposed(index)}`;
  const derivative = functionalDerivative(phi, { head, at: [otherPoint, point] });
  const rhs = expand(orderedBoson(mul(count, derivative), [point, otherPoint]));
  const [a, b] = inner;
  const one = integral(a, integral(b, mul(fn("D", a, b), varied(head)(a, b), fn(`G_${index}`, b, a))));
  trace?.step({
    ...variation(phi, head, count, rhs),
    id: `sigma-${index}`,
    proof: [{ rule: "symmetrise", from: one, to: exchangedNames(one) }],
    text: `Σ_${index}(z,z') from the variation of Φ with G_${transposed(index)}(z',z) to first order; both lines of the loop give the same.`,
  });
  return rhs;
}

/** δX(a,b). */
const varied =
  (head: string): Definition =>
  (a, b) =>
    fn(`delta${head}`, a!, b!);

/** count·(Φ[X + δX] − Φ[X]) = ∫∫ dz dz' S(z,z')δX(z',z) to first order in δX: S is count·δΦ/δX(z',z). */
function variation(phi: Term, head: string, count: Term, source: Term): Omit<StepInput, "id" | "text"> {
  const moved = unfold(phi, { [head]: (a, b) => add(fn(head, a!, b!), varied(head)(a, b)) });
  const against = mul(source, varied(head)(otherPoint, point));
  return {
    rule: FUNCTIONAL_RULES.variation,
    lhs: mul(count, sub(fn("Phi'"), fn("Phi"))),
    rhs: integral(point, integral(otherPoint, against)),
    judge: "functional",
    small: [`delta${head}`],
    given: { Phi: () => phi, "Phi'": () => moved },
    assumptions: [REAL_BOSON],
  };
}
function recordMatrix(self: Readonly<Record<NambuIndex, Term>>, trace?: Trace): void {
  const lhs = matrix(self["11"], self["12"], self["21"], self["22"]);
  const inside = green(point, otherPoint);
  const [scale, ...others] = INDICES.map((i) => factorOut(self[i], entry(matmul(TAU3, inside, TAU3), i)));
  if (others.some((s) => s !== scale)) throw new InternalError("Σ̂ is no multiple of τ3Ĝτ3");
  trace?.step({
    id: "sigma-nambu",
    rule: FUNCTIONAL_RULES.trace,
    lhs,
    rhs: word(combine([scale!, IDENTITY]), TAU3, inside, TAU3),
    judge: "algebra",
    text: "The four entries together: Σ̂(z,z') = i g² D(z,z') τ3Ĝ(z,z')τ3.",
  });
}

function varyBoson(phi: Term, count: Term, trace?: Trace): Term {
  const derivative = functionalDerivative(phi, { head: "D", at: [otherPoint, point], symmetric: true });
  const rhs = expand(mul(count, derivative));
  trace?.step({
    ...variation(phi, "D", count, rhs),
    id: "polarisation",
    text: "Π(z,z') from the variation with D(z',z), which is symmetric as D is: the electron loop, −i g² Tr[τ3Ĝ(z,z')τ3Ĝ(z',z)].",
  });
  return rhs;
}
