import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";

/**
 * Writes `benchmarks.md` from one run of `langreth bench`: `npx tsx docs/write-benchmarks.ts` after `npm run build`; with the argument
 * `growth` the section of products alone, from one run of `langreth bench growth`.
 */
interface Case {
  readonly name: string;
  readonly ms: number;
  readonly baseline: string;
  readonly baselineMs: number;
  readonly ratio: number;
  readonly size?: number;
  readonly numbers?: number;
}

const groups = process.argv.slice(2);
const page = fileURLToPath(new URL("benchmarks.md", import.meta.url));
const main = fileURLToPath(new URL("../dist/src/cli/main.js", import.meta.url));
const output = execFileSync(process.execPath, [main, "bench", ...groups, "--json"], { encoding: "utf8" });
const measured = JSON.parse(output) as { cases: Case[]; notes: string[] };
const { notes } = measured;
/** Groups share cases. */
const cases = measured.cases.filter(
  ({ name, baseline }, k, all) =>
    all.findIndex((one) => one.name === name && one.baseline === baseline) === k,
);

const short = (value: number) => String(Number(value.toPrecision(3)));
const time = (ms: number) =>
  ms >= 1000
    ? `${short(ms / 1000)} s`
    : ms >= 1
      ? `${short(ms)} ms`
      : ms >= 1e-3
        ? `${short(1e3 * ms)} µs`
        : `${short(1e6 * ms)} ns`;
const row = ({ name, ms, baseline, baselineMs, ratio }: Case) =>
  `| ${name} | ${time(ms)} | ${baseline} | ${time(baselineMs)} | ${short(ratio)} |`;

/** d ln f/d ln N between neighbouring sizes. */
const exponent = (f: (one: Case) => number, k: number, of: readonly Case[]) =>
  k === 0 ? "" : short(Math.log(f(of[k]!) / f(of[k - 1]!)) / Math.log(of[k]!.size! / of[k - 1]!.size!));
const sized = cases.filter(({ size }) => size).toSorted((a, b) => a.size! - b.size!);
const growthRow = (one: Case, k: number) =>
  [
    one.size!,
    time(one.baselineMs),
    exponent(({ baselineMs }) => baselineMs, k, sized),
    time(one.ms),
    exponent(({ ms }) => ms, k, sized),
    2 * one.size! ** 2,
    one.numbers!,
    exponent(({ numbers }) => numbers!, k, sized),
  ].join(" | ");

const products = `## Products of a difference

From one run of \`langreth bench growth\`: times of one product Σ_j w_j k(ω_i − ν_j)x_j and the numbers stored, with the
exponents of their growth from the size before: 2 is that of a matrix (more where it leaves the caches), N log N has 1.1.

| N | matrix | exponent | compressed | exponent | numbers, matrix | numbers, compressed | exponent |
|---|---|---|---|---|---|---|---|
${sized.map((one, k) => `| ${growthRow(one, k)} |`).join("\n")}

The grids of the solvers end below the size from which this pays: panels shrink towards structure, so that a colder boson or a narrower line adds
nodes like a logarithm. The real axis of the wide band has N ≤ 1600 for T_B = T_e/20 or T = Ω/50 to 1e-8; it takes compressed
products from N = 2200 on (\`compressedFrom\` of \`realAxisEquations\`), where they, their making included, begin to cost less than matrices. Local
closure and flat band stop at 1800 nodes, and a table has a kink at every point, where no block far from the diagonal is smooth:
their products stay matrices. They take a tenth of the time; most goes to the elimination of X, N³, and to the making of the integrals. The line of
the wide band (oscillator κ = 0.5) has 208 nodes at T = Ω/5 and 800 at T = Ω/50, fewer than the crossover above. Its sum over Matsubara
frequencies has a rank that grows as ln(Ω/T), but a broad boson couples 74 % of all pairs of nodes: full matrices, which take half the time that
entries with their columns took, cost least.

`;

const text = `# Benchmarks

Written by \`npx tsx docs/write-benchmarks.ts\` from one run of \`langreth bench\` on a shared virtual machine with
${availableParallelism()} cores and Node.js ${process.versions.node.split(".")[0]}. Times are wall times of one call (the fastest
of many rounds of the short ones) on otherwise idle cores; the ratios of one run are what to compare, and they scatter
by a factor of two for the long cases. Above 1 the baseline is slower. \`langreth bench GROUP…\` measures
one group (\`langreth bench --help\` names them).

| case | time | baseline | its time | ratio |
|---|---|---|---|---|
${cases.map(row).join("\n")}
${notes.map((note) => `\n${note}\n`).join("")}
${products}## Scans

\`langreth steady bias --points 60 --workers 2\`, T_B/T_e from 1/20 to 3, each run once on two idle cores (2026-11-30), not part of \`bench\`:

| spectrum | state | time | CPU |
|---|---|---|---|
| oscillator Ω = 1, κ = 0.5 | wide band, T_e = 0.04 | 18 s | 34 s |
| oscillator Ω = 1, κ = 0.5 | local closure, T_e = 0.04 | 24 s | 44 s |
| oscillator Ω = 1, κ = 0.5 | flat band W = 0.5, T_e = 0.04 | 7 s | 13 s |
| MgB₂, 500 rows | local closure, T_e = 20 K, lead of 2 meV | 53 s | 104 s |

## Notes

Where the baseline is another program or formula, the two results are compared first, and the run stops where they
differ by more than the baseline leaves out.

- *dense matrix*: frequencies up to 8Ω, power iteration, bisection in ln T, written plainly in
  \`src/cli/bench/plain-critical-temperature.ts\`; its result is off by what the row says, ours by 1e-11 or less.
- *decimal.js*, *mpmath*: the formula of A F_B written with their functions at 50 digits; ours is the derived kernel in
  ball arithmetic, with a bound of its error.
- *the same at T = 1e-2 Ω*: 1/ratio is what six decades in T cost.

## Beside another program

ebmb solves the multi-band Eliashberg equations on the imaginary axis with a sharp cutoff. For the Einstein spectrum
at λ = 1 and Ω = 1 eV, with its program \`critical\` on the path (\`cutoff\` in units of Ω, \`T\` a first guess in kelvin):

    time critical lamda=1 omegaE=1 cutoff=15 T=1330
    time npx langreth tc --einstein 1 --lambda 1 --json

Its T_c is in kelvin, ours in units of Ω (multiply by 11604.518 K for Ω = 1 eV); its result depends on \`cutoff\`, ours
does not. The numbers of any other program for T_c(λ) can be compared in the same way with the first group of the table.
`;
const written = () =>
  readFileSync(page, "utf8").replace(/## Products of a difference[\s\S]*?(?=## Scans)/, products);
writeFileSync(page, groups.length === 0 ? text : written());
