/** Emitted JavaScript with one seeded mistake. */
export interface SourceMutant {
  readonly mistake: string;
  /** The line that is changed, as it was and as it is. */
  readonly before: string;
  readonly after: string;
  readonly source: string;
}

/** Functions whose whole purpose is the last bits of a sum: a change in them is no mistake in a formula. */
const COMPENSATION = new Set(["sum3"]);
/** Functions that say how far a loop goes on: a wrong one may never end. */
const STEPS = new Set(["panelEnd"]);

/** What can be written for a token, with a name for the mistake. */
const TOKENS: readonly (readonly [RegExp, (token: string) => string, string])[] = [
  [/(?<=[\w)\]] )\+(?= )/g, () => "-", "− for +"],
  [/(?<=[\w)\]] )-(?= )/g, () => "+", "+ for −"],
  [/(?<=[\w)\]] )\*(?= )/g, () => "/", "/ for ×"],
  [/(?<=[\w)\]] )\/(?= )/g, () => "*", "× for /"],
  [/(?<=[\w)\]] )>(?= )/g, () => "<", "< for >"],
  [/(?<=[\w)\]] )<(?= )/g, () => ">", "> for <"],
  [/(?<== )-(?=\w)/g, () => "", "sign lost"],
  [/(?<![\w.])\d+(?:\.\d+)?(?![\w.])/g, (n) => String(Number(n) + 1), "constant + 1"],
  [/(?<![\w.])[1-9]\d*(?:\.\d+)?(?![\w.])/g, (n) => String(2 * Number(n)), "constant × 2"],
  [/Math\.PI/g, () => "3", "3 for π"],
  [/Math\.expm1\b/g, () => "Math.exp", "exp for expm1"],
  [/Math\.exp\b/g, () => "Math.expm1", "expm1 for exp"],
  [/\.re\b/g, () => ".im", "imaginary part for real part"],
  [/\.im\b/g, () => ".re", "real part for imaginary part"],
  [/\bomega\b/g, () => "nu", "ν for ω"],
  [/\bnu\b/g, () => "omega", "ω for ν"],
  [/\btb\b/g, () => "te", "T_e for T_B"],
  [/\bte\b/g, () => "tb", "T_B for T_e"],
  [/\bhNu\b/g, () => "hOmega", "h(ω) for h(ν)"],
  [/\bbose\b/g, () => "fermi", "fermi for bose"],
  [/\bfermi\b/g, () => "bose", "bose for fermi"],
];

/**
 * Every single token changed, one at a time, in the functions of a source that have no loop and set no step of one (a wrong
 * loop may never end) and do not merely compensate rounding. Comments and heads of functions stay as they are.
 */
export function sourceMutants(source: string): SourceMutant[] {
  const lines = source.split("\n");
  const open = mutableLines(lines);
  return lines.flatMap((line, k) =>
    open.has(k)
      ? TOKENS.flatMap(([pattern, change, mistake]) =>
          [...line.matchAll(pattern)].flatMap((m) => {
            const changed = line.slice(0, m.index) + change(m[0]) + line.slice(m.index + m[0].length);
            if (changed === line) return [];
            const text = [...lines.slice(0, k), changed, ...lines.slice(k + 1)].join("\n");
            return [{ mistake, before: line, after: changed, source: text }];
          }),
        )
      : [],
  );
}

/** Numbers of the lines inside of functions that may be changed. */
function mutableLines(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  let start = -1;
  lines.forEach((line, k) => {
    if (/^(export )?function /.test(line)) start = k;
    if (line !== "}" || start < 0) return;
    const name = /function (\w+)/.exec(lines[start]!)![1]!;
    const body = lines.slice(start + 1, k);
    if (!COMPENSATION.has(name) && !STEPS.has(name) && !body.some((l) => /\b(while|for)\b/.test(l)))
      for (let j = start + 1; j < k; j++) if (!lines[j]!.trim().startsWith("//")) found.add(j);
    start = -1;
  });
  return found;
}
