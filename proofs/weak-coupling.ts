/** Writes docs/weak-coupling.md: `npx tsx proofs/weak-coupling.ts`. */
import { readFileSync, writeFileSync } from "node:fs";
import { weakCouplingEinstein } from "../derivations/weak-coupling-wide-band.ts";
import type { Sym } from "../src/algebra/term.ts";
import { eulerGamma as gammaE } from "../src/asymptotics/symbols.ts";
import { evaluateBall } from "../src/kernels/ball-evaluation.ts";
import { compileKernels } from "../src/kernels/compile.ts";
import { ComplexBall, eulerGamma } from "../src/precision/index.ts";
import { gapLimit } from "../src/solvers/weak-coupling/gap-limit.ts";
import {
  extrapolateTransition,
  type TransitionPoint,
} from "../src/solvers/weak-coupling/transition-ladder.ts";
import { weakCouplingSeries } from "../src/solvers/weak-coupling/transition-series.ts";
import type { Estimate } from "../src/solvers/wide/estimate.ts";
import { temperature } from "../src/steady/symbols.ts";

const BITS = 80;
const { correction, gap } = weakCouplingEinstein().results;
const derived = evaluateBall(correction!, () => undefined, BITS).re.toNumber();
const problem = { kernels: compileKernels({ kind: "einstein", lambda: 1, omega: 1 }, 1, 1), frequency: 1 };

function estimate({ value, error }: Estimate, digits: number): string {
  return `${value.toFixed(digits)} ± ${error.toExponential(1)}`;
}

const { ratio, imaginary, real } = gapLimit();
/** 2Δ/T_c of the derived Δ(T_c), at T_c = 1. */
const symbols = new Map([
  [temperature, ComplexBall.ONE],
  [gammaE, ComplexBall.of(eulerGamma(BITS))],
]);
const derivedRatio = 2 * evaluateBall(gap!, (t) => symbols.get(t as Sym), BITS).re.toNumber();

function imaginaryRow(omega: number): string {
  return `| ${omega} | ${estimate(imaginary(omega), 7)} | ${problem.kernels.matsubara(omega).toFixed(7)} |`;
}
function realRow(omega: number): string {
  const { re, im } = real(omega);
  const limit = problem.kernels.lambda(omega, 0).re.toFixed(5);
  return `| ${omega} | ${estimate(re, 5)} | ${omega < 1 ? "0" : estimate(im, 5)} | ${limit} |`;
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

The nonlinear equations, solved at T = 0 on the Matsubara axis and continued to the real axis at λ = 2^{−k/4}/4, k = 0 … 8 (\`gapLimit()\`), extrapolated to
λ = 0. 2Δ/T_c has corrections (Δ/Ω)²[ln(Ω/Δ), 1, λ, …] and no power of λ; the last column is the coefficient that a term linear in λ
could have. Errors here and below: the spread of the four highest orders, each with a term less and without the largest λ, and the errors of the points. Another
largest λ, 0.22 or 0.28, is tested to keep what they state.

| | λ → 0 | derived, 2πe^{−γ} | linear in λ |
|---|---|---|---|
| edge of the real axis, 2Δ_0/T_c | ${estimate(ratio.edge.limit, 11)} | ${derivedRatio.toFixed(11)} | ${estimate(ratio.edge.linear, 10)} |
| Matsubara axis, 2Δ(iω → 0)/T_c | ${estimate(ratio.matsubara.limit, 11)} | ${derivedRatio.toFixed(11)} | ${estimate(ratio.matsubara.linear, 10)} |

The gap function tends to a universal one, the interaction itself: on the Matsubara axis

| ω/Ω | Δ(iω)/Δ(0) | λ(iω)/λ(0) |
|---|---|---|
${[0.1, 0.5, 1, 2, 4].map(imaginaryRow).join("\n")}

and on the real axis, where it has a pole at ω = Ω. At finite λ a root at each kΩ + Δ_0 (k bosons) is in its place, so that the limit is the
slower the nearer ω is to kΩ, as the errors show; Im Δ, zero below Ω, falls like λ.

| ω/Ω | Re Δ(ω)/Δ_0 | Im Δ(ω)/Δ_0 | λ^R(ω)/λ(0) |
|---|---|---|---|
${[0.25, 0.5, 0.75, 0.9, 1.1, 1.25, 1.5, 1.75, 2.5].map(realRow).join("\n")}

From the library: \`weakCouplingSeries({ kernels, frequency })\` gives x_0, c_1 and c_2 of any spectrum, \`gapLimit()\` the tables of the gap,
\`strongCouplingConstant(digits)\` the other end, C of T_c → C√(λ⟨Ω²⟩).
`;
writeFileSync(new URL("../docs/weak-coupling.md", import.meta.url), page);

/** Euler’s constant as a double. */
function eulerConstant(): number {
  return eulerGamma(BITS).toNumber();
}
