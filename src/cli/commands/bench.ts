import { Command } from "commander";
import { criticalCouplingCase } from "../bench/critical-coupling.ts";
import { kernelCases } from "../bench/kernel.ts";
import type { BenchCase } from "../bench/timing.ts";
import { zeroTestCases } from "../bench/zero-test.ts";
import { printAnswer } from "../output/json.ts";
import { shortest } from "../output/quantity.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";

/** `bench`: each case beside its baseline, measured in one run. */
export function benchCommand(terminal: Terminal): Command {
  return new Command("bench")
    .description("benchmarks side by side with their baselines")
    .option("--json", "print one JSON document")
    .action((flags: { readonly json?: boolean }) => bench(flags, terminal));
}

async function bench({ json }: { readonly json?: boolean }, terminal: Terminal): Promise<void> {
  const { cases, notes } = await withProgress(terminal, "bench", (bar) => {
    bar.update(0, "zero test");
    const zero = zeroTestCases();
    bar.update(0.4, "kernels");
    const kernels = kernelCases();
    bar.update(0.8, "critical coupling");
    return { cases: [...zero, ...kernels.cases, criticalCouplingCase()], notes: kernels.notes };
  });
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
