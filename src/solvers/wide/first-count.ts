/** So many ranges are looked at one by one: jumps of the eigenvalue are large where few frequencies are repelled. */
const ONE_BY_ONE = 16;

/**
 * The smallest of the counts `first` … `last` that satisfies `reaches`; undefined if none does. Beyond the first {@link ONE_BY_ONE} it is taken
 * to hold for every count above one for which it holds, and steps double.
 */
export function firstCount(
  first: number,
  last: number,
  reaches: (count: number) => boolean,
): number | undefined {
  let [below, step] = [first - 1, 1];
  for (let count = first; below < last; count = Math.min(last, count + step)) {
    if (reaches(count)) return smallest(below, count, reaches);
    below = count;
    if (count - first >= ONE_BY_ONE) step *= 2;
  }
  return undefined;
}

/** By halving: `reaches` holds at `above`, not at `below`. */
function smallest(below: number, above: number, reaches: (count: number) => boolean): number {
  if (above - below <= 1) return above;
  const middle = Math.floor((below + above) / 2);
  return reaches(middle) ? smallest(below, middle, reaches) : smallest(middle, above, reaches);
}
