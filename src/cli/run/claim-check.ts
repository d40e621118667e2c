import { Worker } from "node:worker_threads";
import type { Effort } from "../../verify/verdict.ts";
import { everyClaim, type JudgedClaim, judgeClaims } from "../commands/verify.ts";
import type { ProgressBar } from "../output/terminal.ts";

/** What the second thread says. */
export type ClaimMessage =
  | { readonly kind: "progress"; readonly fraction: number; readonly note: string }
  | { readonly kind: "judged"; readonly claims: readonly JudgedClaim[] };

/** All claims, judged while the caller does something else. */
export interface ClaimCheck {
  /** Waits for the verdicts and shows how far they are. */
  finish(bar: ProgressBar): Promise<readonly JudgedClaim[]>;
  /** Gives up. */
  cancel(): void;
}

/**
 * Judges all claims on a second thread, which halves the time of a run on two cores. Sources that are not compiled
 * cannot be loaded by a thread; there the claims are judged when they are asked for.
 */
export function checkClaims(effort: Effort): ClaimCheck {
  if (import.meta.url.endsWith(".ts"))
    return { finish: async (bar) => judgeClaims(everyClaim(), effort, bar), cancel: () => {} };
  const worker = new Worker(new URL("./claim-thread.js", import.meta.url), { workerData: effort });
  let shown: ProgressBar | undefined;
  const judged = new Promise<readonly JudgedClaim[]>((resolve, reject) => {
    worker.on("message", (message: ClaimMessage) => {
      if (message.kind === "judged") resolve(message.claims);
      else shown?.update(message.fraction, message.note);
    });
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`the checking thread ended with code ${code}`)));
  });
  // A failure is reported by finish; until then nobody listens.
  judged.catch(() => {});
  return {
    finish(bar) {
      shown = bar;
      return judged;
    },
    cancel: () => void worker.terminate(),
  };
}
