import { UnsupportedError } from "../../errors/errors.ts";
import { compileGreenFunctions } from "../../kernels/closure-functions.ts";
import { thermalKernels } from "../../kernels/general/thermal-kernels.ts";
import { compileHeldReturn, type HeldElectrons } from "../../kernels/held-return.ts";
import { equilibriumGap } from "../../solvers/gap/equilibrium-gap.ts";
import { matsubaraOrder } from "../../solvers/local/matsubara-order.ts";
import { guessedLine } from "../../solvers/steady/steady-problem.ts";
import { type LocalOrder, localOrder, type OrderStart } from "../../solvers/steady-gap/local-order.ts";
import { steadyGap } from "../../solvers/steady-gap/wide-gap.ts";
import { wideOrder } from "../../solvers/steady-gap/wide-order.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import type { Spectrum } from "../../spectra/spectrum.ts";
import { axisKernels } from "../critical/local-equilibrium.ts";
import type { SteadyStateProblem } from "../critical/problem.ts";
import { closureFunctions, isBalanced, lineProblem, requireWellPosed } from "../critical/steady-line.ts";
import { wideState } from "../critical/wide-state.ts";
import type { Quantity } from "../output/quantity.ts";

/** A steady state whose h, that of the normal state at the same coupling, is held; in the unit of the spectrum. */
export interface OrderQuestion
  extends Pick<
    SteadyStateProblem,
    "spectrum" | "electronTemperature" | "bosonTemperature" | "bath" | "drive" | "bar"
  > {
  /** What the bath holds beyond first order in φ; local closure. */
  readonly held: HeldElectrons;
  /** Whether a second solution is looked for, from a saturated gap down. */
  readonly second?: boolean;
}

/** The order parameter, 0 in the normal state. */
export interface SteadyOrder {
  /** φ^R(0). */
  readonly order: Quantity;
  /** Local closure: with the feedback of Ξ dropped. */
  readonly withoutNonThermal: Quantity | null;
  /** From a saturated gap down, 0 if it vanishes: another number than `order` is a second state. Undefined where it was not looked for. */
  readonly fromSaturation?: Quantity;
  /** Wide band: Δ_0, null for a gapless state. */
  readonly edge: number | null;
  /** One number by two routes, in equilibrium: φ(iπT) in the local closure, φ^R(0) in the wide band by the mixed form. */
  readonly routes: { readonly realAxis: number; readonly matsubara: number } | null;
}

function requireSmooth({ kind }: Spectrum): void {
  if (kind === "einstein")
    throw new UnsupportedError(
      "--einstein below the transition has no real axis in a steady state; use an oscillator of small κ, or --t in equilibrium",
    );
}

const NORMAL: Quantity = { value: 0, error: 0 };

/** Local closure: nonlinear equations of φ^R, ω̃ and Ξ on the real axis; in equilibrium also the Matsubara axis. */
export function localSteadyOrder(question: OrderQuestion): SteadyOrder {
  const { spectrum, electronTemperature, held, bar } = question;
  requireSmooth(spectrum);
  requireWellPosed("local", question);
  const problem = lineProblem(question, closureFunctions("local", undefined));
  const { halfWidth } = guessedLine(problem, 1);
  const green = compileGreenFunctions("local");
  const functions = { green, returned: compileHeldReturn(held) };
  const balanced = isBalanced(question);
  const solutions = 1 + (balanced ? 0 : 1) + (question.second ? 1 : 0);
  let solved = 0;
  const solve = (feedback: boolean, from?: OrderStart): LocalOrder | null => {
    const found = localOrder(problem, functions, {
      halfWidth,
      feedback,
      ...(from ? { from } : {}),
      onProgress: (done, note) => bar.update((solved + done) / solutions, note),
    });
    solved++;
    bar.update(solved / solutions, found ? "done" : "normal state");
    return found;
  };
  const without = solve(false);
  const full = balanced ? without : solve(true);
  const saturated = question.second ? solve(!balanced, "saturation") : null;
  const axis = balanced
    ? matsubaraOrder(
        {
          kernels: axisKernels(spectrum, electronTemperature, electronTemperature),
          shape: spectrumShape(spectrum),
          temperature: electronTemperature,
          ...(problem.lead ? { halfWidth: problem.lead.halfWidth } : {}),
        },
        green,
        1,
      )
    : null;
  const routes = balanced ? { realAxis: full?.aboveAxis.value ?? 0, matsubara: axis?.order ?? 0 } : null;
  return {
    order: judged(full?.order ?? NORMAL, routes),
    withoutNonThermal: without?.order ?? NORMAL,
    ...(question.second ? { fromSaturation: saturated?.order ?? NORMAL } : {}),
    edge: null,
    routes,
  };
}

/** An error is at least the difference of two routes. */
function judged({ value, error }: Quantity, routes: SteadyOrder["routes"]): Quantity {
  return { value, error: Math.max(error, routes ? Math.abs(routes.realAxis - routes.matsubara) : 0) };
}

function quantity(found: { readonly order: number; readonly error: number } | null): Quantity {
  return found ? { value: found.order, error: found.error } : NORMAL;
}

/** Wide band: f^K = h(f^R − f^A) to all orders in φ; in equilibrium also the mixed form. */
export function wideSteadyOrder(question: OrderQuestion): SteadyOrder {
  const { spectrum, electronTemperature, bar } = question;
  requireSmooth(spectrum);
  const { kernels, boson, electrons, leadHalfWidth: halfWidth, balanced } = wideState(question);
  const green = compileGreenFunctions("wide");
  const problem = {
    kernels,
    green,
    boson,
    electrons: typeof electrons === "function" ? electrons(1) : electrons,
    halfWidth,
  };
  const onProgress = (done: number, note: string): void => bar.update(done, note);
  const found = wideOrder({ ...problem, electronTemperature, onProgress });
  const order = quantity(found);
  const saturation = (kernels.matsubara(0) * boson.shape.top) / 2;
  const rest = {
    withoutNonThermal: null,
    edge: found?.edge ?? null,
    ...(question.second
      ? { fromSaturation: quantity(steadyGap({ ...problem, guess: saturation, from: "saturation" })) }
      : {}),
  };
  if (!balanced) return { ...rest, order, routes: null };
  const { shape, kinks } = boson;
  const { realAxis } = equilibriumGap({
    kernelsAt: (temperature) => thermalKernels(spectrum, temperature),
    green,
    shape,
    ...(kinks ? { kinks } : {}),
    temperature: electronTemperature,
    halfWidth,
  });
  // Next to ω = 0, where φ^R is even in ω.
  const near = realAxis ? 1e-6 * shape.top : 0;
  const routes = { realAxis: order.value, matsubara: Math.abs(realAxis?.at(near).order.re ?? 0) };
  return { ...rest, order: judged(order, routes), routes };
}
