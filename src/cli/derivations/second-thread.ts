import { Worker } from "node:worker_threads";
import { DERIVATIONS } from "../../../derivations/index.ts";
import type { Judgements } from "../../report/index.ts";
import type { Effort } from "../../verify/verdict.ts";

/** What the second thread is told: one number per derivation, 1 once a thread has taken it. */
export interface SharedWork {
  readonly taken: Int32Array;
  readonly effort: Effort;
}
/** What it says of the derivation with that number. */
export interface JudgedMessage {
  readonly index: number;
  readonly judgements: Judgements;
}
/** Whether a derivation was free; it is taken now. */
export function take(taken: Int32Array, index: number): boolean {
  return Atomics.compareExchange(taken, index, 0, 1) === 0;
}

/** What is needed of a thread. */
export interface Thread {
  on(event: "message", listener: (message: JudgedMessage) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "exit", listener: (code: number) => void): unknown;
  terminate(): unknown;
}
/** Sources that are not compiled cannot be loaded by a thread. */
function startThread(workerData: SharedWork): Thread | undefined {
  if (import.meta.url.endsWith(".ts")) return undefined;
  return new Worker(new URL("./derivation-thread.js", import.meta.url), { workerData });
}

/**
 * A thread that judges derivations from the last one backwards, while the caller goes on from the first. Where no
 * thread can be started it takes nothing.
 */
export class SecondThread {
  private readonly taken = new Int32Array(new SharedArrayBuffer(4 * DERIVATIONS.length));
  private readonly thread: Thread | undefined;
  private readonly found = new Map<number, Judgements>();
  private wake: () => void = () => {};
  private failure: Error | undefined;

  constructor(effort: Effort, start = startThread) {
    this.thread = start({ taken: this.taken, effort });
    this.thread?.on("message", ({ index, judgements }) => {
      this.found.set(index, judgements);
      this.wake();
    });
    this.thread?.on("error", (error) => this.fail(error));
    this.thread?.on("exit", (code) => this.fail(new Error(`the judging thread ended with code ${code}`)));
  }
  /** The judgements of the second thread; undefined where the caller has to judge, which it may only be told once. */
  async judgements(index: number): Promise<Judgements | undefined> {
    if (take(this.taken, index)) return undefined;
    while (!this.found.has(index)) {
      if (this.failure) throw this.failure;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return this.found.get(index);
  }
  stop(): void {
    this.thread?.terminate();
  }
  private fail(error: Error): void {
    this.failure = error;
    this.wake();
  }
}
