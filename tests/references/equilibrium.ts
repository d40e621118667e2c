/**
 * Writes equilibrium.json: λ_c(T) and T_c(λ, μ*) in equilibrium (wide band) by two routes that share nothing: the precise Matsubara axis
 * of the package (compressed sums, balls, two formulations) and equilibrium_plain.py (truncated matrices in integers,
 * extrapolated). An entry prints the digits that both routes round to, within the errors that they state, and no more.
 *
 *   npx tsx tests/references/equilibrium.ts      (six minutes of CPU)
 */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../src/cli/version.ts";
import { Rational } from "../../src/exact/rational.ts";
import { criticalCouplingDigits, criticalTemperatureDigits, type DigitsAnswer } from "../../src/index.ts";
import { decimalText } from "../../src/precision/decimal-text.ts";
import { RealBall } from "../../src/precision/index.ts";

/** Digits printed at most, and those asked of the axis, so that its rounding leaves the printed ones alone. */
const [MOST, ASKED] = [30, 34];
const BITS = 200;

/** Decimal texts, frequency of the mode = 1; with a coupling T_c is asked for, otherwise λ_c at the temperature. */
interface Case {
  readonly id: string;
  readonly temperature?: string;
  readonly kappa?: string;
  readonly coupling?: string;
  readonly muStar?: string;
  readonly cutoff?: string;
}
const REPULSION = { muStar: "0.1", cutoff: "5" };
const CASES: readonly Case[] = [
  ...["0.5", "0.1", "0.05", "0.02"].map((temperature) => ({
    id: `lambda_c einstein T=${temperature}`,
    temperature,
  })),
  { id: "lambda_c oscillator:0.1 T=0.1", temperature: "0.1", kappa: "0.1" },
  ...["1", "10", "0.3"].map((coupling) => ({ id: `T_c einstein lambda=${coupling}`, coupling })),
  ...["1", "10"].map((coupling) => ({
    id: `T_c einstein lambda=${coupling} mu=0.1 cutoff=5`,
    coupling,
    ...REPULSION,
  })),
];

function axis({ temperature, kappa, coupling, muStar, cutoff }: Case): DigitsAnswer {
  const mode = { omega: 1, lambda: 1 };
  const spectrum = kappa
    ? ({ kind: "oscillator", kappa: Number(kappa), ...mode } as const)
    : ({ kind: "einstein", ...mode } as const);
  if (coupling === undefined) return criticalCouplingDigits(spectrum, temperature!, ASKED);
  const coulomb = muStar === undefined ? {} : { coulomb: { muStar, cutoff: cutoff! } };
  return criticalTemperatureDigits(spectrum, ASKED, { lambda: coupling, ...coulomb });
}

interface Answer {
  readonly value: string;
  readonly error: string;
}

/** The second route; T_c's are looked for from the first. */
function plain(cases: readonly Case[]): { versions: object; answers: readonly Answer[] } {
  const script = join(import.meta.dirname, "equilibrium_plain.py");
  const { stdout, stderr, status } = spawnSync("python3", [script], {
    input: JSON.stringify(cases),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`equilibrium_plain.py: ${stderr}`);
  return JSON.parse(stdout);
}

/** The most digits, MOST at most, to which both intervals round. */
function agreed(answers: readonly Answer[]): { digits: number; value: string } {
  for (let digits = MOST; digits > 0; digits--) {
    const { value } = decimalText(RealBall.parse(answers[0]!.value, BITS), digits);
    if (answers.every((answer) => roundsTo(value, answer))) return { digits, value };
  }
  throw new Error(`no digit in common: ${JSON.stringify(answers)}`);
}

function roundsTo(text: string, { value, error }: Answer): boolean {
  const half = Rational.of(1, 2n * 10n ** BigInt(text.split(".")[1]!.length));
  const [printed, found, off] = [text, value, error].map((one) => Rational.parse(one)!);
  return found!.sub(printed!).abs().add(off!).compare(half) <= 0;
}

const first = CASES.map(axis);
const cases = CASES.map((one, i) => ({ temperature: first[i]!.value, ...one }));
const { versions, answers } = plain(cases);
const entries = cases.map(({ id }, i) => {
  const routes = {
    "precise Matsubara axis": { value: first[i]!.value, error: first[i]!.error },
    "equilibrium_plain.py": { value: answers[i]!.value, error: answers[i]!.error },
  };
  return { id, ...agreed(Object.values(routes)), routes };
});
const document = {
  generator: "equilibrium.ts",
  date: new Date().toISOString().slice(0, 10),
  versions: { langreth: version(), node: process.versions.node, ...versions },
  units: "frequency of the mode = 1",
  entries,
};
writeFileSync(join(import.meta.dirname, "equilibrium.json"), `${JSON.stringify(document, null, 2)}\n`);
