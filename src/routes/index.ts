import { closedRoutes } from "./closed-route.ts";
import { diagramRoutes } from "./diagram-route.ts";
import { kernelRoutes } from "./kernel-route.ts";
import { residualRoutes } from "./lesser-residual.ts";
import { lesserRoutes } from "./lesser-route.ts";
import { levelRoutes } from "./level-route.ts";
import { logarithmRoutes } from "./logarithm-route.ts";
import { matsubaraRoutes } from "./matsubara-route.ts";
import { occupationRoutes } from "./occupation-route.ts";
import { realAxisRoutes } from "./real-axis.ts";
import type { Route } from "./route.ts";
import { runningRoutes } from "./running-route.ts";
import { strongCouplingRoutes } from "./strong-coupling-route.ts";
import { thermalCorrectionRoutes } from "./thermal-correction-route.ts";
import { thermalEnergiesRoutes } from "./thermal-energies-route.ts";
import { transitionRoutes } from "./transition-route.ts";
import { triangularRoutes } from "./triangular-route.ts";
import { weakCouplingRoutes } from "./weak-coupling-route.ts";

export type { Route } from "./route.ts";

/** Every result that is reached twice. */
export function secondRoutes(): Route[] {
  return [
    ...triangularRoutes(),
    ...diagramRoutes(),
    ...levelRoutes(),
    ...lesserRoutes(),
    ...occupationRoutes(),
    ...residualRoutes(),
    ...closedRoutes(),
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
