/** The candidates that a mistyped name may have meant, nearest first; at most three. */
export function closeMatches(name: string, candidates: readonly string[]): string[] {
  const lower = name.toLowerCase();
  const scored = [...new Set(candidates)].map((candidate) => ({ candidate, score: score(lower, candidate) }));
  return scored
    .filter(({ score }) => score <= Math.max(2, name.length / 3))
    .sort((a, b) => a.score - b.score)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Edits between the names; a name that contains the other counts as near. */
function score(name: string, candidate: string): number {
  const other = candidate.toLowerCase();
  const [short, long] = name.length < other.length ? [name, other] : [other, name];
  if (short.length >= 3 && long.includes(short)) return 0.5;
  return edits(name, other);
}

/** Levenshtein distance, by rows. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** What to say after an unknown name: near ones if there are any, all otherwise. */
export function instead(name: string, candidates: readonly string[], all = candidates.join(", ")): string {
  const near = closeMatches(name, candidates);
  return near.length > 0 ? `a known name, perhaps ${near.join(" or ")}` : all;
}
