import { factorOut } from "../../algebra/factor-out.ts";
import { limitAtZero } from "../../algebra/limit.ts";
import { expand, substitute, unfold } from "../../algebra/rewrite.ts";
import { add, div, fn, mul, neg, pow, type Sym, sub, sym, type Term } from "../../algebra/term.ts";
import type { ProofLine, Trace } from "../../algebra/trace.ts";
import { exchanged } from "../../steady/conservation.ts";
import type { KineticResult } from "../../steady/kinetic.ts";
import { ASSUMED_PARITIES, reflectedAt } from "../../steady/parity.ts";
import { parityLine } from "../../steady/proof-lines.ts";
import { bosonDistribution, distribution, nu, omega, transfer } from "../../steady/symbols.ts";
import { LEADING } from "../weak-coupling/line.ts";
import { SUM_RULES } from "./rules.ts";

const small = sym("s");

const back = sub(nu, omega);
const oddBoson: ProofLine = parityLine(bosonDistribution(back), neg(bosonDistribution(transfer)), ["F_B"]);
const oddElectrons = (e: Term): ProofLine => parityLine(distribution(neg(e)), neg(distribution(e)), ["h"]);

/** N(ω,ν) = N(ν,ω) = N(−ω,−ν) for odd h and F_B. */
export function defectParities({ defect }: Pick<KineticResult, "defect">, trace: Trace): void {
  const record = (id: string, lhs: Term, proof: ProofLine[], text: string): void => {
    const turned = reflectedAt(lhs, [back, neg(omega), neg(nu)]);
    const rhs = mul(factorOut(turned, defect), defect);
    trace.step({ id, rule: SUM_RULES.parity, lhs, rhs, judge: "poles", proof, text });
  };
  record(
    "defect-exchange",
    exchanged(defect),
    [oddBoson],
    "The KMS defect is the same from both of its energies, N(ν,ω) = N(ω,ν),",
  );
  const reversed = new Map<Sym, Term>([
    [omega, neg(omega)],
    [nu, neg(nu)],
  ]);
  record(
    "defect-reversal",
    substitute(defect, reversed),
    [oddBoson, oddElectrons(omega), oddElectrons(nu)],
    "and for electrons and holes, N(−ω,−ν) = N(ω,ν).",
  );
  const near = substitute(defect, new Map([[nu, sub(omega, small)]]));
  const taylor = {
    F_B: LEADING.F_B!,
    h: (e?: Term) => add(distribution(omega), mul(expand(sub(e!, omega)), fn("h'", omega))),
  };
  trace.step({
    id: "defect-diagonal",
    rule: SUM_RULES.diagonal,
    lhs: near,
    rhs: limitAtZero(unfold(near, taylor), small),
    judge: "limit",
    text: "Where both energies meet, ν = ω − s, N(ω,ω) = 1 − h² − 2T_Bh′ with T_B = lim xF_B/2: zero for h′ = (1 − h²)/2T_B, which is tanh(ω/2T_B).",
  });
}

/** What Σ^R(−ω) = −Σ^A(ω) and φ^R(−ω) = φ^A(ω) make of the functions at −ω: ω̃^R and s^R turn into −ω̃^A and −s^A. */
const REFLECTED = {
  "omega~^R": (e: Term) => ASSUMED_PARITIES["omega~^R"]!(neg(e)),
  "s^R": (e: Term) => neg(fn("s^A", neg(e))),
  "phi^R": (e: Term) => ASSUMED_PARITIES["phi^R"]!(neg(e)),
};

/** The parities of G, F, g and f, which follow from those of Σ and φ and give them back: none is assumed by itself. */
export function electronReflections(trace: Trace): void {
  const at = (head: string): Term => fn(head, neg(omega));
  const record = (id: string, lhs: Term, text: string): void => {
    trace.step({
      id,
      rule: SUM_RULES.electrons,
      lhs,
      rhs: unfold(lhs, REFLECTED),
      judge: "algebra",
      given: REFLECTED,
      assumptions: [
        "by the two steps on Σ^R and φ^R ω̃^R(−ω) = −ω̃^A(ω) and φ^R(−ω) = φ^A(ω); s^R(−ω) = −s^A(ω), the root above the axis",
      ],
      text,
    });
  };
  record(
    "reflection-green",
    pow(at("omega~^R"), -1),
    "The local closure gives the parities back: G^R(−ω) = −G^A(ω),",
  );
  record(
    "reflection-anomalous",
    div(at("phi^R"), pow(at("omega~^R"), 2)),
    "and F^R(−ω) = F^A(ω), the conjugate.",
  );
  record(
    "reflection-quasiclassical-normal",
    div(at("omega~^R"), at("s^R")),
    "So does the wide band, nonlinear in φ: g^R(−ω) = ω̃^A/s^A = −g^A(ω), which is conj g^R(ω),",
  );
  record(
    "reflection-quasiclassical-anomalous",
    div(at("phi^R"), at("s^R")),
    "and f^R(−ω) = −φ^A/s^A = f^A(ω), which is −conj f^R(ω).",
  );
}
