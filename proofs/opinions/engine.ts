import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

/** What the engine said: its answer as text, or that it gave none. */
export type Answer =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "error"; readonly text: string }
  | { readonly kind: "none" };

/** Milliseconds after which a call is broken off with its thread. */
const HARD_LIMIT = 6_000;
/** The engine's own limit lies below, so that it can give up in order. */
const OWN_LIMIT = 4_000;

const SOURCE = `
const { parentPort, workerData } = require("node:worker_threads");
const engine = require(workerData.path);
engine.set("TIMEOUT", workerData.limit);
parentPort.on("message", (call) => {
  engine.clearVars();
  engine.flush();
  try { parentPort.postMessage({ kind: "answer", text: engine(call).toString() }); }
  catch (error) { parentPort.postMessage({ kind: "error", text: String(error && error.message) }); }
});
`;

/** nerdamer-prime on a thread of its own: a call that does not return ends with its thread, and the next one starts anew. */
export class Engine {
  private worker: Worker | undefined;
  private settle: (answer: Answer) => void = () => {};

  private start(): Worker {
    const path = createRequire(import.meta.url).resolve("nerdamer-prime/all");
    const worker = new Worker(SOURCE, { eval: true, workerData: { path, limit: OWN_LIMIT } });
    worker.on("message", (answer: Answer) => this.settle(answer));
    worker.on("error", (error) => this.settle({ kind: "error", text: error.message }));
    return worker;
  }
  /** One call at a time. */
  async ask(call: string): Promise<Answer> {
    this.worker ??= this.start();
    this.worker.postMessage(call);
    const answer = await new Promise<Answer>((resolve) => {
      const timer = setTimeout(() => this.settle({ kind: "none" }), HARD_LIMIT);
      this.settle = (given) => {
        clearTimeout(timer);
        resolve(given);
      };
    });
    if (answer.kind === "none") await this.close();
    return answer;
  }
  /** Ends the thread; the next call starts another. */
  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }
}
