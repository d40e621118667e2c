import type { ExactRandom } from "../../exact/random.ts";
import { type BosonKind, emitKernel, kernelList, measureAccuracy } from "../../kernels/index.ts";
import { certified, hasFailed, type Judgement, refuted, undecided } from "../verdict.ts";
import type { Seeded } from "./seeded.ts";
import { shuffled } from "./shuffle.ts";
import { type SourceMutant, sourceMutants } from "./source-mutants.ts";

/** Emitted code may differ from its vectors by this many units in the last place. */
const ULPS = 32;

/** Mistakes in the emitted JavaScript of the kernels: kernels in random order, one mistake of each after the other. */
export function kernelMutants(count: number, random: ExactRandom): Seeded[] {
  const kernels = shuffled(
    kernelList().map((k) => ({ name: k.name, boson: k.boson })),
    random,
  );
  const left = new Map(
    kernels.slice(0, count).map((k) => {
      const boson: BosonKind = k.boson === "any" ? "oscillator" : k.boson;
      const source = emitKernel(k.name, boson, "js").files[0]!.text;
      return [{ ...k, boson }, shuffled(sourceMutants(source), random)] as const;
    }),
  );
  const found: Seeded[] = [];
  while (found.length < count && left.size > 0)
    for (const [kernel, mutants] of left) {
      const next = mutants.pop();
      if (next === undefined) left.delete(kernel);
      else if (found.length < count) found.push(seeded(kernel.name, kernel.boson, next));
    }
  return found;
}

function seeded(name: string, boson: BosonKind, mutant: SourceMutant): Seeded {
  return {
    family: "kernels",
    where: `kernel/${name}-${boson}`,
    mistake: mutant.mistake,
    place: mutant.after.trim(),
    reason: () => reason(name, boson, mutant),
    steps: [],
    judge: () => judge(name, boson, mutant.source),
  };
}

function judge(name: string, boson: BosonKind, source: string): Judgement {
  try {
    const accuracy = measureAccuracy(name, boson, "js", source);
    if (accuracy.maxUlp === null) return undecided(accuracy.reason);
    const detail = `${accuracy.maxUlp.toFixed(1)} ulp at worst`;
    return accuracy.maxUlp <= ULPS
      ? certified(detail, 1, null)
      : refuted(detail, `vector ${accuracy.worst}`, 1);
  } catch (error) {
    // Code that does not run is a mistake that is seen at once.
    return refuted("the code does not run", error instanceof Error ? error.message : String(error), 1);
  }
}

/** Lines that no formula speaks of. */
const CODE: readonly (readonly [RegExp, string])[] = [
  [
    /^ *const t2 = hOmega - hNu;$/,
    "its sign chooses between two equal forms; with 0 it is always the one that does without it",
  ],
  [/^ *return u < r \? -2 \* Math\.atanh/, "the form for r < u, which no panel of a table asks for"],
];
/** Lines as a mistake left them, with nothing else changed. */
const LEFT: readonly (readonly [RegExp, string])[] = [
  // The test of the runtime asks for this value.
  [
    /^ *return y === 0 \? \d+ : Math\.expm1\(y\) \/ y;$/,
    "the value at exactly 0 stands beside a factor that is 0 there",
  ],
  [
    /^ *const (low|high) = panelHalves\(re, im, T, (a, c|c, b), xl, xr, al, ar, depth [+-] \d+\);$/,
    "the depth bounds the halving at 256, which is not reached",
  ],
  [
    /^ *const distance = 0\.5 \* \(\(xl - u\) - \(xr - u\)\);$/,
    "always takes the logarithms, the other one of two equal forms: some more roundings",
  ],
];
/** Choice between two forms of one value, e.g. `const t25 = t2 > 0 ? t16 : t24;`. */
const CHOICE = /^ *const t\d+ = t\d+ [<>] \d+ \? t\d+ : t\d+;$/;

/** Whether a constant or what is done with it changes inside of a condition: the part of the line before `?`, or that of an `if`. */
function movesThreshold({ before, after, mistake }: SourceMutant): boolean {
  if (!/^(constant|\/ for ×)/.test(mistake)) return false;
  const end = before.indexOf(" ? ") >= 0 ? before.indexOf(" ? ") : before.indexOf(") return");
  const changed = [...before].findIndex((c, k) => after[k] !== c);
  return end >= 0 && changed < end && /[<>]/.test(before.slice(0, end));
}

/**
 * A choice between two forms that are equal (proved for every stability rule) may fall either way. Code that several kernels
 * share may do nothing in one of them, for example where the argument is real: then another kernel sees the mistake.
 */
function reason(name: string, boson: BosonKind, mutant: SourceMutant): string | null {
  const code = CODE.find(([line]) => line.test(mutant.before));
  if (code) return code[1];
  if (movesThreshold(mutant)) return "moves the threshold between two ways of computing one value";
  const left = LEFT.find(([line]) => line.test(mutant.after));
  if (left) return left[1];
  if (CHOICE.test(mutant.before)) return "both forms of the choice are equal; it only spares roundings";
  const elsewhere = kernelList().find((k) => {
    const kind: BosonKind = k.boson === "any" ? "oscillator" : k.boson;
    if (k.name === name && kind === boson) return false;
    const source = emitKernel(k.name, kind, "js").files[0]!.text;
    if (!source.includes(`\n${mutant.before}\n`)) return false;
    const wrong = source.replace(`\n${mutant.before}\n`, () => `\n${mutant.after}\n`);
    return hasFailed(judge(k.name, kind, wrong).verdict);
  });
  return elsewhere
    ? `without effect at the arguments of this kernel; the same code is caught in ${elsewhere.name} (${elsewhere.boson})`
    : null;
}
