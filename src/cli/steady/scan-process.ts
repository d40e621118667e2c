/** One worker of a scan: solves the points that it is sent, one after the other, and ends with the scan. */

import { Equilibria } from "../critical/equilibria.ts";
import { solvePoint } from "./solve-point.ts";
import type { PointTask } from "./workers.ts";

const equilibria = new Equilibria();

process.on("message", ({ point, setting }: PointTask) => {
  process.send?.(solvePoint(point, { ...setting, equilibria }));
});
