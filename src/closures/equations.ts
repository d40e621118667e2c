import { type KineticResult, kmsDefect } from "../steady/kinetic.ts";
import { type GapEquations, gapEquations } from "../steady/residual.ts";
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

let derived: Equations | undefined;

/**
 * The derived equations, without traces. Terms are shared, so the kernels in here are the very nodes that the printed
 * derivations end with. Derived once per process.
 */
export function equations(): Equations {
  if (derived) return derived;
  const self = selfEnergy();
  const kinetic = kmsDefect(self);
  const gap = gapEquations(self, kinetic);
  const band = bandIntegrals();
  derived = {
    self,
    kinetic,
    gap,
    local: localClosure(self, gap),
    band,
    wide: wideBand(self, band),
  };
  return derived;
}
