import { EventEmitter } from "node:events";
import { describe, expect, it } from "vitest";
import { DERIVATIONS } from "../../../derivations/index.ts";
import {
  SecondThread,
  type SharedWork,
  type Thread,
  take,
} from "../../../src/cli/derivations/second-thread.ts";
import { proved } from "../../../src/verify/verdict.ts";

const EFFORT = { runs: 1, digits: 15, seed: 1 };
const LAST = DERIVATIONS.length - 1;
const JUDGEMENTS = new Map([["step", proved("by the other thread")]]);

/** A thread that does what the test says. */
class Puppet extends EventEmitter implements Thread {
  isEnded = false;
  terminate(): void {
    this.isEnded = true;
  }
}
function started(): { second: SecondThread; puppet: Puppet; work: SharedWork } {
  const puppet = new Puppet();
  let work: SharedWork | undefined;
  const second = new SecondThread(EFFORT, (given) => {
    work = given;
    return puppet;
  });
  return { second, puppet, work: work! };
}

describe("the second thread", () => {
  it("leaves to the caller what nobody has taken, once", async () => {
    const { second, work } = started();
    expect(await second.judgements(0)).toBeUndefined();
    expect(take(work.taken, 0)).toBe(false);
    expect(take(work.taken, 1)).toBe(true);
  });
  it("hands over what it has judged, however late", async () => {
    const { second, puppet, work } = started();
    take(work.taken, LAST);
    const waiting = second.judgements(LAST);
    puppet.emit("message", { index: LAST, judgements: JUDGEMENTS });
    expect(await waiting).toBe(JUDGEMENTS);
    second.stop();
    expect(puppet.isEnded).toBe(true);
  });
  it("does not let the caller wait for a thread that has ended", async () => {
    const { second, puppet, work } = started();
    take(work.taken, LAST);
    const waiting = second.judgements(LAST);
    puppet.emit("exit", 137);
    await expect(waiting).rejects.toThrow("ended with code 137");
  });
  it("leaves everything to the caller where sources are not compiled", async () => {
    const second = new SecondThread(EFFORT);
    for (const index of DERIVATIONS.keys()) expect(await second.judgements(index)).toBeUndefined();
  });
});
