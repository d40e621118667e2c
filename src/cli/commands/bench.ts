import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { InputError } from "../../errors/errors.ts";
import { convolutionCases } from "../bench/convolution.ts";
import { criticalCouplingCase } from "../bench/critical-coupling.ts";
import { differenceCases, growthCases } from "../bench/difference-product.ts";
import { equilibriumCases } from "../bench/equilibrium.ts";
import { externalCases } from "../bench/external.ts";
import { kernelCases } from "../bench/kernel.ts";
import { precisionCases } from "../bench/precision.ts";
import { steadyStateCases } from "../bench/steady-state.ts";
import type { BenchCase, BenchGroup } from "../bench/timing.ts";
import { zeroTestCases } from "../bench/zero-test.ts";
import { instead } from "../options/close-matches.ts";
import { positiveNumber } from "../options/numbers.ts";
import { printAnswer } from "../output/json.ts";
import { shortest } from "../output/quantity.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";

/** Groups of cases, in the order in which they are measured. */
const GROUPS: Readonly<Record<string, () => BenchGroup>> = {
  "zero-test": () => ({ cases: zeroTestCases(), notes: [] }),
  kernels: kernelCases,
  precision: precisionCases,
  "critical-coupling": () => ({ cases: [criticalCouplingCase()], notes: [] }),
  equilibrium: equilibriumCases,
  convolution: convolutionCases,
  difference: differenceCases,
  growth: growthCases,
  "steady-state": steadyStateCases,
};
const NAMES = Object.keys(GROUPS);

/** `bench [GROUP…]`: each case beside its baseline, measured in one run. */
export function benchCommand(terminal: Terminal): Command {
  return new Command("bench")
    .description("benchmarks side by side with their baselines")
    .argument("[group...]", `what to measure: ${NAMES.join(", ")} (default all)`)
    .option(
      "--solver <command>",
      "another program beside ours, alone: a command line that prints T_c of the Einstein spectrum last, at λ = 1, or at 0.2, 1 and 3 in the place of {lambda}",
    )
    .option("--solver-unit <number>", "Ω in the unit of what it prints (default 1)")
    .option("--json", "print one JSON document")
    .action((groups: string[], flags: BenchFlags) => bench(groups, flags, terminal));
}

interface BenchFlags {
  readonly solver?: string;
  readonly solverUnit?: string;
  readonly json?: boolean;
}

/** The group of `--solver`. */
function besideSolver({ solver, solverUnit }: BenchFlags): Readonly<Record<string, () => BenchGroup>> {
  if (solver === undefined && solverUnit !== undefined)
    throw new InputError({
      where: "--solver-unit",
      received: `${solverUnit} without a solver`,
      accepted: "--solver-unit with --solver",
    });
  if (solver === undefined) return GROUPS;
  const unit = solverUnit === undefined ? 1 : positiveNumber(solverUnit, "--solver-unit");
  const tc = ["tc", "--einstein", "1", "--digits", "10", "--json", "--lambda"];
  const own = (lambda: number) => [process.execPath, MAIN, ...tc, String(lambda)];
  return { external: () => externalCases(solver, unit, own) };
}

const MAIN = fileURLToPath(new URL("../main.js", import.meta.url));

async function bench(groups: readonly string[], flags: BenchFlags, terminal: Terminal): Promise<void> {
  const { json } = flags;
  const unknown = groups.find((name) => !NAMES.includes(name));
  if (unknown !== undefined)
    throw new InputError({ where: "bench", received: unknown, accepted: instead(unknown, NAMES) });
  if (groups.length > 0 && flags.solver !== undefined)
    throw new InputError({
      where: "--solver",
      received: `${groups.join(" ")} too`,
      accepted: "--solver alone, or groups",
    });
  const measurable = besideSolver(flags);
  const names = Object.keys(measurable);
  const chosen = groups.length === 0 ? names : names.filter((name) => groups.includes(name));
  const measured = await withProgress(terminal, "bench", (bar) =>
    chosen.map((name, k) => {
      bar.update(k / chosen.length, name);
      return measurable[name]!();
    }),
  );
  const cases = measured.flatMap((group) => group.cases);
  const notes = measured.flatMap((group) => group.notes);
  printAnswer(terminal, json, {
    document: () => ({ cases, notes, units: { ms: "ms per call" } }),
    text: () => cases.map((one) => `${benchLine(one)}\n`).join(""),
    notes,
  });
}

function benchLine({ name, ms, baseline, baselineMs, ratio }: BenchCase): string {
  return `${name.padEnd(40)} ${time(ms).padStart(10)}   ${time(baselineMs).padStart(10)}   ×${shortest(ratio, 3).padEnd(8)} ${baseline}`;
}

function time(ms: number): string {
  if (ms >= 1) return `${shortest(ms, 3)} ms`;
  return ms >= 1e-3 ? `${shortest(1e3 * ms, 3)} µs` : `${shortest(1e6 * ms, 3)} ns`;
}
