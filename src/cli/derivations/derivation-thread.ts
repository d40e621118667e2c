/** The second thread of a list of derivations: derives and judges from the last one backwards what nobody has taken. */
import { parentPort, workerData } from "node:worker_threads";
import { DERIVATIONS } from "../../../derivations/index.ts";
import { judgeDerivation } from "./judged.ts";
import { type JudgedMessage, type SharedWork, take } from "./second-thread.ts";

const { taken, effort } = workerData as SharedWork;
for (let index = DERIVATIONS.length - 1; index >= 0; index--) {
  if (!take(taken, index)) continue;
  const { judgements } = judgeDerivation(DERIVATIONS[index]!(), effort, () => {});
  const message: JudgedMessage = { index, judgements };
  parentPort?.postMessage(message);
}
