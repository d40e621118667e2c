import { Command } from "commander";
import { compileKernels } from "../../kernels/compile.ts";
import { type CriticalTemperature, criticalTemperature } from "../../solvers/wide/critical-temperature.ts";
import { criticalTemperatureFits } from "../../spectra/fits.ts";
import { moments } from "../../spectra/moments.ts";
import { lowestFrequency } from "../../spectra/spectrum.ts";
import { rigorousTc } from "../enclosure/tc.ts";
import { DOUBLE_DIGITS, rigorousDigits, solutionDigits } from "../options/numbers.ts";
import {
  addRepulsionOptions,
  type Repulsion,
  repulsionOf,
  repulsionText,
  requireCoupling,
  unrepelledNote,
} from "../options/repulsion.ts";
import {
  addSpectrumOptions,
  type ChosenSpectrum,
  energyToTemperature,
  requiredSpectrum,
  type SpectrumFlags,
  suffix,
} from "../options/spectrum.ts";
import { printAnswer } from "../output/json.ts";
import { atDigits, type Quantity, quantityText, shortest } from "../output/quantity.ts";
import { type ProgressBar, type Terminal, withProgress } from "../output/terminal.ts";
import { sharpened } from "../precise/fifteen.ts";
import { preciseTc, tcDigits } from "../precise/tc.ts";
import { tcFacts } from "../tc/facts.ts";

interface TcFlags extends SpectrumFlags {
  readonly mustar?: string;
  readonly cutoff?: string;
  readonly digits?: string;
  readonly rigorous?: boolean;
  readonly json?: boolean;
}

/** `tc SPECTRUM [--mustar M --cutoff C]`. */
export function tcCommand(terminal: Terminal): Command {
  const command = new Command("tc").description("equilibrium critical temperature in the wide band");
  addRepulsionOptions(addSpectrumOptions(command))
    .option(
      "--digits <D>",
      "digits of the result, 1 to 100 (default 15; 10 are those of doubles, which take half the time; beyond 60 many minutes)",
    )
    .option(
      "--rigorous",
      "an interval that contains T_c, with proved ends (10 digits; with μ* 8, at most 9, or 8 from some 490 frequencies below the cutoff on)",
    )
    .option("--json", "print one JSON document");
  return command.action((flags: TcFlags) => tc(flags, terminal));
}

async function tc(flags: TcFlags, terminal: Terminal): Promise<void> {
  if (flags.rigorous) return rigorous(flags, terminal);
  const asked = flags.digits === undefined ? undefined : solutionDigits(flags.digits);
  const digits = asked ?? DOUBLE_DIGITS;
  const repulsion = repulsionOf(flags);
  const chosen = requiredSpectrum(flags);
  requireCoupling(chosen);
  const found = await withProgress(terminal, "critical temperature", (bar) =>
    transition(chosen, repulsion, bar),
  );
  const question = (places: number) => ({ ...flags, digits: places, ...(repulsion ? { repulsion } : {}) });
  // That there is no transition has no digits.
  if (digits > DOUBLE_DIGITS && found.kind !== "none")
    return printAnswer(terminal, flags.json, await preciseTc(chosen, question(digits), terminal));
  const { sharp, said } = await sharpTransition(found);
  const notes = [
    ...chosen.notes,
    ...said,
    ...(found.kind === "none" ? [] : unrepelledNote(chosen, repulsion, found.value)),
  ];
  printAnswer(terminal, flags.json, {
    document: () => tcDocument(chosen, repulsion, sharp, { digits, notes }),
    text: () => tcText(chosen, repulsion, sharp),
    notes,
  });

  async function sharpTransition(
    rough: CriticalTemperature,
  ): Promise<{ readonly sharp: CriticalTemperature; readonly said: readonly string[] }> {
    if (rough.kind === "none") return { sharp: rough, said: [] };
    const { quantity, notes: said } = await sharpened({
      found: rough,
      asked,
      precise: (places) => tcDigits(chosen, question(places), terminal),
    });
    return { sharp: { ...rough, ...quantity }, said };
  }
}

