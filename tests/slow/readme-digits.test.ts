import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Rational } from "../../src/exact/rational.ts";
import { document } from "../cli/recording-terminal.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const CALLS = [...README.matchAll(/npx langreth (tc .*--digits (\d+))/g)].map(
  ([, call, digits]) => [call!, Number(digits)] as const,
);

describe("digits beyond doubles that the README shows", () => {
  it("are there", () => expect(CALLS.length).toBeGreaterThan(0));

  it.each(CALLS)("%s", async (call, digits) => {
    const [found, fewer] = [await document(call), await document(call.replace(/\d+$/, String(digits / 2)))];
    const [many, few] = [found.tc, fewer.tc].map((text) => Rational.parse(text)!);
    expect(Number(found.error)).toBeLessThan(10 ** -digits * many!.toNumber());
    expect(many!.sub(few!).abs().toNumber()).toBeLessThanOrEqual(Number(fewer.error) + Number(found.error));
  });
});

describe("more than forty digits", () => {
  it("have logarithms in the tail functions: fifty contain thirty", async () => {
    const call = "tc --einstein 1 --lambda 1 --digits";
    const [few, many] = [await document(`${call} 30`), await document(`${call} 50`)];
    const off = Rational.parse(few.tc)!.sub(Rational.parse(many.tc)!).abs().toNumber();
    expect(off).toBeLessThanOrEqual(Number(few.error));
    expect(Number(many.error)).toBeLessThan(1e-50 * Number(many.tc));
  });
});
