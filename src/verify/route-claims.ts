import { ExactRandom } from "../exact/random.ts";
import { compileGiven } from "../kernels/general/compile-given.ts";
import { steadyBoson } from "../kernels/general/steady-kernels.ts";
import { compileKernels } from "../kernels/index.ts";
import { extrapolate } from "../solvers/local/extrapolate.ts";
import { lineCritical } from "../solvers/local/line-critical.ts";
import { localCritical } from "../solvers/local/local-critical.ts";
import { criticalCouplingLine } from "../solvers/wide/critical-coupling-line.ts";
import { criticalCouplingMatsubara } from "../solvers/wide/critical-coupling-matsubara.ts";
import { criticalCouplingRealAxis } from "../solvers/wide/critical-coupling-real-axis.ts";
import { thermalElectrons } from "../solvers/wide/electrons.ts";
import { spectrumShape } from "../spectra/shape.ts";
import type { Spectrum } from "../spectra/spectrum.ts";
import type { Claim } from "./claim.ts";
import { secondRouteClaims } from "./second-routes.ts";
import { certified, type Effort, type Judgement, refuted, undecided } from "./verdict.ts";

/** Numeric limits of the generated kernels: two routes that share no equation must give one number. */
export function routeClaims(): Claim[] {
  const row = (name: string, statement: string, decide: (effort: Effort) => Judgement): Claim => ({
    id: `limit/${name}`,
    statement,
    judge: "two routes",
    decide,
  });
  return [
    ...secondRouteClaims(),
    row(
      "wide-axes",
      "Wide band, T_B = T_e: real axis and Matsubara axis give one critical coupling.",
      wideAxes,
    ),
    row(
      "wide-line",
      "Wide band, Einstein boson, T_B = T_e: the line in the upper half plane gives the Matsubara number.",
      wideLine,
    ),
    row("wide-bias", "Wide band, T_B ≠ T_e: real axis and line agree.", wideBias),
    row(
      "wide-monotone",
      "Wide band: the coupling needed falls as the boson cools below the electrons.",
      wideMonotone,
    ),
    row(
      "local-axes",
      "Local closure, T_B = T_e: real axis and Matsubara axis give one critical coupling.",
      localAxes,
    ),
    row("local-shares", "Local closure, T_B < T_e: the three shares add up to one.", localShares),
    row(
      "weak-coupling",
      "Local closure: G_c/4T_e → 2/(1 + T_e/T_B) as T_e → 0, extrapolated in {1, T, T ln T}.",
      weakLaw,
    ),
  ];
}

/** Ω = 1, with a width and a temperature drawn from the seed. */
function draw(effort: Effort): { oscillator: Spectrum; te: number } {
  const random = new ExactRandom(effort.seed);
  const kappa = random.integer(10, 50) / 100;
  return {
    oscillator: { kind: "oscillator", omega: 1, kappa, lambda: 1 },
    te: random.integer(8, 20) / 100,
  };
}
function problem(spectrum: Spectrum, te: number, tb: number) {
  const shape = spectrumShape(spectrum);
  return {
    kernels: compileGiven(steadyBoson({ spectrum, bosonTemperature: tb })),
    shape,
    boson: { shape, temperature: tb },
    electrons: thermalElectrons(te),
    electronTemperature: te,
  };
}

interface Result {
  readonly value: number;
  readonly error: number;
}
/** Agreement within the sum of the stated errors; undecided where these exceed `largest` relative. */
function agree(a: Result, b: Result, largest: number): Judgement {
  const gap = Math.abs(a.value - b.value);
  const allowed = a.error + b.error;
  const detail = `${a.value} ± ${a.error.toExponential(1)} against ${b.value} ± ${b.error.toExponential(1)}`;
  if (gap > allowed) return refuted("the routes differ", detail, 1);
  if (allowed > largest * Math.abs(a.value))
    return undecided(`the routes are not accurate enough: ${detail}`);
  return certified(detail, 1, Math.floor(-Math.log10(allowed / Math.abs(a.value))));
}

