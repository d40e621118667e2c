import { linearise } from "../../algebra/linearise.ts";
import { type Definition, expand, rewrite, substitute, unfold } from "../../algebra/rewrite.ts";
import {
  add,
  children,
  fn,
  I,
  type Matrix2,
  matrix,
  mul,
  neg,
  num,
  pow,
  sub,
  sym,
  type Term,
} from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { entry, inverse, matmul } from "../../nambu/matrix.ts";
import { omega } from "../../steady/symbols.ts";
import { frequency } from "../boson/model.ts";
import { above, below, byDifferences, CHAIN_RULES, type ChainSelfEnergies, moved } from "./chain.ts";
import { leadRate } from "./symbols.ts";

const at = (head: string): Term => fn(head, omega);
const SMALL = ["phi^R", "phi^A", "phi^K"] as const;
const both = (a: Term, b: Term): Matrix2 => matrix(a, b, b, a);
const green = (which: "R" | "A"): Matrix2 => both(at(`G^${which}`), at(`F^${which}`));
const keldysh = both(at("G^K"), at("F^K"));
const source = both(at("Sigma^K"), at("phi^K"));
const inverseGreen = (which: "R" | "A"): Matrix2 => both(pow(at(`G^${which}`), -1), neg(at(`phi^${which}`)));

/** h_b of the lead. */
export const leadDistribution = fn("h_b", omega);

/**
 * iΓ_b[F^K − h_b(F^R − F^A)](ω) = b(ω) + b(ω−Ω) for the Einstein boson with a lead; the alternating sum over a chain
 * ω_0 + nΩ telescopes. Returns b(ω).
 */
export function chainIdentity(chain: ChainSelfEnergies, trace?: Trace): Term {
  const { lhs, rhs } = anomalousBalance(trace);
  const whole = insertChain(sub(lhs, rhs), chain);
  const excess = mul(I, leadRate, sub(at("F^K"), mul(leadDistribution, at("rho"))));
  const scattering = expand(sub(expand(excess), whole));
  const up = partWith(scattering, above);
  const down = expand(sub(scattering, up));
  trace?.step({
    id: "chain-balance",
    rule: CHAIN_RULES.bond,
    lhs: sub(lhs, rhs),
    rhs: add(excess, neg(tidy(up)), neg(tidy(down))),
    judge: "algebra",
    given: chainForms(chain),
    assumptions: [
      "1/G^R − 1/G^A = iΓ_b − (Σ^R − Σ^A), Σ^K = −iΓ_bh_b + Σ^K of the boson with a lead of rate Γ_b",
    ],
    text: "The self-energies of boson and lead put in; both sides are zero. Beside the lead's part one part couples ω to ω + Ω and one to ω − Ω.",
  });
  trace?.step({
    id: "bond-symmetry",
    rule: CHAIN_RULES.bond,
    lhs: tidy(down),
    rhs: fn("b", below),
    judge: "algebra",
    given: { b: (e?: Term) => moved(up, e!) },
    text: "The second part is the first one site further down: call b(ω) the part that couples ω and ω + Ω. Each bond enters both its ends with the same sign.",
  });
  telescoped(trace);
  return tidy(up);
}

/** The 12 entry of the Dyson commutator, to first order in φ. */
function anomalousBalance(trace?: Trace): { lhs: Term; rhs: Term } {
  const lhs = sub(
    entry(matmul(inverseGreen("R"), keldysh), "12"),
    entry(matmul(keldysh, inverseGreen("A")), "12"),
  );
  const rhs = sub(entry(matmul(source, green("A")), "12"), entry(matmul(green("R"), source), "12"));
  const product = matmul(inverse(inverseGreen("R")), source, inverse(inverseGreen("A")));
  const small = new Set(SMALL.map((s) => at(s)));
  const first = (which: "R" | "A"): Term =>
    linearise(entry(inverse(inverseGreen(which)), "12"), small).linear;
  trace?.step({
    id: "anomalous-balance",
    rule: CHAIN_RULES.balance,
    lhs,
    rhs,
    judge: "series",
    small: SMALL,
    given: {
      "F^R": () => first("R"),
      "F^A": () => first("A"),
      "F^K": () => entry(product, "12"),
      "G^K": () => linearise(entry(product, "11"), small).value,
    },
    assumptions: ["both sides to first order in φ"],
    text: "The off-diagonal entry, with F^X = φ^X(G^X)², G^K = G^RΣ^KG^A and F^K the off-diagonal entry of Ĝ^RΣ̂^KĜ^A.",
  });
  return { lhs, rhs };
}

const inverseAdvanced = pow(at("G^A"), -1);
const inverseRetarded = (chain: ChainSelfEnergies): Term =>
  add(inverseAdvanced, mul(I, leadRate), neg(chain.broadening));

/** Lead and chain put in, by differences. */
function insertChain(balance: Term, chain: ChainSelfEnergies): Term {
  const named = rewrite(expand(balance), (t) => (t === pow(at("G^R"), -1) ? sym("1/G^R") : undefined));
  const { "Sigma^K": keldysh, "phi^R": retarded, "phi^K": anomalous } = chainForms(chain);
  const inserted = substitute(
    unfold(named, { "Sigma^K": keldysh!, "phi^R": retarded!, "phi^K": anomalous! }),
    new Map([[sym("1/G^R"), inverseRetarded(chain)]]),
  );
  return byDifferences(inserted);
}

/** The premises of the balance at ω as definitions. */
function chainForms(chain: ChainSelfEnergies): Record<string, Definition> {
  const here =
    (head: string, value: Term): Definition =>
    (e) =>
      e === omega ? value : fn(head, e!);
  const retarded = pow(inverseRetarded(chain), -1);
  return {
    "G^R": here("G^R", retarded),
    P: here("P", sub(retarded, at("G^A"))),
    rho: here("rho", sub(at("F^R"), at("F^A"))),
    "Sigma^K": here("Sigma^K", add(neg(mul(I, leadRate, leadDistribution)), chain.keldysh)),
    "phi^R": here("phi^R", add(at("phi^A"), chain.anomalousBroadening)),
    "phi^K": here("phi^K", chain.anomalousKeldysh),
  };
}

/** The terms of a sum that hold a function at that energy. */
function partWith(sum: Term, energy: Term): Term {
  const holds = (t: Term): boolean => (t.kind === "fn" && t.args[0] === energy) || children(t).some(holds);
  return add(...(sum.kind === "sum" ? sum.terms : [sum]).filter(holds));
}

/** Five neighbouring sites with alternating sign: only the outer bonds are left. */
function telescoped(trace?: Trace): void {
  const site = (n: number): Term => fn("E", add(omega, mul(num(n), frequency)));
  const alternating = add(...[-2, -1, 0, 1, 2].map((n) => mul(num(n % 2 === 0 ? 1 : -1), site(n))));
  const given = { E: (e?: Term): Term => add(fn("b", e!), fn("b", expand(sub(e!, frequency)))) };
  trace?.step({
    id: "telescope",
    rule: CHAIN_RULES.bond,
    lhs: alternating,
    rhs: expand(unfold(alternating, given)),
    judge: "algebra",
    given,
    text: "E = iΓ_b[F^K − h_b(F^R − F^A)] = b(ω) + b(ω−Ω). With alternating sign every inner bond cancels; over the whole chain nothing is left, since b falls off: Σ_n(−1)^n[F^K − h_b(F^R − F^A)](ω_0 + nΩ) = 0, exactly.",
  });
}
