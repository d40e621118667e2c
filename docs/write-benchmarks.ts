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
products from N = 2200 on (\`compressedFrom\` of \`realAxisEquations\`), where they, their making included, begin to cost less than matrices.

Local closure and flat band have matrices. Measured once (2026-11-30, CPU), on the panels that a local closure ends with (oscillator κ = 0.5, T_e = 0.04,
T_B = 0.02; 12 nodes on each), each panel halved again and again; matrices fold both signs of ν, the compressed product has them apart:

| N | numbers, matrix | numbers, compressed | product, matrix : compressed |
|---|---|---|---|
| 204 | 83 232 | 100 106 | 0.3 |
| 408 | 332 928 | 158 138 | 1.2 |
| 816 | 1 331 712 | 291 868 | 1.1 |
| 1632 | 5 326 848 | 515 394 | 3.5 |
| 3264 | 21 307 392 | 809 226 | 6.1 |

A product alone would pay from N ≈ 800 on (the flat band's panels, W = 0.5, give the same within a fifth). These closures do not use it: they refine to some
200 to 500 nodes and stop at 1800, products take a tenth of their time, and what is left, the elimination of X (N³) and the making of the
integrals, a compressed product does not touch. A table has a kink at every point, where no block far from the diagonal is smooth: there is no
crossover. The making of the integrals is linear instead, where panels repeat each other: P panels of one length have 2P different
pairs of panels, not 2P² (\`PanelBlocks\`, counted in its test), which the wide band beside a lead and the kinetic equation use. The line of
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
| oscillator Ω = 1, κ = 0.5 | wide band, T_e = 0.04 | 20 s | 37 s |
| oscillator Ω = 1, κ = 0.5 | local closure, T_e = 0.04 | 26 s | 49 s |
| oscillator Ω = 1, κ = 0.5 | flat band W = 0.5, T_e = 0.04 | 9 s | 16 s |
| MgB₂, 500 rows | local closure, T_e = 20 K, lead of 2 meV | 58 s | 110 s |
| MgB₂, 500 rows | wide band, T_e = 20 K, lead of 2 meV | 84 s | 162 s |

All points of the last one are solved, to at most 1.5e-7 by the stated error. A lead so
weak that it does not blur the points of the table (0.3 meV) costs MgB₂ over a minute of CPU a point still.

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

    npx langreth bench --solver "critical lamda=1 omegaE=1 cutoff=15 error=1e-10 T=1330" --solver-unit 11604.518

runs both in turn as processes, three times each, and prints the ratio and how far the other T_c is from ours; \`--solver-unit\` is Ω in the unit of the last
number that the other program prints (1 eV in kelvin). A T_c more than a twentieth away is refused: then the problem or the unit is another one. The
start of Node.js counts for ours, and most of our time is that. Its result depends on \`cutoff\`, ours does not. Its own default for
\`error\` is 1e-5, at which a comparison of times would not be fair. Any other program is compared in the same way, by a command line that
prints T_c of the Einstein spectrum at λ = 1 last, a script for instance.
`;
const written = () =>
  readFileSync(page, "utf8").replace(/## Products of a difference[\s\S]*?(?=## Scans)/, products);
writeFileSync(page, groups.length === 0 ? text : written());
