import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { cases } from "../../proofs/opinions/cases.ts";
import { Engine } from "../../proofs/opinions/engine.ts";
import { engineText, readAnswer } from "../../proofs/opinions/expression.ts";
import { opinionsPage } from "../../proofs/opinions/page.ts";
import { type Opinion, opinion } from "../../proofs/opinions/record.ts";
import { rule } from "../../proofs/opinions/referee.ts";
import { add, mul, num, ONE } from "../../src/algebra/term.ts";

const docs = resolve(import.meta.dirname, "../../docs");
const recorded: readonly Opinion[] = JSON.parse(readFileSync(resolve(docs, "second-opinions.json"), "utf8"));
const engine = new Engine();
afterAll(() => engine.close());

/** What ran into a time limit depends on the machine. */
const isSettled = (o: Opinion): boolean => !/^(timeout|no answer within)/.test(o.theirs);

describe("the record of second opinions", () => {
  it("holds every question in order", () => {
    expect(recorded.map((o) => o.name)).toEqual(cases().map((c) => c.name));
  });
  for (const asked of cases()) {
    const known = recorded.find((o) => o.name === asked.name);
    if (known && isSettled(known))
      it(`is what both engines say of ${asked.name}`, async () => {
        expect(opinion(asked, await engine.ask(known.call))).toEqual(known);
      });
  }
  it("has no wrong answer of ours, and shows answers of theirs that are wrong", () => {
    expect(recorded.filter((o) => o.outcome === "ours wrong").map((o) => o.name)).toEqual([]);
    expect(recorded.filter((o) => o.outcome === "theirs wrong").length).toBeGreaterThanOrEqual(3);
  });
  it("is printed as it stands", () => {
    expect(readFileSync(resolve(docs, "second-opinions.md"), "utf8")).toBe(opinionsPage(recorded));
  });
});

describe("the referee", () => {
  for (const asked of cases().filter((c) => c.ours !== undefined))
    it(`rejects a wrong answer to ${asked.name}`, () => {
      // An antiderivative is known up to a constant, so that the factor is what must be seen there.
      const wrong = asked.task === "antiderivative" ? mul(num(2), asked.ours!) : add(asked.ours!, ONE);
      expect(rule(asked, wrong)).toBe("wrong");
    });
});

describe("answers", () => {
  it("are read back as they were written", () => {
    for (const asked of cases()) {
      const text = engineText(asked.question);
      expect(rule({ ...asked, task: "expansion" }, readAnswer(text)), text).toBe("right");
    }
  });
  it("with anything else than the known functions are not read", () => {
    for (const text of ["f(x)", "x!", "a = b", "[", "step(x)"]) expect(() => readAnswer(text)).toThrow();
  });
  it("are waited for a limited time only", async () => {
    const answer = await engine.ask("simplify(1+1)");
    expect(answer).toEqual({ kind: "answer", text: "2" });
  });
});
