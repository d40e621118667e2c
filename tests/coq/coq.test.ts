import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { derivationsAndIdentities } from "../../proofs/certificates.ts";
import { BASE, coqFiles, coverage } from "../../proofs/coq/files.ts";

const FOLDER = resolve(import.meta.dirname, "../../proofs/coq");
const derivations = derivationsAndIdentities();
const files = coqFiles(derivations);
const committed = readdirSync(FOLDER).filter((name) => name.endsWith(".v"));

describe("proofs/coq", () => {
  it("holds what the derivations say now", () => {
    expect(committed.sort()).toEqual([...BASE, ...files.map((f) => `${f.name}.v`)].sort());
    for (const { name, text } of files)
      expect(
        readFileSync(join(FOLDER, `${name}.v`), "utf8") === text,
        `${name}.v: run proofs/coq/write.ts`,
      ).toBe(true);
  });
  it("leaves nothing unproved and assumes no axiom", () => {
    for (const name of committed)
      expect(readFileSync(join(FOLDER, name), "utf8"), name).not.toMatch(
        /\b(Admitted|Axiom|Axioms|Parameter|Parameters|Conjecture|admit|give_up|Variable|Hypothesis|Abort|Unset Guard|bypass_check)\b/,
      );
  });
  it("speaks of every step, by a lemma or a reason", () => {
    derivations.forEach((d, k) => {
      const spoken = [...files[k]!.lemmas, ...files[k]!.open].map((o) => o.step).sort();
      expect(spoken).toEqual(d.steps.map((s) => s.id).sort());
    });
  });
  it("states no lemma whose conclusion is one of its own premises", () => {
    for (const { text } of files.flatMap((f) => f.lemmas)) {
      const [premises, conclusion] = partsOf(text);
      expect(premises).not.toContain(conclusion);
    }
  });
});

describe("docs/coverage.md", () => {
  it("is what the program prints", () => {
    const page = readFileSync(resolve(import.meta.dirname, "../../docs/coverage.md"), "utf8");
    expect(page === coverage(files, derivations), "run proofs/coq/write.ts").toBe(true);
  });
});

/** Premises and conclusion of a lemma, without white space. */
function partsOf(text: string): [string[], string] {
  const lines = text.split("\n");
  const start = lines.findIndex((l) => l.startsWith("Lemma"));
  const end = lines.indexOf("Proof.");
  const plain = (s: string): string => s.replace(/\s+/g, "");
  const premises = lines.slice(start + 1, end - 1).map((l) =>
    plain(l)
      .replace(/^\([A-Z]\d+:/, "")
      .replace(/\),?$/, ""),
  );
  return [premises, plain(lines[end - 1]!).replace(/\.$/, "")];
}

const found = spawnSync("coqc", ["--version"]).status === 0;
if (!found)
  console.warn("coqc is missing: the lemmas were not compiled (scripts/install-coq.sh installs it)");

/** What Coq says when algebra fails, as opposed to a statement that it cannot read. */
const REFUSED = /No applicable tactic|not a valid (ring|field) equation|Tactic failure|Unable to unify/;

/** Lemmas of every kind, each with a change to its conclusion that makes it wrong. */
const MISTAKES: readonly (readonly [file: string, step: string, from: string, to: string])[] = [
  ["KineticEquation", "reference-boson", "- 1 + h nu", "1 + h nu"],
  ["KineticEquation", "rate-out", "F_B (omega - nu) + h nu", "F_B (omega - nu) - h nu"],
  ["KineticEquation", "defect-vanishes", "1 - h omega", "1 + h omega"],
  ["LangrethRules", "convolution-K", "A_K * B_A", "A_R * B_A"],
  ["LangrethRules", "pointwise-same-R", "A_R * B_K / 2", "A_R * B_K"],
  ["NestedProducts", "base-K", "A_K j", "A_R j"],
  ["NestedProducts", "more-K", "P_K n * A_A (S n)", "P_K n * A_R (S n)"],
  ["NestedProducts", "every-K", "P_R n * A_K (S n)", "A_K (S n) * P_R n"],
  ["SelfEnergy", "self-energy-11-R", "G_11_R nu / 2", "G_11_R nu"],
  ["AnomalousResidual", "anomalous-R", "eta * eta", "eta"],
  ["WeakCoupling", "residual-relaxation", "gamma", "(2 * gamma)"],
];

describe.skipIf(!found)("Coq", () => {
  const scratch = mkdtempSync(join(tmpdir(), "coq-"));
  const compile = (name: string): { status: number | null; said: string } => {
    const run = spawnSync("coqc", ["-q", "-Q", ".", "Langreth", `${name}.v`], {
      cwd: scratch,
      encoding: "utf8",
    });
    return { status: run.status, said: `${run.stdout}${run.stderr}` };
  };
  const lemma = (file: string, step: string): string => {
    const text = files.find((f) => f.name === file)?.lemmas.find((l) => l.step === step)?.text;
    if (!text) throw new Error(`no lemma ${step} in ${file}`);
    return text;
  };
  const write = (name: string, text: string): void => {
    const header =
      "From Langreth Require Import Forms Words Branches Thermal Products.\nLocal Open Scope C_scope.\n";
    writeFileSync(join(scratch, `${name}.v`), `${header}${text}\n`);
  };
  beforeAll(() => {
    for (const name of BASE) cpSync(join(FOLDER, name), join(scratch, name));
    for (const name of BASE) execFileSync("coqc", ["-q", "-Q", ".", "Langreth", name], { cwd: scratch });
  }, 120_000);

  it("accepts a lemma of every kind, on the axioms of the reals alone", () => {
    const all = MISTAKES.map(([file, step]) => lemma(file, step));
    const names = all.map((text) => /^Lemma (\w+)/m.exec(text)![1]!);
    write("Sample", `${all.join("\n")}\nPrint Assumptions ${names[0]}.`);
    const { status, said } = compile("Sample");
    expect(status, said).toBe(0);
    const axioms = [...said.matchAll(/^([A-Z]\w*\.\w+)/gm)].map((m) => m[1]!);
    expect(new Set(axioms)).toEqual(
      new Set([
        "ClassicalDedekindReals.sig_forall_dec",
        "FunctionalExtensionality.functional_extensionality_dep",
      ]),
    );
  });
  for (const [file, step, from, to] of MISTAKES)
    it(`refuses ${step} with ${to} for ${from}`, () => {
      const lines = lemma(file, step).split("\n");
      const end = lines.indexOf("Proof.");
      const wrong = lines[end - 1]!.replace(from, to);
      expect(wrong).not.toBe(lines[end - 1]);
      write("Wrong", [...lines.slice(0, end - 1), wrong, ...lines.slice(end)].join("\n"));
      const { status, said } = compile("Wrong");
      expect(status).not.toBe(0);
      expect(said).toMatch(REFUSED);
    });
});
