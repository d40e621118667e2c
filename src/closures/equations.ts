import { type KineticResult, kmsDefect } from "../steady/kinetic.ts";
import { type GapEquations, gapEquations } from "../steady/residual.ts";
import { type SelfConsistentBoson, selfConsistentBoson } from "../steady/self-consistent-boson.ts";
import { type SelfEnergy, selfEnergy } from "../steady/self-energy.ts";
import { type BandIntegrals, bandIntegrals } from "./band.ts";
import { type LocalClosure, localClosure } from "./local.ts";
import { type WideBand, wideBand } from "./wide.ts";

/** Everything derived from Σ̂ = i g² D τ3Ĝτ3, closure by closure. */
export interface Equations {
  readonly self: SelfEnergy;
  readonly kinetic: KineticResult;
  readonly gap: GapEquations;
  readonly local: LocalClosure;
  readonly band: BandIntegrals;
  readonly wide: WideBand;
}

/** The same with the boson's own equations. */
export interface BosonEquations extends Equations {
  readonly boson: SelfConsistentBoson;
}
/** What is to be derived beyond the given boson. */
export interface EquationOptions {
  /**
   * true: the boson is dressed by the electrons, D = [D_0^{-1} − Π]^{-1} with Π = −i g² Tr[τ3Ĝτ3Ĝ]; then λ^R = −g²D^R, A and
   * F_B are unknowns of the problem. Default false: they are given.
   */
  readonly selfConsistentBoson?: boolean;
}

let derived: Equations | undefined;
let dressed: SelfConsistentBoson | undefined;

/**
 * The derived equations, without traces. Terms are shared, so the kernels in here are the very nodes that the printed
 * derivations end with. Derived once per process.
 */
export function equations(options: { readonly selfConsistentBoson: true }): BosonEquations;
export function equations(options?: EquationOptions): Equations;
export function equations(options: EquationOptions = {}): Equations | BosonEquations {
  derived ??= withGivenBoson();
  if (!options.selfConsistentBoson) return derived;
  dressed ??= selfConsistentBoson(derived.kinetic);
  return { ...derived, boson: dressed };
}

function withGivenBoson(): Equations {
  const self = selfEnergy();
  const kinetic = kmsDefect(self);
  const gap = gapEquations(self, kinetic);
  const band = bandIntegrals();
  return {
    self,
    kinetic,
    gap,
    local: localClosure(self, gap),
    band,
    wide: wideBand(self, band),
  };
}
