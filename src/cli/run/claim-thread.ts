/** The second thread of a run: judges all claims and posts the verdicts. */
import { parentPort, workerData } from "node:worker_threads";
import type { Effort } from "../../verify/verdict.ts";
import { everyClaim, judgeClaims } from "../commands/verify.ts";
import type { ClaimMessage } from "./claim-check.ts";

const post = (message: ClaimMessage) => parentPort?.postMessage(message);
const bar = {
  update: (fraction: number, note: string) => post({ kind: "progress", fraction, note }),
  stop: () => {},
};
post({ kind: "judged", claims: judgeClaims(everyClaim(), workerData as Effort, bar) });
