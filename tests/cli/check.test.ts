import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { document, langreth } from "./recording-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "langreth-check-"));
const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const RIGHT = "```claim\nname: right\nclaim: tanh(-x) = -tanh(x)\n```\n";
const WRONG = "```claim\nname: wrong\nclaim: tanh(x) = coth(x)\n```\n";
const OPEN = "```claim\nname: open\nclaim: int(1/x, x, 1, inf) = 1\n```\n";

describe("check", () => {
  let right = "";
  let mixed = "";
  beforeAll(() => {
    right = file("right.md", RIGHT);
    mixed = file("mixed.txt", RIGHT + WRONG + OPEN);
  });

  it("answers as verify does, exit 0 when every claim holds", async () => {
    const found = await document(`check ${right} --seed 5 --runs 7`);
    expect(found).toMatchObject({ passed: 1, failed: 0, seed: 5 });
    expect(found.claims[0]).toMatchObject({
      id: "right/right",
      verdict: "proved",
      runs: 7,
      counterexample: null,
    });
    for (const key of ["statement", "judge", "digits", "detail"]) expect(found.claims[0]).toHaveProperty(key);
  });
  it("exit 1 for refuted and undecided claims, one line for each with the reason below", async () => {
    const { code, out } = await langreth(`check ${mixed} --seed 5`);
    expect(code).toBe(1);
    expect(out).toMatch(/^proved +mixed\/right: .*\n/);
    expect(out).toMatch(/\nrefuted +mixed\/wrong: .*\n +lhs = .*\n +at x = -?1\n/);
    expect(out).toMatch(/\nundecided +mixed\/open: .*\n +an integral does not converge/);
    expect(out).toMatch(/\n1 passed, 2 failed \(seed 5\)\n$/);
  });
  it("takes digits from the command line before those of the claim", async () => {
    const text = "```claim\nclaim: log(x^2) = 2*log(x)\nassume: x > 0\ndigits: 12\nruns: 4\n```\n";
    const path = file("digits.md", text);
    const own = await document(`check ${path} --seed 1`);
    const asked = await document(`check ${path} --seed 1 --digits 40 --runs 6`);
    expect([own.claims[0].digits, own.claims[0].runs]).toEqual([12, 4]);
    expect([asked.claims[0].digits, asked.claims[0].runs]).toEqual([40, 6]);
  });

  const refused = async (path: string, said: RegExp): Promise<void> => {
    const { code, out, err } = await langreth(`check ${path}`);
    expect(err.join("\n")).toMatch(said);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: "", lines: 1 });
  };
  it("name every claim with a mistake, one line each, at most ten", async () => {
    const block = (claim: string): string => `\`\`\`claim\nclaim: ${claim}\n\`\`\`\n`;
    const two = await langreth(`check ${file("two.md", `${block("foo = 1")}${RIGHT}${block("1 +")}`)}`);
    expect(two).toMatchObject({ code: 2, out: "" });
    expect(two.err).toEqual([
      expect.stringMatching(/two\.md:2: got the unknown name foo/),
      expect.stringMatching(/two\.md:\d+: got /),
    ]);
    const many = await langreth(`check ${file("many.md", block("foo = 1").repeat(13))}`);
    expect(many.err).toHaveLength(11);
    expect(many.err.at(-1)).toBe("langreth: and 3 more");
  });
  it("exit 2 with file and line for what cannot be read, before anything is judged", async () => {
    await refused(
      file("bad.md", `${RIGHT}\`\`\`claim\nclaim: foo = 1\n\`\`\`\n`),
      /bad\.md:6: got the unknown name foo/,
    );
    await refused(join(folder, "absent.md"), /absent\.md: got no such file/);
    await refused(folder, /got no regular file/);
    await refused(file("prose.md", "# prose\n"), /prose\.md: got no claim/);
    await refused(
      file("long.md", "x".repeat(10_000_000)),
      /10000000 bytes; expected a file of at most 1000000/,
    );
    await refused(file("list.json", "[1, 2]"), /JSON that is no certificate/);
    await refused(file("broken.json", "{"), /no JSON/);
    await refused("", /missing required argument/);
  });

  it("replays certificates, and names the first bad step of one that was changed", async () => {
    const path = resolve(import.meta.dirname, "../../proofs/langreth-rules.json");
    const found = await document(`check ${path}`);
    expect(found.claims[0]).toMatchObject({ id: "langreth-rules", judge: "certificate", verdict: "proved" });
    const { readFileSync } = await import("node:fs");
    const changed = file("changed.json", readFileSync(path, "utf8").replace(/"digest": ?"./, '"digest":"0'));
    const { code, out } = await langreth(`check ${changed}`);
    expect(code).toBe(1);
    expect(out).toMatch(/undecided +changed: .*\n +refused: digest/);
  });
  it("writes no answer that a refused certificate has in its title", async () => {
    const title = "x\nproved     y: z\u001b[31m\u2028";
    const { out } = await langreth(
      `check ${file("title.json", JSON.stringify({ format: 1, title, steps: [] }))}`,
    );
    expect(out).toMatch(/^undecided +title: x proved {5}y: z \[31m \n +refused/);
  });
  it("answers for certificates first, and tells files of one name apart", async () => {
    const certificate = resolve(import.meta.dirname, "../../proofs/bosons.json");
    const twin = file("right.txt", RIGHT);
    const found = await document(`check ${right} ${twin} ${certificate} --seed 1`);
    expect(found.claims.map((c: { id: string }) => c.id)).toEqual([
      "bosons",
      `${right}/right`,
      `${twin}/right`,
    ]);
  });
});
