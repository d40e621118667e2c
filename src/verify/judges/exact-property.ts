import fc from "fast-check";
import { certified, type Effort, type Judgement, refuted, undecided } from "../verdict.ts";

/** A number that can be compared exactly and printed. */
interface Exact<N> {
  equals(other: N): boolean;
  toString(): string;
}
/** Both sides of an identity in one instance. */
export interface Instance<N> {
  readonly lhs: N;
  readonly rhs: N;
}

/**
 * Runs an exact identity over random instances drawn and shrunk by fast-check. Instances that hit a pole (RangeError) are
 * drawn anew. Exact equality in Q(i) is asked for; the smallest failing instance is reported.
 */
export function exactProperty<D, N extends Exact<N>>(
  arbitrary: fc.Arbitrary<D>,
  instance: (data: D) => readonly Instance<N>[],
  effort: Effort,
  what: string,
): Judgement {
  let witness = "";
  const defects: unknown[] = [];
  const property = fc.property(arbitrary, (data) => {
    const pairs = guarded(() => instance(data), defects);
    fc.pre(pairs !== undefined);
    const wrong = pairs!.find(({ lhs, rhs }) => !lhs.equals(rhs));
    if (wrong) witness = `lhs = ${wrong.lhs}, rhs = ${wrong.rhs}`;
    return wrong === undefined;
  });
  const details = fc.check(property, {
    seed: effort.seed,
    numRuns: effort.runs,
    endOnFailure: effort.shrink === false,
  });
  if (defects.length > 0) throw defects[0];
  if (!details.failed)
    return certified(`exact equality in Q(i) for ${effort.runs} ${what}`, effort.runs, null);
  if (details.counterexample === null) return undecided(`too few usable instances of ${what}`);
  return refuted(
    `differs for ${what}`,
    `${witness}; instance ${fc.stringify(details.counterexample[0])}`,
    details.numRuns,
  );
}

/** undefined where an instance hits a pole; any other error is a defect and is kept, since fast-check would shrink it. */
function guarded<T>(compute: () => T, defects: unknown[]): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (!(error instanceof RangeError)) defects.push(error);
    return undefined;
  }
}
