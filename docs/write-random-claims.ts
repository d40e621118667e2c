import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Answered, answered, isWrong, reading } from "../tests/claims/random/journal.ts";

/**
 * Writes `random-claims.md`: `npx tsx docs/write-random-claims.ts [CLAIMS [TEXTS [SEED]]]`. With MINUTES=… it stops after so
 * long, and the page says how many were done.
 */
const [claims = 2000, texts = 1000, seed = 1] = process.argv.slice(2).map(Number);
/** Random instances of one claim: fewer than `check` draws, so that what it misses is missed sooner. */
const RUNS = 15;
const end = Date.now() + 60_000 * Number(process.env.MINUTES ?? Number.POSITIVE_INFINITY);
const here = new URL(".", import.meta.url);

const files = readdirSync(new URL("examples/", here)).map((name) =>
  readFileSync(new URL(`examples/${name}`, here), "utf8"),
);
const outcomes = new Map<string, number>();
for (let index = 0; index < texts && Date.now() < end; index++) {
  const { outcome, detail } = await reading(files, seed, index);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (outcome === "crash" || outcome === "passed over") console.log(index, outcome, detail);
}

const done: Answered[] = [];
for (let index = 0; index < claims && Date.now() < end; index++) {
  const one = await answered(seed, index, RUNS);
  done.push(one);
  if (isWrong(one)) console.log(index, one.verdict, one.claim.lines);
}
const families = [...new Set(done.map(({ claim }) => claim.family))].sort();
const count = (some: readonly Answered[], holds: boolean, ...verdicts: string[]): number =>
  some.filter((a) => a.claim.holds === holds && (verdicts.length === 0 || verdicts.includes(a.verdict)))
    .length;
function row(name: string, some: readonly Answered[]): string {
  const slowest = Math.max(0, ...some.map((a) => a.seconds)).toFixed(1);
  const cells = [
    count(some, true),
    count(some, true, "proved"),
    count(some, true, "certified"),
    count(some, true, "undecided"),
    count(some, false),
    count(some, false, "refuted"),
    count(some, false, "undecided"),
    some.filter(isWrong).length,
  ];
  return `| ${name} | ${cells.join(" | ")} | ${slowest} s |`;
}
const rows = families.map((family) =>
  row(
    family,
    done.filter(({ claim }) => claim.family === family),
  ),
);
const wrong = done.filter(isWrong).map(({ claim, verdict }) => `- ${verdict}: \`${claim.lines.join("; ")}\``);
const total = done.reduce((sum, { seconds }) => sum + seconds, 0);
const text = `# Random claims

Written by \`npx tsx docs/write-random-claims.ts\` on ${new Date().toISOString().slice(0, 10)}: ${done.length} claims of seed ${seed}, ${RUNS} instances each,
${total.toFixed(0)} s of user time. Every second claim is right by construction (exact rewriting, residues, tables, derivatives by mathjs); the others are
such claims with one mistake: a factor, a sign, a constant, a term left out, a term that is narrow, far out or tiny, a domain in which they do not
hold.

| family | right | proved | certified | undecided | with a mistake | refuted | undecided | wrong answers | slowest |
|---|---|---|---|---|---|---|---|---|---|
${rows.join("\n")}
${row("all", done)}

${wrong.length === 0 ? "No wrong answer." : wrong.join("\n")}

Of ${[...outcomes.values()].reduce((a, b) => a + b, 0)} texts made of the worked examples by random changes ${[...outcomes].map(([name, n]) => `${n} were ${name}`).join(", ")}. A line \`claim:\` that gets neither an answer nor an
error would count as *passed over*, an error that does not name the place in the input as *crash*.
`;
writeFileSync(fileURLToPath(new URL("random-claims.md", here)), text);
