import { compileKernels } from "../../kernels/compile.ts";
import { correctedInverse, type OhmicBoson } from "../../kernels/corrected-law.ts";
import { weakCouplingFunctions } from "../../kernels/weak-coupling.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import type { QuadratureRule } from "../linear/gauss-legendre.ts";
import { gaussSum } from "../linear/gauss-sum.ts";
import type { Estimate } from "../wide/estimate.ts";

type Line = (x: number) => number;

/** T/Ω ≪ 1 shows over so many halvings of both temperatures. */
const HALVINGS = 3;

/**
 * G_c of the local closure at fixed h = tanh(ω/2T_e) by the weak-coupling law with its first correction, in the unit of the
 * spectrum. The error is that of quadrature. Null where the correction does not correct: with x its ratio to the law in 1/G_c, the next
 * order is of size x², and must be less than the 1 + x that it would change; and |x| ~ (T/Ω) ln(Ω/T) must fall as both temperatures are
 * halved three times, beyond which (T ~ Ω) it is small for no reason.
 *
 * @param slope lim A(x)/x as x → 0 over λ(0), positive.
 */
export function correctedLaw(spectrum: Spectrum, slope: number, te: number, tb: number): Estimate | null {
  const inverse = correctedInverse(ohmicBoson(spectrum, slope), tb / te);
  const { value, error } = inverse(te);
  const relative = (found: number, scale: number): number =>
    found * weakCouplingFunctions().fixed(te * scale, tb * scale) - 1;
  const x = relative(value, 1);
  const halved: Line = (scale) => relative(inverse(te * scale).value, scale);
  if (!(x ** 2 < 1 + x) || !falls(halved, Math.abs(x))) return null;
  return { value: 1 / value, error: error / value / (value - error) };
}

function falls(relative: Line, first: number): boolean {
  let last = first;
  for (let k = 1; k <= HALVINGS; k++) {
    const next = Math.abs(relative(2 ** -k));
    if (!(next < last)) return false;
    last = next;
  }
  return true;
}

function ohmicBoson(spectrum: Spectrum, slope: number): OhmicBoson {
  const { matsubara } = compileKernels(spectrum, 1, 1);
  const whole = matsubara(0);
  return { slope, deviation: (nu) => 1 - matsubara(nu) / whole, integral, sum };
}

/** D is analytic for Re ν > 0: in u = ln ν on a strip of |Im u| < π/2, where a step s leaves e^{−π²/s}, 5e-18 at the finer one. */
const STEP = 1 / 4;
/** Where e^{−|u|} is far below the rounding of the sum. */
const REACH = 44;

/** ∫_0^∞ f(ν)dν for f ~ 1 at ν → 0 and ~ 1/ν² at ν → ∞, by the trapezoidal rule in ln ν; the error: the last halving of the step and the two ends. */
function integral(f: Line): Estimate {
  const at = (u: number): number => Math.exp(u) * f(Math.exp(u));
  const trapezoid = (first: number): number => {
    let total = 0;
    for (let u = first - REACH; u <= REACH; u += 2 * STEP) total += at(u);
    return 2 * STEP * total;
  };
  const [coarse, between] = [trapezoid(0), trapezoid(STEP)];
  const ends = Math.abs(at(-REACH)) + Math.abs(at(REACH));
  return { value: (coarse + between) / 2, error: Math.abs(coarse - between) / 2 + ends };
}

const FIRST = 16;
/** Blocks of [N, 2N): Σ_{n≥2^56} of 1/n² is 1e-17. */
const BLOCKS = 52;
/** A function analytic for Re n > −1 on [N, 2N) by q nodes: (3 + √8)^{−2q}, 5e-16 and 5e-19. */
const ORDERS = [10, 12] as const;

type Block = QuadratureRule & { readonly from: number };
let blocks: readonly (readonly Block[])[] | undefined;

/** Those of every order. Once per process. */
function blocksOf(): readonly (readonly Block[])[] {
  const starts = Array.from({ length: BLOCKS }, (_, k) => FIRST * 2 ** k);
  return ORDERS.map((order) => starts.map((from) => ({ from, ...gaussSum(from, order) })));
}

/** Σ_{n≥0} f(n) for f ~ 1/n at small n and ~ 1/n² at large, by Gauss's rules on blocks that double; the error: two orders, and the tail. */
function sum(f: Line): Estimate {
  blocks ??= blocksOf();
  let head = 0;
  for (let n = 0; n < FIRST; n++) head += f(n);
  const [coarse, fine] = blocks.map((rules) => {
    let total = head;
    for (const rule of rules) total += blockSum(f, rule);
    return total;
  });
  const end = FIRST * 2 ** BLOCKS;
  return { value: fine!, error: Math.abs(fine! - coarse!) + end * Math.abs(f(end)) };
}

/** Σ_{N≤n<2N} f(n). */
function blockSum(f: Line, { from, nodes, weights }: Block): number {
  return nodes.reduce((total, node, i) => total + weights[i]! * f(from + node), 0);
}
