import { axisRoutes } from "./axis-route.ts";
import { bosonRoutes } from "./boson-route.ts";
import { chainRoutes } from "./chain-route.ts";
import { closedRoutes } from "./closed-route.ts";
import { diagramRoutes } from "./diagram-route.ts";
import { kernelRoutes } from "./kernel-route.ts";
import { lehmannRoutes } from "./lehmann-route.ts";
import { residualRoutes } from "./lesser-residual.ts";
import { lesserRoutes } from "./lesser-route.ts";
import { levelRoutes } from "./level-route.ts";
import { logarithmRoutes } from "./logarithm-route.ts";
import { matsubaraRoutes } from "./matsubara-route.ts";
import { occupationRoutes } from "./occupation-route.ts";
import { realAxisRoutes } from "./real-axis.ts";
import type { Route } from "./route.ts";
import { runningRoutes } from "./running-route.ts";
import { seriesRoutes } from "./series-route.ts";
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
    ...seriesRoutes(),
    ...bosonRoutes(),
    ...lehmannRoutes(),
    ...lesserRoutes(),
    ...occupationRoutes(),
    ...residualRoutes(),
    ...closedRoutes(),
    ...kernelRoutes(),
    ...matsubaraRoutes(),
    ...axisRoutes(),
    ...realAxisRoutes(),
    ...weakCouplingRoutes(),
    ...chainRoutes(),
    ...runningRoutes(),
    ...logarithmRoutes(),
    ...transitionRoutes(),
    ...thermalCorrectionRoutes(),
    ...thermalEnergiesRoutes(),
    ...strongCouplingRoutes(),
  ];
}
