import { describe, expect, it } from "vitest";
import { checkCertificate, digestOf, FORMAT } from "../../proofs/checker/certificate.ts";
import { STEP_RULES } from "../../proofs/checker/data/step-rules.ts";

type Json = Record<string, unknown>;

const rule = STEP_RULES[0]!;
const step = {
  id: "square",
  rule,
  assumptions: [],
  judge: "algebra",
  text: "A square.",
  lhs: "(x + 1)^2",
  rhs: "x^2 + 2*x + 1",
  premises: [],
  proof: [],
};
function certificate(change: Json = {}, steps: readonly Json[] = [step]): string {
  const content = {
    format: FORMAT,
    name: "sample",
    title: "A sample",
    steps,
    notDerived: [],
    ...change,
  };
  return JSON.stringify({ ...content, digest: digestOf(content) });
}
const sides = (lhs: string, rhs: string): string => certificate({}, [{ ...step, lhs, rhs }]);
const reason = (text: string): string => {
  const result = checkCertificate(text);
  return result.accepted ? "accepted" : `${result.step}: ${result.reason}`;
};
describe("a certificate", () => {
  it("of a true statement is accepted", () => {
    expect(reason(certificate())).toBe("accepted");
  });
  const refusals: readonly [what: string, text: string, because: RegExp][] = [
    ["that is no JSON", "{", /JSON/],
    ["that is a list", "[]", /no list is expected/],
    ["with a field that every object has", certificate({ constructor: "x" }), /expected, not .* constructor/],
    ["of another version", certificate({ format: "langreth-certificate/5" }), /format/],
    ["with an unknown field", certificate({ more: 1 }), /expected, not .* more/],
    ["with a digest of something else", certificate().replace("A square.", "A circle."), /digest/],
    [
      "with an unknown rule of the derivation",
      certificate({}, [{ ...step, rule: { ...step.rule, name: "magic" } }]),
      /not in the rule table/,
    ],
    [
      "with other conditions",
      certificate({}, [{ ...step, rule: { ...step.rule, conditions: ["none"] } }]),
      /rule table/,
    ],
    ["with an unknown line", certificate({}, [{ ...step, proof: [{ row: "magic" }] }]), /unknown row magic/],
    [
      "with a line that does nothing",
      certificate({}, [{ ...step, proof: [{ row: "tanh", terms: ["x"] }] }]),
      /changes nothing/,
    ],
    [
      "with an equation that its lines do not prove",
      certificate({}, [{ ...step, proof: [{ from: "x", to: "1", proof: [] }] }]),
      /still differ/,
    ],
    ["with a reserved name", sides("$1", "$1"), /reserved/],
    ["with a name for a bound variable", sides('"@1"', '"@1"'), /not a name/],
    ["with half a term", sides("x +", "x"), /not a name/],
    ["with more than a term", sides("x y", "x"), /no term/],
    ["of a false statement", sides("(x + 1)^2", "x^2"), /differ/],
    ["that divides by zero", sides("1/(x - x)", "1"), /zero/],
    [
      "with a reason for what is proved",
      certificate({}, [{ ...step, reason: "none" }]),
      /expected, not .*proof reason/,
    ],
    [
      "with neither proof nor reason",
      certificate({}, [Object.fromEntries(Object.entries(step).filter(([k]) => k !== "proof"))]),
      /\(proof\|reason\).* are expected/,
    ],
    [
      "with a definition that nothing uses",
      certificate({}, [{ ...step, premises: [{ from: "c()", to: "1" }] }]),
      /changes nothing/,
    ],
    [
      "with two fields in one",
      certificate({}, [{ ...step, premises: [{ "from to": "x" }] }]),
      /premises: fields .* are expected/,
    ],
    ["with fields in another order", certificate({ name: undefined, other: 1 }), /fields .* are expected/],
    ["with a text that is a number", certificate({}, [{ ...step, lhs: 1 }]), /lhs: text is expected/],
    [
      "with a list that is a text",
      certificate({}, [{ ...step, premises: "c" }]),
      /premises: a list is expected/,
    ],
    [
      "with a line that is nothing",
      certificate({}, [{ ...step, proof: [null] }]),
      /proof: fields .* are expected/,
    ],
    [
      "with a field twice",
      certificate().replace('"lhs":', '"lhs":"x^2","lhs":'),
      /not what its content is written as/,
    ],
    [
      "with letters by their numbers",
      certificate().replace("A square.", "\\u0041 square."),
      /not what its content is written as/,
    ],
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
  bounded("with towers of powers", () => sides("(a + b + c + d + e + f + g + h)^200", "a"));
  bounded("with towers of powers of powers", () =>
    sides(`${"(".repeat(5)}a + b + c + d + e + f + g + h${")^200".repeat(5)}`, "a"),
  );
  bounded("nested ten thousand deep", () => sides(`${"f(".repeat(10_000)}x${")".repeat(10_000)}`, "0"));
  bounded("nested ten thousand deep in brackets", () =>
    sides(`${"(".repeat(19_000)}x${")".repeat(19_000)}`, "0"),
  );
  const integrals = (depth: number, body: (k: number) => string, inmost: string): string =>
    Array.from({ length: depth }, (_, k) => depth - 1 - k).reduce(
      (t, k) => `int($v${k}, ${body(k)}${t})`,
      inmost,
    );
  const variables = Array.from({ length: 60 }, (_, k) => `$v${k}`).join(", ");
  bounded("with sixty integrals within each other", () =>
    sides(
      integrals(60, () => "", `k(${variables})`),
      "0",
    ),
  );
  bounded("with sixty integrals that fall apart", () =>
    sides(
      integrals(60, (k) => `m($v${k}, $v${(7 * k) % 60})/($v${k} - $v${(3 * k) % 60} + z)*`, "1"),
      "0",
    ),
  );
  bounded("with equations nested five hundred deep", () => {
    let line: Json = { row: "tanh", terms: ["x"] };
    for (let k = 0; k < 500; k++) line = { from: "k(x)", to: "0", proof: [line] };
    return certificate({}, [{ ...step, proof: [line] }]);
  });
  bounded("with ten thousand lines", () => {
    const line = { from: "k(x)", to: "k(x)", proof: [] };
    return certificate({}, [{ ...step, proof: new Array(10_000).fill(line) }]);
  });
  bounded("of ten million characters", () => `${certificate()}${" ".repeat(10_000_000)}`);
  bounded("with a number of a million digits", () => sides("7".repeat(1_000_000), "x"));
  bounded("with a number of thirty thousand digits", () => sides("7".repeat(30_000), "x"));
  bounded("with products of many functions", () =>
    sides(Array.from({ length: 400 }, (_, k) => `(a${k} + b${k})`).join("*"), "0"),
  );
  bounded("that is a million brackets", () => "[".repeat(1_000_000));
});
