import { DERIVATIONS } from "../../derivations/index.ts";
import type { CheckRecord, Judgements, RunRecord } from "../../src/report/index.ts";
import type { Judgement } from "../../src/verify/verdict.ts";

/** A record with the shape of a run; the curves are closed formulas, not results. */
export function sampleRecord(): RunRecord {
  const te = 0.04;
  const tb = 0.02;
  const grid = Array.from({ length: 61 }, (_, k) => -0.3 + 0.01 * k);
  const ratio = Array.from({ length: 10 }, (_, k) => 0.1 * (k + 1));
  const omega = Array.from({ length: 160 }, (_, k) => 0.02 * k);
  const pure = (value: number) => ({ value, error: 1e-7, unit: "" });
  const derivations = DERIVATIONS.map((derive) => derive());
  return {
    provenance: {
      program: "langreth",
      version: "0.1.0",
      command: "langreth run --oscillator 1,0.5 --te 0.04 --tb 0.02",
      node: "v20.20.0",
      seed: 1,
      runs: 5,
      digits: 30,
      date: null,
      seconds: 71.3,
    },
    spectrum: {
      name: "oscillator 1,0.5",
      format: "model",
      unit: "",
      lambda: 1,
      omegaLog: 0.93,
      omega2: 1.1,
      omega,
      a2f: omega.map((x) => (2 * 0.5 * x * 1.25) / (Math.PI * ((1.25 - x * x) ** 2 + x * x))),
      notes: ["A & B <columns> were read."],
    },
    equilibrium: { tc: { value: 0.1187654321, error: 1e-6, unit: "" }, mustar: 0, remark: "" },
    bias: [
      {
        closure: "wide band",
        bath: "fixed",
        spectrum: "oscillator 1,0.1",
        te: pure(0.1),
        tb: pure(0.02),
        symbol: "lambda_c",
        criticalCoupling: pure(0.96094),
        equilibrium: pure(0.9649309),
        withoutNonThermal: pure(0.96094),
        shares: { bosonFluctuation: 0.31, thermal: 0.69, nonThermal: 0 },
      },
      {
        closure: "local closure",
        bath: "fixed",
        spectrum: "oscillator 1,0.5",
        te: pure(te),
        tb: pure(tb),
        symbol: "G_c",
        criticalCoupling: pure(0.160914),
        equilibrium: pure(0.28607506),
        withoutNonThermal: pure(0.281986),
        shares: { bosonFluctuation: -0.07094, thermal: 0.71676, nonThermal: 0.35418 },
      },
    ],
    scans: [
      {
        closure: "local closure",
        spectrum: "oscillator 1,0.5",
        te: pure(te),
        symbol: "G_c",
        unit: "",
        ratio,
        critical: ratio.map((r) => 0.286 * ((2 * r) / (1 + r)) ** 0.86),
        withoutNonThermal: ratio.map((r) => 0.286 - 0.006 * (1 - r)),
        weakCoupling: ratio.map((r) => (8 * te) / (1 + 1 / r)),
      },
    ],
    kernels: ["localThermal", "kernelPhi"].map((name) => ({
      name,
      unit: "",
      nu: 0.1,
      omega: grid.map((x) => 10 * x),
      re: grid.map((x) => (0.3 * (1 - 100 * x * x)) / ((1 - 100 * x * x) ** 2 + 25 * x * x)),
      im: grid.map((x) => (1.5 * x) / ((1 - 100 * x * x) ** 2 + 25 * x * x)),
      state: `T_e = ${te}, T_B = ${tb}`,
    })),
    defect: {
      unit: "",
      omega: grid,
      nu: grid,
      values: grid.map((n) => grid.map((w) => defect(w, n, te, tb))),
      state: `T_e = ${te}, T_B = ${tb}`,
    },
    checks: derivations.flatMap((d) => d.steps.map((s, k) => check(d.name, s.id, s.text, s.judge, k))),
    derivations: derivations.map((derivation) => ({ derivation, judgements: judged(derivation.steps) })),
    emitted: [
      {
        name: "kernelPhi",
        statement: "Kernel of φ^R in the wide band.",
        languages: ["js", "c"],
        files: ["kernels/kernelPhi.js", "kernels/kernelPhi.c"],
        maxUlp: 3.1,
      },
    ],
    notes: ["The sharp cutoffs of μ* on the two axes are different models."],
  };
}

/** N(ω,ν) for thermal h and F_B; its limit at ω = ν. */
function defect(w: number, n: number, te: number, tb: number): number {
  const h = (e: number): number => Math.tanh(e / (2 * te));
  if (Math.abs(w - n) < 1e-9) return (1 - h(w) ** 2) * (1 - tb / te);
  const f = 1 / Math.tanh((w - n) / (2 * tb));
  return 1 + h(n) * f - h(w) * (h(n) + f);
}

const judgement: Judgement = {
  verdict: "certified",
  detail: "exact over random causal models",
  digits: null,
  runs: 5,
  counterexample: null,
};
function judged(steps: readonly { id: string }[]): Judgements {
  return new Map(
    steps.map((s, k) => [s.id, k % 3 === 0 ? { ...judgement, verdict: "proved", runs: 0 } : judgement]),
  );
}
function check(family: string, id: string, statement: string, judge: string, k: number): CheckRecord {
  const refuted = family === "bosons" && k === 1;
  return {
    id: `${family}/${id}`,
    statement,
    judge,
    verdict: refuted ? "refuted" : k % 3 === 0 ? "proved" : "certified",
    detail: "exact over random causal models",
    digits: k % 3 === 1 ? 30 : null,
    runs: k % 3 === 0 ? 0 : 5,
    counterexample: refuted ? "Ω = 1/2, z = i" : null,
  };
}
