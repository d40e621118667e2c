/** Options that say which steady state is meant: closure, temperatures, bath and drive. */
import type { Command } from "commander";
import { InputError } from "../../errors/errors.ts";
import type { Bath, Drive } from "../../solvers/scenario.ts";
import type { ClosureName } from "../critical/problem.ts";
import { nonNegativeNumber, positiveNumber, temperature } from "./numbers.ts";

/** The flags of {@link addScenarioOptions} as typed. */
export interface ScenarioFlags {
  readonly te?: string;
  readonly tb?: string;
  readonly closure?: string;
  readonly halfWidth?: string;
  readonly drive?: string;
  readonly bath?: string;
  readonly bathRate?: string;
}

/** A steady state as typed: temperatures in K with a spectrum file, all else in the unit of the spectrum. */
export interface Scenario {
  readonly te: number;
  readonly tb: number;
  readonly closure: ClosureName;
  readonly bath: Bath;
  readonly drive?: Drive;
  readonly halfWidth?: number;
}

/** Adds `--te --tb --closure --half-width --drive --bath --bath-rate`. */
export function addScenarioOptions(command: Command): Command {
  const whole = command
    .option("--te <T>", "temperature of the electrons or of their bath (K with a file)")
    .option("--tb <T>", "temperature of the boson (default: as the electrons)")
    .option("--closure <CLOSURE>", "wide (λ_c), flat or local (G_c)", "wide")
    .option("--half-width <W>", "half-width of the flat band (meV with a file)");
  return addDriveAndBath(whole);
}

/** Adds `--drive --bath --bath-rate`: what keeps the state out of equilibrium beside two temperatures. */
export function addDriveAndBath(command: Command): Command {
  return command
    .option(
      "--drive <N,CENTRE,WIDTH>",
      "incoherent drive, F_B + 2N sgn(x) exp(−((|x|−CENTRE)/WIDTH)²) (meV with a file)",
    )
    .option(
      "--bath <BATH>",
      "fixed: h = tanh(ω/2T_e); lead: a lead at T_e of rate Γ; none: h from the kinetic equation with the boson alone (default: fixed, with a drive none)",
    )
    .option("--bath-rate <Γ>", "rate of the lead (meV with a file)");
}

/** The steady state of the flags. Throws InputError for what is missing, contradictory or out of range. */
export function scenarioOf(flags: ScenarioFlags): Scenario {
  const { te, tb } = temperaturesOf(flags);
  const closure = closureOf(flags.closure ?? "wide");
  const drive = flags.drive === undefined ? undefined : driveOf(flags.drive);
  const bath = bathOf(flags.bath ?? (drive ? "none" : "fixed"), flags.bathRate);
  if (bath.kind === "none" && te !== tb)
    throw new InputError({
      where: "--bath",
      received: `none with --tb ${flags.tb} different from --te ${flags.te}`,
      accepted: "fixed or lead; without a bath the boson alone sets the electrons' temperature",
    });
  const halfWidth = halfWidthOf(closure, flags.halfWidth);
  return {
    te,
    tb,
    closure,
    bath,
    ...(drive ? { drive } : {}),
    ...(halfWidth === undefined ? {} : { halfWidth }),
  };
}

function temperaturesOf({ te, tb }: ScenarioFlags): { te: number; tb: number } {
  if (te === undefined)
    throw new InputError({
      where: "--te",
      received: "no temperature",
      accepted: "a temperature greater than 0",
    });
  const electrons = temperature(te, "--te");
  return { te: electrons, tb: tb === undefined ? electrons : temperature(tb, "--tb") };
}

function closureOf(text: string): ClosureName {
  if (text === "wide" || text === "flat" || text === "local") return text;
  throw new InputError({ where: "--closure", received: text, accepted: "wide, flat or local" });
}

function halfWidthOf(closure: ClosureName, text: string | undefined): number | undefined {
  if (closure !== "flat" && text === undefined) return undefined;
  if (closure !== "flat")
    throw new InputError({
      where: "--half-width",
      received: `${text} with --closure ${closure}`,
      accepted: "--half-width with --closure flat",
    });
  if (text === undefined)
    throw new InputError({
      where: "--half-width",
      received: "no half-width for --closure flat",
      accepted: "a finite number greater than 0",
    });
  return positiveNumber(text, "--half-width");
}

/** `N,CENTRE,WIDTH` with N ≥ 0 (a negative N breaks |F_B| ≥ 1), CENTRE ≥ 0 and WIDTH > 0. */
export function driveOf(text: string): Drive {
  const parts = text.split(",");
  if (parts.length !== 3)
    throw new InputError({
      where: "--drive",
      received: text,
      accepted: "three numbers N,CENTRE,WIDTH with N ≥ 0, CENTRE ≥ 0 and WIDTH > 0",
    });
  return {
    strength: nonNegativeNumber(parts[0]!, "--drive N"),
    centre: nonNegativeNumber(parts[1]!, "--drive CENTRE"),
    width: positiveNumber(parts[2]!, "--drive WIDTH"),
  };
}

/** A bath by name; a lead needs a rate, and only a lead has one. */
export function bathOf(kind: string, rate: string | undefined): Bath {
  if (kind !== "fixed" && kind !== "lead" && kind !== "none")
    throw new InputError({ where: "--bath", received: kind, accepted: "fixed, lead or none" });
  if (kind !== "lead" && rate !== undefined)
    throw new InputError({
      where: "--bath-rate",
      received: `${rate} with --bath ${kind}`,
      accepted: "--bath-rate with --bath lead",
    });
  if (kind !== "lead") return { kind };
  if (rate === undefined)
    throw new InputError({
      where: "--bath-rate",
      received: "no rate for --bath lead",
      accepted: "a finite number greater than 0",
    });
  return { kind, rate: positiveNumber(rate, "--bath-rate") };
}
