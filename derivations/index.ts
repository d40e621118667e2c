import type { Derivation } from "../src/index.ts";
import { anomalousResidual } from "./anomalous-residual.ts";
import { bosons } from "./bosons.ts";
import { contourComponents } from "./contour-components.ts";
import { dysonEquation } from "./dyson-equation.ts";
import { equilibrium } from "./equilibrium.ts";
import { kineticEquation } from "./kinetic-equation.ts";
import { langrethRules } from "./langreth-rules.ts";
import { localClosureDerivation } from "./local-closure.ts";
import { nestedProducts } from "./nested-products.ts";
import { selfEnergyDerivation } from "./self-energy.ts";
import { weakCoupling } from "./weak-coupling.ts";
import { wideBandDerivation } from "./wide-band.ts";

/** All derivations in the order in which they build on each other. */
export const DERIVATIONS: readonly (() => Derivation)[] = [
  contourComponents,
  langrethRules,
  nestedProducts,
  dysonEquation,
  selfEnergyDerivation,
  kineticEquation,
  anomalousResidual,
  localClosureDerivation,
  wideBandDerivation,
  equilibrium,
  weakCoupling,
  bosons,
];
