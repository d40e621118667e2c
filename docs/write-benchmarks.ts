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
const isOfTable = ({ name }: Case) => name.includes("beside a table");
const growthTable = (
  of: readonly Case[],
) => `| N | matrix | exponent | compressed | exponent | numbers, matrix | numbers, compressed | exponent |
|---|---|---|---|---|---|---|---|
${of.map((one, k) => `| ${growthRow(one, k, of)} |`).join("\n")}`;
const growthRow = (one: Case, k: number, of: readonly Case[]) =>
  [
    one.size!,
    time(one.baselineMs),
    exponent(({ baselineMs }) => baselineMs, k, of),
    time(one.ms),
    exponent(({ ms }) => ms, k, of),
    one.size! ** 2,
    one.numbers!,
    exponent(({ numbers }) => numbers!, k, of),
  ].join(" | ");

const products = `## Products of a difference

From one run of \`langreth bench growth\`: times of one product ∫dν [f(ω − ν) + f(ω + ν)] x(ν), f with a line at ω = 1 (\`FoldedProducts\`), and the numbers stored, with the
exponents of their growth from the size before: 2 is that of a matrix (more where it leaves the caches), N log N has 1.1.

${growthTable(sized.filter((one) => !isOfTable(one)))}

The same beside a table with a kink at each of 100 points, ∫dν [f(ω − ν) + f(ω + ν)] x(ν) by products over equal panels (\`ToeplitzProducts\`), two fine panels
next to ω = 0 and an unbounded one among them:

${growthTable(sized.filter(isOfTable))}

The grids of models end near the size from which this pays: panels shrink towards structure, so that a colder boson or a narrower line adds
nodes like a logarithm. The real axis of the wide band takes compressed products (\`FoldedProducts\`) from N = 1000 on, where they, their making included, begin to cost less than
matrices (between 700 and 2000 nodes both take the same within the noise). Integrals over pairs of panels and panels that are refined where they contribute to the error
need fewer nodes than grids of given resolution, and reach 1e-8 where these did not. Measured once (2026-12-01, seconds of CPU on a busy machine, whole \`critical\`; oscillators Ω = 1 beside a lead, h from the kinetic equation):

| κ | T_e | T_B | Γ_b | grids: stated | CPU | refined, 10⁻⁶ | CPU | 10⁻⁸ | CPU |
|---|---|---|---|---|---|---|---|---|---|
| 0.030 | 0.0103 | 0.0102 | 0.0084 | 1.5e-9 | 9.9 | 2.8e-8 | 0.6 | 2.0e-9 | 1.0 |
| 0.061 | 0.0082 | 0.0005 | 0.028 | 1.1e-10 | 24 | 3.1e-9 | 1.3 | 3.1e-9 | 1.6 |
| 0.072 | 0.21 | 0.43 | 0.031 | 5.5e-6 | 4.3 | 4.9e-7 | 0.7 | 4.4e-9 | 0.9 |
| 0.025, driven | 0.0158 | 0.048 | 0.0076 | 3.5e-4 | 6.2 | 6.3e-8 | 4.7 | 2.5e-9 | 5.6 |

Driven narrow oscillators beside a lead cost most: the drive displaces the steps of h by sums of bosons, and the electrons depend on the coupling. Measured once (2026-12-01, seconds of CPU, one at a time; 16 random states, κ 0.02 to 0.05, T_e 0.011 to 0.16,
T_B a fifth of T_e to twice, Γ_b 0.005 to 0.08, drives of 0.06 to 0.85 at 0.56 to 2.4): to 1e-6 0.4 to 1.8, one 3.9, to 1e-8 0.6 to 2.5, one 4.5, 47 together; 85 before h was taken as linear around a factor for as long as its distance from that is foreseen to be a hundredth of the
accuracy (measured at the end), Krylov spaces grew by halves until Ritz values settle to the accuracy, Newton's corrections of h were as good as the residual is small, and rounds of panels aimed at a thousandth of what they contribute.
The values agree within the stated errors, those to 1e-8 to 5e-9.

Local closure and flat band have matrices up to N = 1500 and compressed products (\`FoldedProducts\`) from there, to 6000. Measured once (2026-11-30, seconds
of CPU; oscillator κ = 0.5, T_e = 0.04; the panels that a solution ends with, 8 nodes on each, halved again and again): the integrals on the grid, and both crossings on it.
The critical couplings agree to 3e-15 beside the lead and in the flat band (drive: 5e-12, what the table of its boson leaves out).

| state | N | integrals, matrices | compressed | crossings, matrices | compressed | numbers of a function, matrices | compressed |
|---|---|---|---|---|---|---|---|
| lead, T_B = 0.02 | 520 | 0.22 | 0.11 | 0.42 | 0.60 | 540 800 | 131 392 |
| | 1032 | 0.72 | 0.17 | 1.71 | 1.23 | 2 130 048 | 236 672 |
| | 2056 | 2.6 | 0.31 | | 2.21 | 8 454 272 | 408 192 |
| drive | 568 | 0.24 | 0.13 | 0.62 | 0.61 | 645 248 | 132 416 |
| | 1128 | 0.90 | 0.17 | 2.30 | 0.94 | 2 544 768 | 212 352 |
| | 2248 | | 0.21 | | 1.55 | 10 107 008 | 339 200 |
| flat band W = 0.5, T_B = 0.02 | 648 | 0.32 | 0.16 | 0.57 | 0.75 | | |
| | 1288 | 1.06 | 0.23 | 2.60 | 1.59 | | |

These broad spectra would gain from N = 600 on, but end at 210 to 360 nodes. Narrow ones, which need more, gain later: at κ = 0.02 the whole solution takes with products 1.6
times what it takes with matrices (lead of 0.001, N = 770; drive, N = 810; fixed h, N = 870), and at twice as many nodes less. Hence one rule, N = 1500.

How the parts grow, compressed: numbers, operations of a product and pairs of panels that are integrated at most like N (counted in the tests of \`FoldedProducts\`);
the columns of the unbounded panel like N; products in a step do not grow, because X is eliminated by minimal residuals (counted in a test), where matrices are factored,
N³. The check of the kinetic equation between the nodes is made at 16 energies at most, by integrals over all panels. One part stays, beside tables too: where the power method does not
settle, the eigenvalues of an explicit matrix, N³. For a narrow boson at fixed h X is weighted by g|G^R|² up to 1e9
next to ω = 0, where the kernel is small, while blocks are compressed to the same absolute error everywhere: with the weight products miss 9e-12 at κ = 0.005 and
6e-8 at κ = 0.002 (N = 1010), and minimal residuals stall at that. It is no matter of the operator of X: with the matrix they need four dimensions, in any norm, down to 1e-15.
Errors in units of the largest value of each block leave 3e-11 at κ = 0.002, but double the numbers of smooth bosons; matrices (N = 1400) are used there.

### Tables

A table has a kink at every point, where no block far from the diagonal is smooth: beside five kinks crossings by \`FoldedProducts\` took twice the time of
matrices at N = 1900, beside thirty four times. But panels of one length ℓ at multiples of ℓ repeat each other, whatever f is: the integrals between them depend on
p − q and p + q + 1, so that a product is a convolution of n×n blocks over P panels by fast Fourier transforms of a length L ≥ 3P, 5nL log₂ L + 4n²L operations;
of R other panels, next to a narrow line and far out, rows and columns are stored, 2n²R(2P + R) operations. Refinement leaves some twenty of these,
whatever the accuracy. Panels are halved for it where that takes fewer operations (\`regularised\`, which counts them for every length and reach).
Local closure and flat band take these products beside any table as soon as the operations of 450 of them, what a crossing takes (390 to 670 were counted), are fewer than
the 2N³/3 of a factorisation: from N = 900 on for MgB₂. The limit is the numbers stored, 2²⁵ a function, not 1800 nodes.

Beside many points what is solved for is blurred by the line, analytic as far from the axis as the line is wide, and resolved by panels of one length, 2.7 half widths of the line
(\`evenEdges\`); more nodes on each gain digits, until four differences of the last two numbers of nodes (ten in a flat band), and 5e-9 that both may share, are what is asked for. MgB₂, 500 rows, local closure, lead of
2 meV, T_e = 20 K, T_B = 10 K, G_c relative to 11.87456005 meV, with one or three halvings next to ω = 0:

| nodes on a panel | N, panels of 3.35 meV | off by | N, panels of 6.7 meV | off by |
|---|---|---|---|---|
| 6 | 786 | 1.8e-5 | | |
| 8 | 1048 | 8.5e-7 | | |
| 10 | 1310 | 4.1e-8 | | |
| 12 | 1560 | 1e-9 | 816 | 1e-5 |
| 14 | | | 952 | 9.9e-7 |
| 16 | 2080 | < 1e-10 | 1088 | 3.1e-7 |

Graded panels, long ones far out, left 6e-9 with 26 nodes and took three times as long: pairs of panels of different lengths do not repeat, and their integrals were most of the time. Beside panels the
rows matter: where kinks are strong eight nodes on a cell of the boson's table leave 1e-7 of what its logarithms have at the points of the table (a random table of 350 points), so that these are
in closed form for more than six digits. The unbounded panel meets the cells in groups (\`unboundedRows\`), a twelfth of the points.

Where it stays N²: if every panel is halved, R doubles too, and the best choice makes all panels as short as the shortest. That is N log N, but for panels as in the table only
from some thousand nodes on (counted in the test of \`regularised\`); strongly graded ones with no length of their own need 10⁴.

### Which product where

N is the number of nodes of the unknown on the half line; exponents of a product with N, of time in the tables above or of counted operations.

| closure | spectrum | product | from | exponent |
|---|---|---|---|---|
| wide band | models | one sum of \`FoldedProducts\` over four functions | N = 1000 | 1.1 |
| wide band | other tables of more than 100 even points (multiples of one length to a ten-thousandth of it, as programs print them) | one sum of \`ToeplitzProducts\` over four functions, panels that are cells | 100 points | 1.1 with the points |
| wide band | tables of more than 100 points beside a lead, a cell no longer than 1.5 (even points) or 2.5 widths of the line, than one with h held | the same, panels of the line; matrices where these take less | counted, one of these twice; N = 2800 for MgB₂ (0.6 meV) | 1.1 with more panels of one length |
| wide band | such tables with a narrower line: points that are no multiples of one length | matrices by shells of ν, each at rows of its own | counted | 0.96 to 1.13 with the points (by two passes 1.27 to 1.45) |
| wide band | tables of 46 to 100 points beside a lead, a cell no longer than 7.5 widths of the line, but for scans | panels of the line as above | counted | |
| wide band | other tables of few points | one sum of \`FoldedProducts\` over four functions | N = 1000 | 1.1 beside 3 points, 1.4 beside 10, 1.7 beside 30; 1.2 where narrow peaks are refined |
| wide band, h | models, tables of few points | \`FoldedProducts\` | N = 1500 | 1.1 to 1.5 |
| wide band, h | tables of more edges than 150 | matrices: nothing else takes fewer operations (below) | – | 2, N ≤ 5792 |
| local closure, flat band | models | \`FoldedProducts\` | N = 1500 | 0.6 to 1.6 |
| local closure, flat band | tables | \`ToeplitzProducts\` | counted; N = 900 for MgB₂ | 1.0 to 1.3 |

h in the wide band is solved for by Newton's method with minimal residuals: over its rates the derivative is 1 plus an integral operator, and a correction to 1e-8 takes
4 to 30 products whatever N is (up to 60, and some more corrections, for an oscillator of κ = 0.003 whose electrons are heated to many Ω); h is that of factored
matrices to rounding. Nothing is N³ any more, and what is left is the making of the integrals. CPU seconds (2026-11-30, busy machine), on the panels that h ends with and, for each
state, on these halved:

| state | N | making, matrices | compressed | product, matrices | compressed | numbers of a function over N² |
|---|---|---|---|---|---|---|
| table of 5 points, T_B = 0.1, lead of 10⁻⁴ | 1264 | 0.76 | 0.61 | 0.0012 | 0.0054 | 1.1 |
| | 2512 | 2.6 | 1.1 | 0.0052 | 0.012 | 0.64 |
| table of 16 points, five narrow peaks, T_B = 0.1, lead of 0.01 | 2704 | 1.3 | 0.65 | 0.0059 | 0.0098 | 0.45 |
| | 5392 | 3.9 | 1.4 | 0.024 | 0.019 | 0.25 |
| oscillator κ = 0.003, drive 2,1,0.01 | 2368 | 1.6 | 0.52 | 0.0045 | 0.0072 | 0.38 |
| | 4720 | 5.0 | 1.3 | 0.017 | 0.025 | 0.27 |
| table of 300 points, T_B = 0.3, lead of 0.01 | 1584 | 0.59 | 0.65 | 0.0020 | 0.0092 | 1.4 |

A table with a kink in every block gains nothing by compression (1.34 to 1.46 N² numbers of a function from N = 2400 to 13 000, products three times as slow), and nothing by Fourier transforms:
beside electrons colder than a cell panels shrink around each point that h shows, down to a third of T_e, and most of them are not regular; beside warmer ones there are few nodes.
Operations of a product by \`regularised\` over those of a matrix (each takes twice as long), numbers of a function over N², of which there are four beside two matrices, CPU seconds by matrices (2026-12-01, busy machine):

| state, T_e beside T_B, lead | N | operations | numbers | making | solution | integrals over pairs of panels |
|---|---|---|---|---|---|---|
| MgB₂, 20 K beside 10 K, 2, 0.6 and 0.2 meV | 224, 208, 192 | 1.1 | 2.0 | 0.35 | 0.005 | 381 |
| 2000 random points, 20 K beside 10 K, 2 meV | 208 | 1.1 | 2.0 | 0.43 | 0.002 | 326 |
| the same, 1 K beside 60 K, 0.6 meV | 2416 | 0.99 | 1.95 | 2.7 | 0.14 | 30 427 |
| | 5696 | 0.97 | 1.91 | 5.3 | 0.74 | 78 888 |
| MgB₂, 0.3 K beside 60 K, 2 meV | 2432 | 1.00 | 1.96 | 2.3 | 0.13 | 32 028 |
| | 4528 | 0.99 | 1.96 | 5.3 | 0.45 | 71 062 |
| the same, not refused (compressed) | 13 024 | 0.94 | 1.09 | 89 | 15 | 168 217 |
| Al, 0.3 K beside 60 K, 0.5 meV | 4416 | 0.64 | 1.19 | | | |

The 16 to 60 products of a solution are a tenth of the making, which grows like N^1.3 to N^1.4, because pairs of panels repeat. Two matrices of half a gigabyte in all are the end, 5792 nodes; h that is resolved
to 1e-10 there is as good as asked for (both tables at 1 K beside 60 K, refused before for 1e-13: h holds to 1.2e-13 and 8e-14 where it is checked), else the state is refused (MgB₂ at 0.3 K beside 60 K).

In the wide band two matrices and a diagonal are put together once a round, so that a product takes 2N² operations there; the four functions of a sum share two transforms there
and two back, and their other rows and columns are put together too. Operations of 60 products, by matrices with their making, in millions a product, MgB₂:

| lead | N | N, panels halved | matrices | Fourier transforms |
|---|---|---|---|---|
| 2 meV | 952 | 1246 | 2.4 | 1.8 |
| 2 meV | 1224 | 1602 | 4.0 | 2.8 |
| 2 meV | 1768 | 2314 | 8.3 | 5.6 |
| 0.6 meV | 2800 | 4872 | 21 | 8.1 |
| 0.6 meV | 3600 | 6264 | 35 | 13 |
| 0.6 meV | 5200 | 9048 | 72 | 26 |

An operation on blocks and in transforms takes some twice as long as one in a matrix, so that matrices are left where transforms have less than half as many.

Panels of one length, nine widths of the line and an eighteenth of the spectrum at most, with 6, 14, 18, 22 and 26 nodes: the order is what refines them. MgB₂, T_B = T_e/2, relative
distance from λ_c on panels of 2 meV with 18 nodes (0.48089207278, 0.55847982141, 0.7780136759 and 0.9804695029):

| T_e, lead | 6 nodes | 14 | 18 | 22 |
|---|---|---|---|---|
| 20 K, 2 meV | 6e-5 | 1e-8 | 6e-10 | 7e-11 |
| 30 K, 2 meV | 4e-4 | 7e-8 | 7e-11 | 4e-10 |
| 60 K, 2 meV | 1e-4 | 1e-7 | 3e-10 | 8e-10 |
| 100 K, 2 meV | 2e-4 | 2e-7 | 1e-9 | 3e-10 |

Even points: all points, and all sums of two of them, are multiples of a cell, where y has its logarithms. Panels that are cells repeat each other up to twice the highest
frequency (in the end up to 3 or 6 of it, as far as the transform reaches), ten to fifty others are next to ω = 0 and far out, and nothing is divided. MgB₂, 500 points of
0.231 meV, and the same table with each cell divided, h held; operations of a product in millions, numbers stored in millions, cells of order 6, which are off by
8e-10 at 20 K and 2e-9 at 60 K, beside two divided passes of order 8 (rows and central columns), off by 6e-10 and 2e-8, but by 1e-7 and 3e-6 from the grid before, of which ten times is stated:

| state | points | N, cells | operations | numbers | N, divided | operations | numbers |
|---|---|---|---|---|---|---|---|
| T_e = 20 K, line 0.001 cells | 500 | 15 444 | 17 | 23 | 6584 | 146 | 73 |
| | 1000 | 30 798 | 34 | 44 | 11 704 | 285 | 142 |
| | 4000 | 122 946 | 136 | 151 | 45 496 | 1642 | 821 |
| T_e = 60 K, line 0.15 cells | 500 | 15 402 | 14 | 13 | 6288 | 101 | 51 |
| | 4000 | 122 910 | 115 | 68 | 45 408 | 1665 | 833 |

On the finest grids λ_c is 0.43064474494 at 20 K (T_B = 10 K) and 0.7679806732 at 60 K (T_B = 30 K); the line in the upper half plane has 0.43064474493 ± 9e-11 and 0.7679806734 ± 1.6e-9.
At 20 K the real axis states 5.3e-9 after 31 s of CPU, with divided passes 1.2e-6 after 38 s. A lead of 0.3 meV, T_B = T_e/2: 18 s and 0.7 GB, 0.4376865567 ± 3.5e-9
(on panels of the line half as long again, 0.4376865565 ± 5e-9; by divided passes 82 s). Products of tables whose points are no multiples of one length are taken
only where they store fewer numbers than matrices.

Uneven points: what comes from a shell of ν around the line varies with ω on the scale of the shell's inner window. What comes from beyond a window of at most 4 T is known at a few
thousand rows however many points there are, but each node sees all cells inside the window: with two passes that is N². Each further shell is four times narrower, known at four times
as many rows and needs a quarter of the columns, down to some ten cells at all nodes, as many shells as store the fewest numbers. MgB₂, each point shifted by up to a fifth of a cell, and
linear between on more points so shifted, h held, T_B = T_e/2, order 8; operations of a product in millions (numbers stored: half as many):

| state | points | N | two passes | shells | operations |
|---|---|---|---|---|---|
| T_e = 20 K | 500 | 7960 | 167 | 3 | 155 |
| | 1000 | 14 536 | 352 | 4 | 292 |
| | 2000 | 27 816 | 853 | 4 | 570 |
| | 4000 | 54 192 | 2332 | 5 | 1139 |
| T_e = 60 K | 500 | 7592 | 115 | 4 | 93 |
| | 4000 | 54 416 | 2338 | 5 | 983 |

At 20 K λ_c by shells is that by two passes to 1e-9, 9e-11 and 4e-12 relative on the three grids of 500 points (8e-10, 7e-11 and 4e-11 with 1000), which are 3e-7 and 7e-8 apart; the finest
is 2e-8 from the line in the upper half plane, 0.43068059882 ± 9.6e-11, and states 5.5e-7. On the finest grid of 1000 points making and solving take 24 and 10 s of CPU (30 and 12 s by two passes): the
few thousand rows of the first shell are most of it. On the coarsest grid of 4000 points they take 44 and 15 s (102 and 29 s, 6e-11 apart); the finest one stores 4.6 GB (9.3 GB).

Tables of few points had rows with quadratures of their own, of which the making took 80 to 90 % of the time. The integrals of \`PanelBlocks\` are made where two clusters of panels
see a point of the table, and once for all refinements, because most pairs of panels of a grid are those of the one before. All panels halved again and again, nothing taken from an earlier
grid, seconds of CPU (T_B = 0.6 T_e, T_e = 0.05 of the highest frequency); factors agree to 1e-13:

| points | N | integrals made, of all pairs | numbers/N² | made | solved | rows made | solved |
|---|---|---|---|---|---|---|---|
| 3 | 650 | 0.38 | 1.13 | 0.35 | 0.27 | 0.41 | 0.15 |
| 3 | 2570 | 0.083 | 0.32 | 1.2 | 1.7 | 5.1 | 1.4 |
| 3 | 5130 | 0.039 | 0.17 | 2.2 | 3.8 | | |
| 10 | 650 | 0.55 | 1.43 | 0.42 | 0.25 | 0.52 | 0.10 |
| 10 | 2570 | 0.24 | 0.66 | 2.7 | 2.5 | 5.1 | 1.4 |
| 10 | 5130 | 0.14 | 0.41 | 6.5 | 7.3 | | |
| 30 | 650 | 0.61 | 1.52 | 0.58 | 0.25 | 0.68 | 0.10 |
| 30 | 2570 | 0.43 | 1.03 | 4.8 | 2.8 | 6.0 | 1.5 |
| 30 | 5130 | 0.32 | 0.80 | 14 | 11 | | |
| 90 | 2030 | 0.65 | 1.43 | 5.3 | 2.4 | 5.1 | 1.1 |

The product alone gains late, beside 90 points not below 10⁴ nodes. A whole refinement to 1e-8, where integrals serve again, takes what it took with rows, within a
tenth: 3 points (N = 460) 1.0 s, 10 (N = 1050) 4.5 s, 30 (N = 1500) 9.1 s, 90 (N = 1250) 8.6 s, on a busy machine: hence one way for all, from N = 1000 on. The limit is what is stored, 2²⁴ numbers a
function (0.7 GB), not 2600 nodes, or twelve refinements. Peaks far narrower than T_e in equilibrium, beside the Matsubara axis (seeds and places as in \`tests/solvers/random-journal.ts\`):

| points | stated by rows, N = 2600 | CPU | stated | off | N | CPU |
|---|---|---|---|---|---|---|
| 40 (seed 4, 300) | 1.6e-2 | 14 s | 7.3e-9 | 1.2e-9 | 11760 | 50 s |
| 27 (seed 4, 370) | 3.4e-6 | 19 s | 6.3e-9 | 2.6e-10 | 3580 | 25 s |
| 50 (seed 4, 330) | 8.2e-8 | 17 s | 6.4e-9 | 5.8e-10 | 3520 | 50 s |
| 53 (seed 1, 225) | 1e-4 | | 6.5e-8, after twelve refinements | 8.9e-9 | 7020 | 82 s |

These times were taken on machines of different load; \`--accuracy\` stops earlier.

Beside a lead, tables of 46 to 100 points are solved on panels of the line where their cells are no longer than 7.5 of its widths. CPU seconds to 1e-6 and 1e-8 (2026-12-01, busy machine: pairs
count; random tables, temperatures and rates in units of the highest frequency); the values agree within the stated errors, at 1e-8 to 8e-10, where refined panels state 6e-9 to 9e-9, panels of the line 2e-10 to 6e-9. To 1e-6 panels of the line can take half as long again where cells are long:

| points | T_e | T_B | rate of the lead | cell in widths | refined, 1e-6 | 1e-8 | panels of the line, 1e-6 | 1e-8 |
|---|---|---|---|---|---|---|---|---|
| 44 | 0.0041 | 0.0062 | 0.22 | 0.5 | 2.9 | 2.5 | 1.0 | 4.4 |
| 45 | 0.005 | 0.0025 | 0.01 | 6.0 | 2.5 | 4.3 | 4.3 | 4.3 |
| 50 | 0.005 | 0.0025 | 0.008 | 6.9 | 5.3 | 7.2 | 5.1 | 4.0 |
| 50 | 0.02 | 0.01 | 0.008 | 8.0 | 4.3 | 5.4 | 5.3 | 6.7 |
| 50 | 0.02 | 0.01 | 0.04 | 1.7 | 3.2 | 3.7 | 2.2 | 2.4 |
| 53 | 0.0057 | 0.0019 | 0.016 | 3.2 | 4.9 | 5.1 | 2.1 | 2.3 |
| 70 | 0.02 | 0.01 | 0.008 | 5.7 | 3.4 | 7.3 | 5.1 | 5.8 |
| 89 | 0.046 | 0.017 | 0.069 | 0.6 | 4.2 | 4.2 | 1.7 | 1.8 |
| Al, 50 | 2 K | 1 K | 0.3 meV | 7.2 | 7.5 | 11.9 | 5.9 | 7.7 |

Points of a scan begin with the refined panels of the equilibrium and stay with them.

In the local closure and the flat band tables of 25 to 100 points have panels of the line where their cells are no longer than 6 half widths of the lead (\`isBlurred\`), and graded ones where these state more than is asked for. Of some 60 random tables of
25 to 97 points, half of them driven or in a flat band, even and uneven, with up to 30 % of noise, T_e from 0.01 to 0.15, values are within the stated errors of those on graded panels: at 1e-8 mostly 1e-11 to 2e-9 apart (5e-9 to 1e-8 stated),
at 1e-6 1e-11 to 1e-7 (6e-9 to 1e-6 stated). CPU seconds (2026-12-01, two at a time): to 1e-6 0.5 to 4, one 9, to 1e-8 0.6 to 8, five 10 to 20, on graded panels 3 to 87. With 12 to 24 points all are inside too, but up to half of what is stated. Two numbers of nodes can agree by
chance: a table whose cells have four half widths of the lead changed by 4e-7 from 9 to 11 nodes, by 1e-9 to 13 and by 4e-8 to 15 (it is 4e-8 away at 13). So a difference counts as at least a hundredth of the one before it, and one that is larger than the one before counts in its place.

The making of the integrals of tables is linear where panels repeat each other: P panels of one length have 2P different
pairs of panels, not 2P² (\`PanelBlocks\`, counted in its test), which the wide band beside a lead, the kinetic equation, and the matrices of the local
closure and the flat band use, there with the pairs of the grid before. The line of
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

\`langreth steady bias --points 60 --workers 2\`, T_B/T_e from 1/20 to 3, each run once on two idle cores (2026-12-01), not part of \`bench\`:

| spectrum | state | time | CPU |
|---|---|---|---|
| oscillator Ω = 1, κ = 0.5 | wide band, T_e = 0.04 | 21 s (16 s) | 40 s |
| oscillator Ω = 1, κ = 0.5 | local closure, T_e = 0.04 | 16 s | 29 s |
| oscillator Ω = 1, κ = 0.5 | flat band W = 0.5, T_e = 0.04 | 11 s | 21 s |
| MgB₂, 500 rows | local closure, T_e = 20 K, lead of 2 meV | 42 s (37 s) | 83 s |
| MgB₂, 500 rows | local closure, T_e = 30 K, lead of 2 meV | 43 s | 83 s |
| MgB₂, 500 rows | wide band, T_e = 20 K, lead of 2 meV | 48 s (83 s) | 92 s |
| MgB₂, 500 rows | wide band, T_e = 30 K, lead of 2 meV | 51 s | 97 s |

CPU time is that of all processes, the system's share with it; these cores were a third slower than those of the day before. In brackets: later, on cores that took 1.5 times
as long and more for the same work, with models on refined panels and shared transforms. The two last rows were run last, on such slow cores (the local closure took 50 s there): grids of the
wide band beside a lead are judged by fewer of their own nodes since, which takes 0.65 of the CPU. All points of MgB₂ are solved, by the
stated error to at most 4.5e-7 at 20 K and 5.6e-7 at 30 K in the wide band, to 1.2e-7 and 4.9e-7 in the local closure. A lead of 0.3 meV, whose line is half
a cell of the table wide, is solved on panels that are cells (see above), at several times the cost.

Later the same day, on cores about 1.7 times as fast, with what is described above for driven oscillators and tables of few points: MgB₂ at 20 K 25 s in the local closure and 25 s in the wide band, Al (50 rows, T_e = 2 K, lead of 0.3 meV) 42 s and 51 s, the oscillator in both
closures together 24 s. One point by \`critical\`, as a command and in a process that has solved it before: MgB₂ to 1e-6 1.7 and 0.7 s in the local closure, 1.7 and 0.7 s in the wide band, to 1e-8 2.0 and 1.3 s, 1.6 and 0.9 s; Al (T_B = 1 K) to 1e-6 2.2 and 1.4 s, 1.9 and 0.9 s, to 1e-8
3.1 and 2.3 s, 2.0 and 1.3 s. A command takes 0.3 s before it does anything.

One point of MgB₂ by \`critical\`, lead of 2 meV, T_B = T_e/2, on the same cores, as a whole command run once and in a process that has solved it before. The seconds of the cases above are those of
model spectra (the wide band later, on the slow cores); of a command for a table of 500 rows more than half a second loads and compiles the program and derives its kernels, and half of what is left makes the functions of the table and the integrals over its cells:

| closure | asked | 20 K: stated | command | in process | 30 K: stated | command |
|---|---|---|---|---|---|---|
| wide band | 10⁻⁶ | 4.5e-7 | 2.2 s | 1.3 s | 4.2e-7 | 2.2 s |
| wide band | 10⁻⁸ | 5.5e-9 | 2.7 s | 1.5 s | 5.2e-9 | 2.6 s |
| local | 10⁻⁶ | 9.9e-8 | 2.2 s | 1.3 s | 4.6e-7 | 2.2 s |
| local | 10⁻⁸ | 6.1e-9 | 3.7 s | 2.0 s | 6.8e-9 | 3.7 s |

In scans a table beside a lead in the wide band is solved to 10⁻⁶ (\`critical\`: 10⁻⁸), one of more than 100 points in the other closures to 10⁻⁵;
the error of every point is stated.

## Digits

\`tc\` and \`critical\` in equilibrium print 15 digits of every spectrum at any temperature; \`--digits 9\` (\`tc\`: 10) leaves what doubles give at once. More are
asked for by \`--digits\`, T_c with μ* too, by two formulations; without a gap in the spectrum down to T = 10⁻⁵ Ω. λ_c of the Einstein boson as a command: 3 s of CPU for 30 digits,
25 s for 45, 72 s for 60, 11 min for 100, which begin with the 60; exit code 1 says where the resolutions do not agree. \`run\`, \`steady\` and the
library's functions without an argument for digits are in doubles, and state their error.

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
at Ω = 1 eV, with its program \`critical\` on the path (\`cutoff\` in units of Ω, \`T\` a first guess in kelvin, \`form\` wide enough for
four digits before the point, \`power\` the power method in place of all eigenvalues, which would take minutes at λ = 0.2):

    npx langreth bench --solver "critical lamda={lambda} omegaE=1 cutoff=15 error=1e-10 T=1330 form=F20.12 power=T" --solver-unit 11604.522515

runs both in turn as processes, three times each, at λ = 0.2, 1 and 3 in the place of \`{lambda}\` (without it at λ = 1), and prints the ratio and how far the
other T_c is from ours; \`--solver-unit\` is Ω in the unit of the last number that the other program prints (1 eV in kelvin, by its Boltzmann constant of
six digits). A T_c more than a twentieth away is refused: then the problem or the unit is another one. The
start of Node.js counts for ours, and most of our time is that. Its result depends on \`cutoff\`, ours does not. Once on idle cores (2026-11-30), with ebmb's
\`critical\` for a constant density of states (gfortran -O3, LAPACK):

| λ | cutoff | ours | ebmb | ebmb off by |
|---|---|---|---|---|
| 0.2 | 15 | 0.44 s | 0.98 s | 7e-6 |
| 0.2 | 60 | 0.39 s | 51 s | 3e-8 |
| 1 | 15 | 0.36 s | 0.003 s | 2e-5 |
| 1 | 60 | 0.35 s | 0.006 s | 8e-8 |
| 3 | 15 | 0.35 s | 0.004 s | 8e-5 |
| 3 | 60 | 0.34 s | 0.004 s | 4e-7 |

A strong coupling has few frequencies below its cutoff, and a compiled program is through before Node.js has started; a weak one has many. With a cutoff of 1000
(λ = 1, 2 s) both agree to 1e-12. Its own default for \`error\` is 1e-5, at which a comparison of times would not be fair. Any other program is compared in the same
way, by a command line that prints T_c of the Einstein spectrum last, a script for instance.
`;
const written = () =>
  readFileSync(page, "utf8").replace(/## Products of a difference[\s\S]*?(?=## Scans)/, products);
writeFileSync(page, groups.length === 0 ? text : written());
