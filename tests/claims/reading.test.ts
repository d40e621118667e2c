import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BOUNDS } from "../../src/claims/bounds.ts";
import { readClaims } from "../../src/claims/check-claims.ts";
import { InputError } from "../../src/errors/errors.ts";
import { answer, block, refusal } from "./answers.ts";

/** Lines of a block, and what the refusal has to name: file:line, the value, what is accepted. */
const REFUSED: [string, string[], RegExp][] = [
  ["an empty block", [], /claims\.md:1: got an empty claim block/],
  [
    "an unreadable line",
    ["claim: 1 = 1", "what is this"],
    /claims\.md:3: got what is this; expected key: value/,
  ],
  ["an unknown key", ["clam: 1 = 1"], /claims\.md:2: got the key clam; expected .*claim/],
  ["no claim:", ["name: a"], /claims\.md:1: got a block without claim:/],
  ["a second claim:", ["claim: 1 = 1", "claim: 2 = 2"], /claims\.md:3: got a second claim:/],
  ["no relation", ["claim: 1 + 1"], /claims\.md:2: got 1 \+ 1; expected two sides/],
  ["two relations", ["claim: 1 = 1 = 1"], /two sides with one of/],
  ["= written twice", ["claim: x == x"], /got x == x; expected two sides with one of <= .+ =/],
  ["one side", ["claim: 1 ="], /an expression on both sides/],
  ["an unknown name", ["claim: omgea = omega"], /the unknown name omgea; expected .*perhaps omega/],
  ["an unknown function", ["claim: tahn(x) = x"], /the unknown function tahn; expected .*tanh/],
  [
    "constructor",
    ["claim: constructor(x) = constructor"],
    /the unknown name constructor|function constructor/,
  ],
  ["__proto__", ["claim: __proto__ = 1"], /the unknown name __proto__/],
  ["toString", ["claim: toString(x) = 1"], /the unknown function toString/],
  ["a variable called", ["claim: x(x + 1) = 1"], /x is a variable; expected x \* \(/],
  ["a function without argument", ["claim: tanh = 1"], /tanh without an argument; expected tanh\(/],
  ["a bare Green's function", ["claim: G^R = 1"], /G alone; expected G_R/],
  ["wrong arguments", ["claim: N(omega) = 0"], /N with 1 arguments; expected N\(omega, nu\)/],
  ["an assignment", ["claim: a := 3"], /got : in a/],
  ["a semicolon", ["claim: x; y = 1"], /got ; in/],
  ["a comment sign", ["claim: x#y = x"], /got # in/],
  ["an index", ["claim: x[1] = 3"], /got \[ in/],
  ["a property", ["claim: x.y = 3"], /got accessor/],
  ["a string", ['claim: "a" = 3'], /got " in/],
  ["a factorial", ["claim: x! = 3"], /got ! in/],
  ["a unit", ["claim: 5 cm = 3"], /the unknown name cm/],
  ["a control character", ["claim: \u0001 = 1"], /\(U\+0001\)/],
  ["a constant that is no number", ["claim: true = 1"], /got true/],
  ["10^9 as an exponent", ["claim: x^(10^9) = 1"], /the exponent 1000000000; expected .* at most 1000/],
  ["a tower of powers", ["claim: 2^3^4^5 = 1"], /the exponent 1024/],
  ["a hexadecimal number", ["claim: 0x10 = 16"], /got 0x10 in 0x10; expected decimal numbers/],
  ["a binary number", ["claim: x*0b11 = 3 x"], /got 0b11 in .+; expected decimal numbers/],
  ["a long number", ["claim: 1e999999999 = 1"], /at most 2000 digits/],
  ["division by zero", ["claim: 1/0 = 1"], /a division by zero/],
  ["hidden division by zero", ["claim: 1/(x - x) = 1"], /a division by zero/],
  ["a long finite sum", ["claim: sum(n, n, 1, 10^9) = 1"], /a sum of 999999999 terms/],
  ["a half limit of a sum", ["claim: sum(n, n, 1/2, inf) = 1"], /whole numbers/],
  ["a complex limit", ["claim: int(x, x, 0, i) = 1"], /a complex limit of int/],
  ["conj under a residue", ["claim: residue(conj(z)/z, z, 0) = 1"], /conj, Re, Im or abs/],
  ["no variable of an integral", ["claim: int(x, 2, 0, 1) = 1"], /expected int\(expr, x, a, b\)/],
  ["five integrals", [`claim: ${"int(".repeat(5)}1${", x, 0, 1)".repeat(5)} = 1`], /at most 4/],
  ["an arrow without as:", ["claim: tanh(x) -> 1"], /-> without as:/],
  ["as: without an arrow", ["claim: x = x", "as: x -> 0"], /as: without/],
  [
    "as: of an unknown variable",
    ["claim: x -> 0", "as: omga -> 0"],
    /got omga, which neither side contains; expected x/,
  ],
  ["order: without ~", ["claim: x = x", "order: x"], /order: without ~/],
  ["a circle", ["claim: a = 1", "where: a = b", "where: b = a"], /a → b → a/],
  ["a definition twice", ["claim: a = 1", "where: a = 1", "where: a = 2"], /a second definition of a/],
  ["a definition of sin", ["claim: 1 = 1", "where: sin(x) = x"], /a definition of sin/],
  ["a nonsensical assumption", ["claim: x = x", "assume: x is nice"], /got x is nice; expected NAME real/],
  ["a value as an assumption", ["claim: x = x", "assume: T = 1/2"], /where: T = 1\/2/],
  ["a name with a control character", ["name: a\u001b[2J", "claim: x = x"], /printable/],
  [
    "a limit in another variable than the claim's",
    ["claim: T_e -> 0", "as: T -> 0"],
    /got T, which .+; expected T_e/,
  ],
  ["a limit of a constant", ["claim: x -> 0", "as: pi -> 0"], /got pi/],
  ["a mistyped assumption", ["claim: x = x", "assume: x reel"], /perhaps real/],
  ["a domain without numbers", ["claim: x = x", "assume: x > 1, x < 0"], /leaves no number/],
  ["digits in words", ["claim: x = x", "digits: many"], /got many; expected a whole number/],
  ["* between contour functions", ["claim: keldysh(A*B) = keldysh(A)"], /expected conv\(A, B\)/],
  ["1/2 x, which some read as 1/(2 x)", ["claim: 1/2 x = x"], /quotient .+; expected brackets/],
  ["x/2 y, which some read as (x/2) y", ["claim: x/2 y = x"], /quotient .+; expected brackets/],
  ["an order of components", ["claim: keldysh(A) <= keldysh(A)"], /expected =/],
];

describe("refusals", () => {
  it.each(REFUSED)("%s", async (_, lines, said) => {
    const message = await refusal(block(lines));
    expect(message).toMatch(/^InputError: claims\.md:\d+: got .+; expected .+/s);
    expect(message).toMatch(said);
    expect(message).not.toMatch(/\n/);
  });

  it("are silent about nothing: no claim, and a block that is not closed", async () => {
    expect(await refusal("")).toMatch(/claims\.md: got no claim/);
    expect(await refusal("# prose\n```ts\nf(1)\n```\n")).toMatch(/got no claim/);
    expect(await refusal("```claim\nclaim: 1 = 1\n")).toMatch(
      /claims\.md:1: got a claim block that is never closed/,
    );
  });
  it.each([
    ["a quotation", "> ```claim\n> claim: 1 = 2\n> ```\n", 4],
    ["a list", "- ```claim\n  claim: 1 = 2\n  ```\n", 4],
    ["a list, below its text", "1. text\n\n    ```claim\n    claim: 1 = 2\n    ```\n", 6],
    ["another word", "```claims\nclaim: 1 = 2\n```\n", 4],
    ["a word with a mistake", "```cliam\nclaim: 1 = 2\n```\n", 5],
    ["a fence too short", "``claim\nclaim: 1 = 2\n```\n", 5],
    ["no fence", "\nclaim: 1 = 2\n```\n", 5],
    ["braces", "```{claim}\nclaim: 1 = 2\n```\n", 4],
    ["a block that is never closed", "```python\nx = 1\n\n```claim\nclaim: 1 = 2\n", 7],
    ["a longer fence that is never closed", "````md\n\n```claim\nclaim: 1 = 2\n```\n", 4],
    ["a block that lost its end", "```python\nx = 1\n\n```claim\nclaim: 1 = 2\n```\n", 7],
  ])("are silent about no claim in %s", async (_, text, line) => {
    expect(await refusal(block(["claim: 1 = 1"]) + text)).toMatch(
      new RegExp(`^InputError: claims\\.md:${line}: got .+; expected .+`),
    );
  });
  it("names a claim only once", async () => {
    const text = block(["name: a", "claim: 1 = 1"]);
    expect(await refusal(text + text)).toMatch(/claims\.md:5: got a second claim named a/);
  });
});

describe("what is read", () => {
  it("passes over other blocks, byte order marks and line ends of either kind", async () => {
    const quoted = "````md\n```claim\nclaim: 1 = 2\n```\n````\n";
    const text = `\uFEFF${quoted}${block(["claim: 1 = 1"])}`.replaceAll("\n", "\r\n");
    expect((await readClaims(text, "x")).map((c) => c.statement)).toEqual(["1 = 1"]);
  });
  it("joins indented lines and skips comments", async () => {
    const text = block(["# why", "claim: 1", "   + 1 = 2"]);
    expect((await readClaims(text, "x"))[0]!.statement).toBe("1 + 1 = 2");
  });
  it("keeps every digit of long numbers", async () => {
    const long = "123456789012345678901234567890123456789";
    expect((await answer([`claim: ${long} - ${long.slice(0, -1)}8 = 1`])).verdict).toBe("proved");
    expect((await answer([`claim: 0.${long} = 0.${long.slice(0, -1)}8`])).verdict).toBe("refuted");
    expect((await answer(["claim: 0.1 + 0.2 = 0.3"])).verdict).toBe("proved");
  });
  it("gives operators the meaning they have in mathjs", async () => {
    for (const line of ["-2^2 = -4", "2^3^2 = 512", "(1/2) x = x/2", "2(x + 1) = 2 x + 2", "8/2/2 = 2"])
      expect((await answer([`claim: ${line}`])).verdict, line).toBe("proved");
  });
});

/** What would take long or much memory if it were not bounded first. */
const HEAVY: [string, string][] = [
  ["10 000 brackets", block([`claim: ${"(".repeat(1900)}x${")".repeat(1900)} = x`])],
  ["3000 signs", block([`claim: ${"-".repeat(3000)}x = x`])],
  ["500 powers", block([`claim: ${"x^".repeat(500)}x = x`])],
  ["a chain of 1900 sums", block([`claim: ${"1+".repeat(1900)}1 = 1`])],
  ["a field of 20 000 characters", block([`claim: ${"(".repeat(10_000)}x${")".repeat(10_000)} = x`])],
  ["100 000 claims", block(["claim: 1 = 1"]).repeat(100_000)],
  [
    "names that double sixty times",
    block([
      "claim: a60 = 0",
      ...Array.from({ length: 60 }, (_, k) => `where: a${k + 1} = a${k}*a${k} + a${k}`),
      "where: a0 = x + y",
    ]),
  ],
  [
    "definitions that double forty times",
    block([
      "claim: a39(x) = 1",
      ...Array.from({ length: 39 }, (_, k) => `where: a${k + 1}(x) = a${k}(x + 1) + a${k}(2 x)`),
      "where: a0(x) = x^2 + 1",
    ]),
  ],
];
describe("bounds", () => {
  // Refusing costs no more than reading mathjs once; the bound in docs/claims.md is 5 s of a machine that is not busy.
  it.each(HEAVY)("%s: refused in less than 5 s of processor time", { timeout: 60_000 }, async (_, text) => {
    await refusal(block(["claim: 1 = 1"]));
    const start = process.cpuUsage();
    expect(await refusal(text)).toMatch(/^InputError: claims\.md(:\d+)?: got .*; expected /);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(5);
  });
  it("refuses nothing that is as large as it may be", async () => {
    expect(await refusal(block(["claim: 1 = 1"]).repeat(BOUNDS.claims))).toBe("accepted");
    const deep = `${"(".repeat(BOUNDS.depth)}x${")".repeat(BOUNDS.depth)}`;
    expect(await refusal(block([`claim: ${deep} = x^${BOUNDS.exponent}`]))).toBe("accepted");
    expect(await refusal(block([`claim: ${"1+".repeat(BOUNDS.chain - 1)}1 = 1`]))).toBe("accepted");
  });
});

const piece = fc.oneof(
  fc.constantFrom(..."()+-*/^,.=<>~ 0123456789exyhzniNAKT_"),
  fc.constantFrom(
    "claim:",
    "where: ",
    "assume: ",
    "int(",
    "sum(",
    "inf",
    "omega",
    "```",
    "\n",
    "tanh(",
    "1e9",
    "->",
    "as: x -> 0",
  ),
  fc.string({ unit: "grapheme", maxLength: 3 }),
);
describe("fuzz", () => {
  it("reads or refuses any text with one line, and never fails otherwise", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        for (const text of [
          pieces.join(""),
          block([`claim: ${pieces.join("")} = x`]),
          block(["claim: x = x", pieces.join("")]),
        ])
          try {
            await readClaims(text, "f");
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
            expect(error.message).not.toMatch(/\n/);
          }
      }),
      { seed: 20, numRuns: 400 },
    );
  });
});
