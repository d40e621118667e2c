import { kernelRoutes } from "./kernel-route.ts";
import { residualRoutes } from "./lesser-residual.ts";
import { lesserRoutes } from "./lesser-route.ts";
import { logarithmRoutes } from "./logarithm-route.ts";
import { matsubaraRoutes } from "./matsubara-route.ts";
import { realAxisRoutes } from "./real-axis.ts";
import type { Route } from "./route.ts";
import { runningRoutes } from "./running-route.ts";
import { strongCouplingRoutes } from "./strong-coupling-route.ts";
import { thermalCorrectionRoutes } from "./thermal-correction-route.ts";
import { thermalEnergiesRoutes } from "./thermal-energies-route.ts";
import { transitionRoutes } from "./transition-route.ts";
import { weakCouplingRoutes } from "./weak-coupling-route.ts";

export type { Route } from "./route.ts";

/** Every result that is reached twice. */
export function secondRoutes(): Route[] {
  return [
    ...lesserRoutes(),
    ...residualRoutes(),
    ...kernelRoutes(),
    ...matsubaraRoutes(),
    ...realAxisRoutes(),
    ...weakCouplingRoutes(),
    ...runningRoutes(),
    ...logarithmRoutes(),
    ...transitionRoutes(),
    ...thermalCorrectionRoutes(),
    ...thermalEnergiesRoutes(),
    ...strongCouplingRoutes(),
  ];
}