async function rigorous(flags: TcFlags, terminal: Terminal): Promise<void> {
  const repulsion = repulsionOf(flags);
  const chosen = requiredSpectrum(flags);
  requireCoupling(chosen);
  const digits = rigorousDigits(flags.digits, repulsion ? 8 : 10);
  printAnswer(terminal, flags.json, await rigorousTc(chosen, repulsion, digits, terminal));
}

/** T_c as the user reads it: in K with a spectrum file. */
export function transition(
  chosen: ChosenSpectrum,
  repulsion: Repulsion | undefined,
  bar: ProgressBar,
): CriticalTemperature {
  // λ(iν) depends on no temperature: those of the compiled kernels are not used.
  const kernels = compileKernels(chosen.spectrum, 1, 1);
  const found = criticalTemperature(kernels, {
    ...(repulsion ? { coulomb: repulsion } : {}),
    gap: lowestFrequency(chosen.spectrum),
    onProgress: (done, note) => bar.update(done, note),
  });
  if (found.kind === "none") return found;
  const convert = (value: number) => energyToTemperature(value, chosen.units);
  return { ...found, value: convert(found.value), error: convert(found.error) };
}

function tcDocument(
  chosen: ChosenSpectrum,
  repulsion: Repulsion | undefined,
  found: CriticalTemperature,
  { digits, notes }: { readonly digits: number; readonly notes: readonly string[] },
) {
  const { value: tc, error } = found.kind === "none" ? found : atDigits(found, digits);
  return {
    tc,
    error,
    ...tcFacts(chosen, repulsion),
    fits: fitsOf(chosen, repulsion),
    notes: [...notes, ...(found.kind === "none" ? [reasonText(found.reason, chosen)] : [])],
  };
}

/** Published fits for comparison, as the user reads temperatures; they know μ* without its cutoff. */
function fitsOf(chosen: ChosenSpectrum, repulsion: Repulsion | undefined) {
  const { mcMillan, allenDynes } = criticalTemperatureFits(moments(chosen.spectrum), repulsion?.muStar ?? 0);
  const convert = (value: number | null) => value && energyToTemperature(value, chosen.units);
  return { mcMillan: convert(mcMillan), allenDynes: convert(allenDynes) };
}

/** A fit takes μ* whole, also where the cutoff leaves no frequency to it. */
function fitText(name: string, value: number | null, unit: string, repulsion: Repulsion | undefined): string {
  const label = repulsion
    ? "a published fit, whatever the cutoff, not solved"
    : "a published fit, not solved";
  return `  ${name} ${value === null ? "no transition" : `${shortest(value, 6)}${unit}`} (${label})`;
}

function tcText(
  chosen: ChosenSpectrum,
  repulsion: Repulsion | undefined,
  found: CriticalTemperature,
): string {
  const { lambda, omegaLog, omega2 } = moments(chosen.spectrum);
  const energy = suffix(chosen.units.frequency);
  const fits = fitsOf(chosen, repulsion);
  return [
    `Wide band in equilibrium, ${chosen.source}, ${repulsionText(chosen, repulsion)}`,
    found.kind === "none"
      ? `  ${reasonText(found.reason, chosen)}`
      : `  T_c      ${quantityText(found as Quantity)}${suffix(chosen.units.temperature)}`,
    `  λ        ${shortest(lambda, 10)}`,
    `  ω_log    ${shortest(omegaLog, 8)}${energy}`,
    `  √⟨ω²⟩    ${shortest(omega2, 8)}${energy}`,
    fitText("McMillan", fits.mcMillan, suffix(chosen.units.temperature), repulsion),
    fitText("Allen–Dynes", fits.allenDynes, suffix(chosen.units.temperature), repulsion),
    "",
  ].join("\n");
}

/** The reason names a temperature in the unit of the spectrum; with a file it is said in kelvin. */
function reasonText(reason: string, { units }: ChosenSpectrum): string {
  const inUnits = reason.replace(/T = ([0-9.e+-]*[0-9])/, (_, text: string) => {
    const value = energyToTemperature(Number(text), units);
    return units.temperature === "K" ? `T = ${value.toPrecision(3)} K` : `T = ${text}`;
  });
  return `${inUnits.charAt(0).toUpperCase()}${inUnits.slice(1)}.`;
}
