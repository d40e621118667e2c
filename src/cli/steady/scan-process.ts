/** One worker of a scan: solves the points that it is sent, one after the other, and ends with the scan. */

import { solvePoint } from "./solve-point.ts";
import type { PointTask } from "./workers.ts";

process.on("message", ({ point, setting }: PointTask) => {
  process.send?.(solvePoint(point, setting));
});
