/** One worker of a scan: solves the points that it is sent, one after the other, and ends with the scan. */

import { Equilibria } from "../critical/equilibria.ts";
import { solvePoint } from "./solve-point.ts";
import type { PointTask } from "./workers.ts";

// Ctrl-C reaches all processes at once: the scan ends its workers, which must not look as if they had died of a point.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});

const equilibria = new Equilibria();

process.on("message", ({ point, setting }: PointTask) => {
  process.send?.(solvePoint(point, { ...setting, equilibria }));
});
