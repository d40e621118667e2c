import { spawnSync } from "node:child_process";
import { InputError } from "../../errors/errors.ts";
import { compileKernels } from "../../kernels/compile.ts";
import { criticalTemperature } from "../../solvers/wide/critical-temperature.ts";
import { type BenchCase, type BenchGroup, compared } from "./timing.ts";

/** Stands for λ in the command line. */
const PLACE = "{lambda}";
/** λ where the command line has that place, and where it has none. */
const COUPLINGS = [0.2, 1, 3];
const COUPLING = 1;
/** An answer further from ours is that of another problem, or in another unit. */
const SAME = 0.05;
const RUNS = 3;
const NUMBER = /[-+]?(?:\d+\.?\d*|\.\d+)(?:[eEdD][-+]?\d+)?/g;

/**
 * T_c of the Einstein spectrum at Ω = 1 by another program beside ours: at λ = 0.2, 1 and 3 where its command line says `{lambda}`, else at λ = 1. Both are
 * timed as processes, from start to end: the other one as a command line, ours as Node.js with this problem alone. Fastest of three runs each.
 *
 * @param command run by the shell; the last number that it prints is T_c.
 * @param unit Ω in the unit of that number.
 * @param own command line of ours for λ.
 * @throws InputError where the command fails, prints no number, or one that is not T_c.
 */
export function externalCases(
  command: string,
  unit: number,
  own: (lambda: number) => readonly string[],
): BenchGroup {
  const couplings = command.includes(PLACE) ? COUPLINGS : [COUPLING];
  const cases = couplings.map((lambda) => {
    const line = command.replaceAll(PLACE, String(lambda));
    return externalCase(lambda, line, unit, own(lambda));
  });
  return { cases, notes: [] };
}

function externalCase(lambda: number, command: string, unit: number, own: readonly string[]): BenchCase {
  const found = criticalTemperature(compileKernels({ kind: "einstein", omega: 1, lambda }, 1, 1));
  if (found.kind === "none") throw new RangeError("no transition");
  const runs = Array.from({ length: RUNS }, () => timed(command, [], true));
  const value = lastNumber(command, runs[0]!.output) / unit;
  const off = Math.abs(value / found.value - 1);
  if (!(off < SAME)) {
    throw new InputError({
      where: "--solver",
      received: `T_c/Ω = ${value}`,
      accepted: `T_c of the Einstein spectrum at λ = ${lambda}, T_c/Ω ≈ ${found.value.toPrecision(6)} (--solver-unit is Ω in the unit that it prints)`,
    });
  }
  const [executable, ...parameters] = own;
  const ours = Array.from({ length: RUNS }, () => timed(executable!, parameters, false));
  const fastest = (all: typeof runs): number => Math.min(...all.map(({ ms }) => ms));
  const name = `T_c, Einstein, λ = ${lambda}, as a process`;
  return compared(name, fastest(ours), `${command}, off by ${off.toExponential(0)}`, fastest(runs));
}

function timed(command: string, parameters: readonly string[], shell: boolean) {
  const start = performance.now();
  const { status, stdout, error } = spawnSync(command, [...parameters], { shell, encoding: "utf8" });
  const ms = performance.now() - start;
  if (status === 0) return { ms, output: stdout };
  throw new InputError({
    where: "--solver",
    received: `${command} (${error?.message ?? `exit ${status}`})`,
    accepted: "a command line that ends with exit 0 and prints T_c last",
  });
}

function lastNumber(command: string, output: string): number {
  const last = output.match(NUMBER)?.at(-1);
  if (last) return Number(last.replace(/[dD]/, "e"));
  throw new InputError({
    where: "--solver",
    received: `${command}, which prints no number`,
    accepted: "a command line that prints T_c last",
  });
}