/** The line route states at most this relative error at the temperatures drawn here. */
const LINE_ERROR = 1e-5;

function wideAxes(effort: Effort): Judgement {
  const { oscillator, te } = draw(effort);
  const setting = problem(oscillator, te, te);
  return agree(criticalCouplingMatsubara(setting.kernels, te), criticalCouplingRealAxis(setting), 1e-6);
}
function wideLine(effort: Effort): Judgement {
  const { te } = draw(effort);
  const setting = problem({ kind: "einstein", omega: 1, lambda: 1 }, te, te);
  return agree(criticalCouplingMatsubara(setting.kernels, te), criticalCouplingLine(setting), LINE_ERROR);
}
function wideBias(effort: Effort): Judgement {
  const { oscillator, te } = draw(effort);
  const setting = problem(oscillator, te, te / 3);
  return agree(criticalCouplingLine(setting), criticalCouplingRealAxis(setting), LINE_ERROR);
}
function wideMonotone(effort: Effort): Judgement {
  const { oscillator, te } = draw(effort);
  const values = [0.25, 0.5, 1, 1.5].map(
    (ratio) => criticalCouplingRealAxis(problem(oscillator, te, ratio * te)).value,
  );
  const rising = values.every((v, k) => k === 0 || v > values[k - 1]!);
  const detail = `λ_c = ${values.map((v) => v.toPrecision(8)).join(", ")} at T_B/T_e = 0.25, 0.5, 1, 1.5`;
  return rising ? { ...certified(detail, 1, null), verdict: "numeric" } : refuted("not monotone", detail, 1);
}

function localAxes(): Judgement {
  const result = localCritical(localProblem(0.5, 0.04, 0.04));
  const { realAxis, matsubara } = result.routes;
  if (!realAxis || !matsubara) return refuted("a route is missing", result.realAxisRefusal ?? "", 1);
  return agree(matsubara, realAxis, 1e-6);
}
function localShares(): Judgement {
  const { shares } = localCritical(localProblem(0.5, 0.04, 0.02));
  if (!shares) return refuted("no shares", "the line was not resolved", 1);
  const sum = shares.bosonFluctuation + shares.thermal + shares.nonThermal;
  const detail = `${shares.bosonFluctuation.toFixed(5)} + ${shares.thermal.toFixed(5)} + ${shares.nonThermal.toFixed(5)} = ${sum}`;
  return Math.abs(sum - 1) < 1e-9 ? certified(detail, 1, 9) : refuted("do not add up", detail, 1);
}
function localProblem(kappa: number, te: number, tb: number) {
  const spectrum: Spectrum = { kind: "oscillator", omega: 1, kappa, lambda: 1 };
  return {
    kernels: compileKernels(spectrum, te, tb),
    shape: spectrumShape(spectrum),
    electronTemperature: te,
    bosonTemperature: tb,
    ohmicSlope: compileKernels(spectrum, te, tb).aFB(0) / (2 * tb),
  };
}

/** What the fit leaves out is of order (T ln T)². */
const LAW_TOLERANCE = 2e-3;
const COLD = [1 / 400, 1 / 640, 1 / 1000, 1 / 1600];
function weakLaw(effort: Effort): Judgement {
  const ratio = new ExactRandom(effort.seed).integer(3, 20) / 10;
  const samples = COLD.map((te) => {
    const line = lineCritical(localProblem(0.5, te, ratio * te));
    return { temperature: te, value: line.factor / (4 * te) };
  });
  const { limit } = extrapolate(samples);
  const law = 2 / (1 + 1 / ratio);
  const detail = `${limit.toFixed(5)} against ${law.toFixed(5)} at T_B/T_e = ${ratio}`;
  return Math.abs(limit / law - 1) < LAW_TOLERANCE
    ? certified(detail, 1, 2)
    : refuted("law not reached", detail, 1);
}
