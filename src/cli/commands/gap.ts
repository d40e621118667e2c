import { Command } from "commander";
import { compileGreenFunctions } from "../../kernels/closure-functions.ts";
import { thermalKernels } from "../../kernels/general/thermal-kernels.ts";
import { equilibriumGap } from "../../solvers/gap/equilibrium-gap.ts";
import { spectrumShape } from "../../spectra/shape.ts";
import { requireReachable } from "../critical/reach.ts";
import { UsageError } from "../failure.ts";
import { type GapAnswer, gapDocument, gapFiles, gapText } from "../gap/document.ts";
import { type SteadyGapFlags, steadyGapCommand } from "../gap/steady-command.ts";
import { nonNegativeNumber } from "../options/numbers.ts";
import { addRepulsionOptions, type Repulsion, repulsionOf, requireCoupling } from "../options/repulsion.ts";
import { addDriveAndBath } from "../options/scenario.ts";
import {
  addSpectrumOptions,
  type ChosenSpectrum,
  requiredSpectrum,
  temperatureToEnergy,
} from "../options/spectrum.ts";
import { requireFolder, writeFiles } from "../output/files.ts";
import { printAnswer } from "../output/json.ts";
import { type ProgressBar, type Terminal, withProgress } from "../output/terminal.ts";
import { transition } from "./tc.ts";

type GapFlags = SteadyGapFlags;

/** `gap SPECTRUM --t T [--mustar M --cutoff C] [--out DIR]`, or `gap SPECTRUM --te T [--tb T] [--closure wide|local] [--drive …] [--bath …] [--hold …]`. */
export function gapCommand(terminal: Terminal): Command {
  const command = new Command("gap").description(
    "the nonlinear gap: in equilibrium (--t, wide band: both axes, density of states, gap edge) or the order parameter of a steady state (--te, --tb)",
  );
  addRepulsionOptions(
    addSpectrumOptions(command).option("--t <T>", "temperature, 0 included (K with a file)"),
  )
    .option(
      "--te <T>",
      "a steady state instead: temperature of the electrons or of their bath; h is that of the normal state, held",
    )
    .option("--tb <T>", "temperature of the boson (default: as the electrons)")
    .option("--closure <CLOSURE>", "of the steady state: wide or local, where λ is G = λ(0) (default wide)");
  addDriveAndBath(command)
    .option(
      "--hold <WHAT>",
      "local closure, what the bath holds beyond first order in φ: occupation, G^K = h(G^R − G^A), or balance, Σ^K = h(Σ^R − Σ^A) (default occupation)",
    )
    .option("--second", "look for a second state as well, from a saturated gap down (bistability)")
    .option("--out <DIR>", "write dos.csv and matsubara.csv there")
    .option("--json", "print one JSON document");
  return command.action((flags: GapFlags) => gap(flags, terminal));
}

async function gap(flags: GapFlags, terminal: Terminal): Promise<void> {
  if (flags.te !== undefined) return steadyGapCommand(flags, terminal);
  refuseSteadyFlags(flags);
  if (flags.t === undefined) throw new UsageError("--t is missing; expected a temperature of at least 0");
  const given = nonNegativeNumber(flags.t, "--t");
  const repulsion = repulsionOf(flags);
  const chosen = requiredSpectrum(flags);
  requireCoupling(chosen);
  if (given > 0) requireReachable(chosen.spectrum, temperatureToEnergy(given, chosen.units));
  if (flags.out !== undefined) requireFolder(flags.out);
  const answer = await withProgress(terminal, "gap", (bar) => solved(chosen, repulsion, given, bar));
  const files = flags.out === undefined ? [] : writeFiles(flags.out, gapFiles(answer));
  printAnswer(terminal, flags.json, {
    document: () => gapDocument(answer, files),
    text: () => gapText(answer, files),
    notes: chosen.notes,
  });
}

/** What only one of the two questions takes. */
const STEADY_ONLY = ["tb", "closure", "hold", "drive", "bath", "bathRate", "second"] as const;

function refuseSteadyFlags(flags: GapFlags): void {
  const given = STEADY_ONLY.find((name) => flags[name] !== undefined);
  if (given)
    throw new UsageError(
      `--${given === "bathRate" ? "bath-rate" : given} belongs to a steady state; expected --te with it`,
    );
}

function solved(
  chosen: ChosenSpectrum,
  repulsion: Repulsion | undefined,
  given: number,
  bar: ProgressBar,
): GapAnswer {
  const { spectrum, units } = chosen;
  const transitionTemperature = transition(chosen, repulsion, {
    ...bar,
    update: (done, note) => bar.update(done * SHARE, note),
  });
  const solution = equilibriumGap({
    kernelsAt: (temperature) => thermalKernels(spectrum, temperature),
    green: compileGreenFunctions("wide"),
    shape: spectrumShape(spectrum),
    ...(spectrum.kind === "tabulated" ? { kinks: spectrum.x } : {}),
    temperature: temperatureToEnergy(given, units),
    ...(repulsion ? { coulomb: repulsion } : {}),
    onProgress: (done, note) => bar.update(SHARE + (1 - SHARE) * done, note),
  });
  return { chosen, repulsion, temperature: given, solution, transition: transitionTemperature };
}

/** What finding T_c takes of the whole. */
const SHARE = 0.2;
