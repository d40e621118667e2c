/** Writes docs/weak-coupling.md: `npx tsx proofs/weak-coupling.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { weakCouplingEinstein } from "../derivations/weak-coupling-wide-band.ts";
import { evaluateBall } from "../src/kernels/ball-evaluation.ts";
import { compileGreenFunctions } from "../src/kernels/closure-functions.ts";
import { compileKernels } from "../src/kernels/compile.ts";
import { thermalKernels } from "../src/kernels/general/thermal-kernels.ts";
import { eulerGamma } from "../src/precision/index.ts";
import { equilibriumGap } from "../src/solvers/gap/equilibrium-gap.ts";
import { gapAt } from "../src/solvers/gap/matsubara-gap.ts";
import {
  extrapolateTransition,
  type TransitionPoint,
} from "../src/solvers/weak-coupling/transition-ladder.ts";
import { weakCouplingSeries, weakTransition } from "../src/solvers/weak-coupling/transition-series.ts";
import { criticalTemperature } from "../src/solvers/wide/critical-temperature.ts";
import type { Estimate } from "../src/solvers/wide/estimate.ts";
import { spectrumShape } from "../src/spectra/shape.ts";
import type { Spectrum } from "../src/spectra/spectrum.ts";

const BITS = 80;
const { correction } = weakCouplingEinstein().results;
const derived = evaluateBall(correction!, () => undefined, BITS).re.toNumber();
const mode = (lambda: number): Spectrum => ({ kind: "einstein", lambda, omega: 1 });
const problem = { kernels: compileKernels(mode(1), 1, 1), frequency: 1 };

function estimate({ value, error }: Estimate, digits: number): string {
  return `${value.toFixed(digits)} ± ${error.toExponential(1)}`;
}

function gapRow(lambda: number): string {
  const spectrum = mode(lambda);
  const tc = criticalTemperature(compileKernels(spectrum, 1, 1)).value!;
  const { matsubara, realAxis } = equilibriumGap({
    kernelsAt: (t) => thermalKernels(spectrum, t),
    green: compileGreenFunctions("wide"),
    shape: spectrumShape(spectrum),
    temperature: 0,
  });
  const axis = {
    kernels: compileKernels(spectrum, 1, 1),
    green: compileGreenFunctions("wide"),
    temperature: 0,
  };
  const ratios = [realAxis!.edge!.value, matsubara.gap[0]!].map((gap) => ((2 * gap) / tc).toFixed(8));
  const shape = [0.5, 1, 2].map((w) => (gapAt(matsubara, axis, w) / matsubara.gap[0]!).toFixed(5));
  return `| ${[lambda, tc.toExponential(6), ...ratios, ...shape].join(" | ")} |`;
}

/** The shape in the limit λ → 0 at frequencies of the table. */
function limitRow(): string {
  const { shape, grid } = weakTransition(problem, 0);
  const lagrange = new Float64Array(grid.order);
  const values = [0.5, 1, 2].map((w) => {
    const first = grid.interpolate(w, lagrange);
    return lagrange.reduce((sum, weight, i) => sum + weight * shape[first + i]!, 0).toFixed(5);
  });
  return `| λ → 0 | | 2πe^{−γ} | 2πe^{−γ} | ${values.join(" | ")} |`;
}

const { exponent, first, second } = weakCouplingSeries(problem);
const LADDER = new URL("../tests/references/weak-coupling.json", import.meta.url);
const { points }: { points: readonly TransitionPoint[] } = JSON.parse(readFileSync(LADDER, "utf8"));
const ladder = extrapolateTransition(points);
/** x_0 = ln(2e^γ/π) − ln P. */
const ladderExponent = {
  value: Math.log(2 / Math.PI) + eulerConstant() - ladder.prefactor.value,
  error: ladder.prefactor.error + Number.EPSILON,
};

/** The extrapolation by the coldest points alone. */
function ladderRow(count: number): string {
  const found = extrapolateTransition(points.slice(-count));
  const largest = Number(points.at(-count)!.coupling).toFixed(4);
  const cells = [
    estimate(found.first, 12),
    estimate(found.second, 9),
    found.logarithm.error.toExponential(1),
  ];
  return `| ${[count, largest, ...cells].join(" | ")} |`;
}

const page = `# Weak coupling of an Einstein mode

Written by \`npx tsx proofs/weak-coupling.ts\`. T_c = (2e^γ/π)e^{−x_0}Ωe^{−(1+λ)/λ}[1 + c_1λ + c_2λ² + …], from the equations in the
limit T → 0 solved at couplings around zero (the logarithm of T multiplies a part of rank one; all else is regular at λ = 0) and a
polynomial through them. Errors: four times the change with grid and degree, plus rounding.

| | solved at T → 0 | extrapolated from T_c(λ) | derived |
|---|---|---|---|
| x_0 | ${estimate(exponent, 14)} | ${estimate(ladderExponent, 14)} | ½ |
| c_1 | ${estimate(first, 13)} | ${estimate(ladder.first, 13)} | 49π²/144 − 3 = ${derived.toFixed(13)} |
| c_2 | ${estimate(second, 11)} | ${estimate(ladder.second, 11)} | – |

The second column takes no limit T → 0: ${points.length} points of the curve T_c(λ) with λ_c to 20 digits (\`tests/references/weak-coupling.json\`,
T/Ω = ${points[0]!.temperature} … ${points.at(-1)!.temperature}), and the polynomial through ln(T_c/Ω) + (1+λ)/λ at λ = 0. Twenty digits are enough: the
errors of λ_c, carried through in balls, are a sixth of the errors stated. The rest is the change when the point of the largest λ is left
out: each further point improves c_1 by a factor of about thirty, which leaves no room for logarithms of λ (the last column is what a
term λ ln λ could have for a coefficient). Terms of order (T/Ω)² are 1e-16 at the largest λ.

| coldest points | largest λ | c_1 | c_2 | λ ln λ |
|---|---|---|---|---|
${[4, 5, 6, 7, 8, 9].map(ladderRow).join("\n")}

The nonlinear equations at T = 0: the ratio 2Δ_0/T_c with the gap edge of the real axis and with Δ(iω → 0), which tend to
2πe^{−γ} = ${(2 * Math.PI * Math.exp(-eulerConstant())).toFixed(8)} with corrections of order (T_c/Ω)² ln(Ω/T_c), and the gap function Δ(iω)/Δ(0), which tends to the
universal λ(iω)/λ(0).

| λ | T_c/Ω | 2Δ_0/T_c | 2Δ(i0)/T_c | ω = Ω/2 | ω = Ω | ω = 2Ω |
|---|---|---|---|---|---|---|
${[0.5, 0.3, 0.2, 0.15].map(gapRow).join("\n")}
${limitRow()}
`;
writeFileSync(new URL("../docs/weak-coupling.md", import.meta.url), page);

/** Euler’s constant as a double. */
function eulerConstant(): number {
  return eulerGamma(BITS).toNumber();
}
