import { describe, expect, it } from "vitest";
import { digestOf } from "../../proofs/checker/certificate.ts";
import { STEP_RULES } from "../../proofs/checker/data/step-rules.ts";
import { checkCertificate } from "../../proofs/checker/index.ts";

type Json = Record<string, unknown>;

const rule = STEP_RULES[0]!;
const step = {
  id: "square",
  rule,
  assumptions: [],
  judge: "algebra",
  text: "A square.",
  statement: "(x + 1)^2 = (x^2 + (2 * x) + 1)",
  lhs: 3,
  rhs: 7,
  premises: [],
  status: "proved",
  proof: [],
};
const nodes: unknown[] = [
  ["s", "x"],
  ["n", "1", "0"],
  ["+", 0, 1],
  ["^", 2, 2],
  ["n", "2", "0"],
  ["*", 4, 0],
  ["^", 0, 2],
  ["+", 6, 5, 1],
];
function certificate(
  change: Json = {},
  steps: readonly Json[] = [step],
  rows: readonly unknown[] = nodes,
): string {
  const content = {
    format: "langreth-certificate/1",
    name: "sample",
    title: "A sample",
    premises: [],
    nodes: rows,
    steps,
    notDerived: [],
    ...change,
  };
  return JSON.stringify({ ...content, digest: digestOf(content) });
}
const reason = (text: string): string => {
  const result = checkCertificate(text);
  return result.accepted ? "accepted" : `${result.step}: ${result.reason}`;
};
const withRow = (index: number, row: unknown): unknown[] => nodes.map((old, k) => (k === index ? row : old));

describe("a certificate", () => {
  it("of a true statement is accepted", () => {
    expect(reason(certificate())).toBe("accepted");
  });
  const refusals: readonly [what: string, text: string, because: RegExp][] = [
    ["that is no JSON", "{", /not JSON/],
    ["that is a list", "[]", /an object is expected/],
    ["of another version", certificate({ format: "langreth-certificate/2" }), /format/],
    ["with an unknown field", certificate({ more: 1 }), /unknown field more/],
    ["with a digest of something else", certificate().replace("A square.", "A circle."), /digest/],
    [
      "with an unknown rule of the derivation",
      certificate({}, [{ ...step, rule: { ...step.rule, name: "magic" } }]),
      /not in the rule table/,
    ],
    [
      "with other conditions",
      certificate({}, [{ ...step, rule: { ...step.rule, conditions: ["none"] } }]),
      /conditions/,
    ],
    [
      "with an unknown line",
      certificate({}, [{ ...step, proof: [{ rule: "magic" }] }]),
      /unknown rule magic/,
    ],
    [
      "with a line that does nothing",
      certificate({}, [{ ...step, proof: [{ rule: "exponentials" }] }]),
      /changes nothing/,
    ],
    [
      "with a line between terms that no rule gives",
      certificate({}, [
        {
          ...step,
          proof: [{ rule: "parity", from: 0, to: 1, witness: { functions: "h" }, statement: "x = 1" }],
        },
      ]),
      /no instance/,
    ],
    ["with a node that comes later", certificate({}, [step], withRow(2, ["+", 0, 7])), /earlier node/],
    ["with a node that contains itself", certificate({}, [step], withRow(2, ["+", 0, 2])), /earlier node/],
    ["with a node that nothing uses", certificate({}, [step], [...nodes, ["s", "y"]]), /used by nothing/],
    ["with a node twice", certificate({}, [step], [...nodes, ["s", "x"]]), /twice/],
    [
      "with a fraction that is not in lowest terms",
      certificate({}, [step], withRow(4, ["n", "4/2", "0"])),
      /lowest terms/,
    ],
    ["with a reserved name", certificate({}, [step], withRow(0, ["s", "@1"])), /not a name/],
    ["with an index that dangles", certificate({}, [{ ...step, lhs: 99 }]), /no such node/],
    [
      "with a statement that its terms do not make",
      certificate({}, [{ ...step, statement: "x = x" }]),
      /not what its terms say/,
    ],
    [
      "of a false statement",
      certificate({}, [{ ...step, rhs: 6, statement: "(x + 1)^2 = x^2" }], nodes),
      /differ/,
    ],
    ["that divides by zero", certificate({}, [{ ...step, lhs: 3, rhs: 7 }], withRow(7, ["^", 4, -1])), /./],
    ["with an id twice", certificate({}, [step, step]), /occurs twice/],
  ];
  for (const [what, text, because] of refusals)
    it(`${what} is refused by name`, () => {
      expect(reason(text)).toMatch(because);
    });
});

/** Each would take minutes or all memory if it were worked out; the bound leaves room for a slow machine. */
describe("a hostile certificate", () => {
  const SECONDS = 20;
  const bounded = (name: string, text: () => string): void => {
    it(`${name} is refused in bounded time`, () => {
      const start = performance.now();
      expect(reason(text())).not.toBe("accepted");
      expect(performance.now() - start).toBeLessThan(1000 * SECONDS);
    });
  };
  const statementOf = (rows: unknown[], lhs: number): string =>
    certificate({}, [{ ...step, lhs, rhs: 0, statement: "?" }], rows);
  /** (a + b + … )^200, squared again and again. */
  bounded("with towers of powers", () => {
    const rows: unknown[] = [..."abcdefgh"].map((name) => ["s", name]);
    rows.push(["+", 0, 1, 2, 3, 4, 5, 6, 7]);
    for (let k = 0; k < 6; k++) rows.push(["^", rows.length - 1, 200]);
    const last = rows.length - 1;
    const power = (k: number): string =>
      k === 0 ? "(a + b + c + d + e + f + g + h)" : `${power(k - 1)}^200`;
    return certificate({}, [{ ...step, lhs: last, rhs: 0, statement: `${power(6)} = a` }], rows);
  });
  bounded("whose printed form doubles at every node", () => {
    const rows: unknown[] = [["s", "x"]];
    for (let k = 0; k < 60; k++) rows.push(["f", "f", k, k]);
    return statementOf(rows, 60);
  });
  bounded("nested ten thousand deep", () => {
    const rows: unknown[] = [["s", "x"]];
    for (let k = 0; k < 10_000; k++) rows.push(["f", "f", k]);
    return statementOf(rows, 10_000);
  });
  bounded("of ten million characters", () => `${certificate()}${" ".repeat(10_000_000)}`);
  bounded("with a number of a million digits", () =>
    certificate({}, [step], withRow(4, ["n", "7".repeat(1_000_000), "0"])),
  );
  bounded("that is a million brackets", () => "[".repeat(1_000_000));
});
