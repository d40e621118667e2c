/** Edits between two names (Levenshtein), letters compared without case. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    row = next;
  }
  return row[b.length]!;
}

/** What to say after an unknown name: the known names next to it, or all of them. */
export function nearest(name: string, known: readonly string[]): string {
  const short = name.slice(0, 60).toLowerCase();
  const near = [...new Set(known)]
    .map((candidate) => ({ candidate, far: edits(short, candidate.toLowerCase()) }))
    .filter(
      ({ far, candidate }) =>
        far < candidate.length && far <= Math.ceil(Math.min(short.length, candidate.length) / 3),
    )
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
  return near.length > 0 ? `a known name, perhaps ${near.join(" or ")}` : known.join(", ");
}
