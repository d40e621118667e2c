import { InternalError } from "../../errors/errors.ts";
import { compileKernels } from "../../kernels/compile.ts";
import { criticalCouplingDigits } from "../../solvers/precise/critical-coupling-digits.ts";
import { criticalCouplingMatsubara } from "../../solvers/wide/critical-coupling-matsubara.ts";
import { criticalTemperature } from "../../solvers/wide/critical-temperature.ts";
import { plainCriticalTemperature } from "./plain-critical-temperature.ts";
import { type BenchCase, type BenchGroup, compared, millisecondsOf } from "./timing.ts";

const COUPLINGS = [0.2, 1, 3];
const EINSTEIN = { kind: "einstein", omega: 1, lambda: 1 } as const;

/** T_c of the Einstein spectrum against a dense matrix, λ_c far below Ω, and λ_c to 30 digits. */
export function equilibriumCases(): BenchGroup {
  return { cases: [...COUPLINGS.map(transition), quickCase(), coldCase(), digitsCase()], notes: [] };
}

/** What the plain solver may be off by: the frequencies that it leaves out and its power iteration. */
const PLAIN = 1e-2;

function transition(lambda: number): BenchCase {
  const kernels = compileKernels({ ...EINSTEIN, lambda }, 1, 1);
  const found = criticalTemperature(kernels);
  const plain = plainCriticalTemperature(lambda);
  const off = found.kind === "none" ? Number.NaN : Math.abs(plain.value / found.value - 1);
  if (!(off < PLAIN)) throw new InternalError(`the plain solver differs by ${off} at λ = ${lambda}`);
  return compared(
    `T_c, Einstein, λ = ${lambda}`,
    millisecondsOf(() => criticalTemperature(kernels)),
    `dense matrix of ${plain.frequencies} frequencies, off by ${off.toExponential(0)}`,
    millisecondsOf(() => plainCriticalTemperature(lambda)),
  );
}

/** T_c to 1e-10, which less of the Matsubara axis gives. */
function quickCase(): BenchCase {
  const kernels = compileKernels({ ...EINSTEIN, lambda: 0.2 }, 1, 1);
  const to = (accuracy: number) => criticalTemperature(kernels, { accuracy });
  const [quick, full] = [to(1e-10), to(1e-13)];
  const off =
    quick.kind === "none" || full.kind === "none" ? Number.NaN : Math.abs(quick.value / full.value - 1);
  if (!(off < 1e-10)) throw new InternalError(`the quick T_c differs by ${off}`);
  return compared(
    "T_c, Einstein, λ = 0.2, to 1e-10",
    millisecondsOf(() => to(1e-10)),
    "the same to 1e-13",
    millisecondsOf(() => to(1e-13)),
  );
}

function coldCase(): BenchCase {
  const at = (temperature: number) => {
    const kernels = compileKernels(EINSTEIN, temperature, temperature);
    return millisecondsOf(() => criticalCouplingMatsubara(kernels, temperature));
  };
  return compared("λ_c, Einstein, T = 1e-8 Ω", at(1e-8), "the same at T = 1e-2 Ω", at(1e-2));
}

function digitsCase(): BenchCase {
  const to = (digits: number) => millisecondsOf(() => criticalCouplingDigits(EINSTEIN, "0.1", digits));
  return compared("λ_c, Einstein, T = 0.1, 30 digits", to(30), "the same to 15 digits", to(15));
}
