import { Command } from "commander";
import { InputError } from "../../errors/errors.ts";
import { Gaussian } from "../../exact/gaussian.ts";
import { Rational } from "../../exact/rational.ts";
import { kernelNames } from "../../kernels/catalogue.ts";
import { evalKernel } from "../../kernels/eval-kernel.ts";
import { type ExactPoint, parsePoint } from "../../kernels/point.ts";
import { instead } from "../options/close-matches.ts";
import { exactDigits } from "../options/numbers.ts";
import { addSpectrumOptions, optionalSpectrum, type SpectrumFlags, type Units } from "../options/spectrum.ts";
import { printAnswer } from "../output/json.ts";
import type { Terminal } from "../output/terminal.ts";

interface EvalFlags extends SpectrumFlags {
  readonly at?: string;
  readonly digits?: string;
  readonly json?: boolean;
}

/** k_B/(1 meV) in 1/K: a ratio of constants that are exact in the SI. */
const MEV_PER_KELVIN = Rational.of(138064900n, 1602176634n);

/** `eval NAME --at key=value,… [SPECTRUM] [--digits D]`. */
export function evalCommand(terminal: Terminal): Command {
  const command = new Command("eval")
    .description("a kernel at a point to any number of correct digits")
    .argument("<NAME>", "kernel name (langreth kernel --list)")
    .option(
      "--at <key=value,…>",
      "omega, nu, x, z, n, te, tb, …: decimal, rational (1/3) or complex (0.3+0.1i)",
    )
    .option("--digits <D>", "correct digits, 1 to 1000 (default 15)")
    .option("--json", "print one JSON document");
  return addSpectrumOptions(command).action((name: string, flags: EvalFlags) =>
    evaluate(name, flags, terminal),
  );
}

function evaluate(name: string, flags: EvalFlags, terminal: Terminal): void {
  const names = kernelNames();
  if (!names.includes(name))
    throw new InputError({ where: "eval", received: name, accepted: instead(name, names) });
  const digits = flags.digits === undefined ? 15 : exactDigits(flags.digits);
  const chosen = optionalSpectrum(flags);
  const point = flags.at === undefined ? {} : parsePoint(flags.at);
  const units: Units = chosen?.units ?? { temperature: "none", frequency: "none" };
  const { re, im, error } = evalKernel(name, chosen?.spectrum, inEnergies(point, units), digits);
  const at = Object.fromEntries(Object.entries(point).map(([key, value]) => [key, `${value}`]));
  const [spectrum, notes] = [chosen?.source ?? null, chosen?.notes ?? []];
  printAnswer(terminal, flags.json, {
    document: () => ({ re, im, error, digits, name, at, spectrum, units, notes }),
    text: () => `${complexText(re, im)}\n`,
    notes: [...notes, `within ${error}`],
  });
}

/** Temperatures come in K with a file; the kernels take energies. */
function inEnergies(point: ExactPoint, { temperature }: Units): ExactPoint {
  if (temperature !== "K") return point;
  const scale = Gaussian.of(MEV_PER_KELVIN);
  return Object.fromEntries(
    Object.entries(point).map(([key, value]) => [
      key,
      key === "te" || key === "tb" ? value.mul(scale) : value,
    ]),
  );
}

function complexText(re: string, im: string): string {
  if (im === "0") return re;
  return im.startsWith("-") ? `${re} - ${im.slice(1)}i` : `${re} + ${im}i`;
}
