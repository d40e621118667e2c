import { cancel } from "../algebra/fraction.ts";
import { coefficientOf, dependsOn, expand, findAll, rewrite } from "../algebra/rewrite.ts";
import {
  add,
  div,
  type Fn,
  fn,
  I,
  mul,
  neg,
  num,
  splitCoefficient,
  sub,
  type Term,
} from "../algebra/term.ts";
import { matsubaraPoint } from "../closures/matsubara.ts";
import { InternalError } from "../errors/errors.ts";
import { pi, temperature } from "../steady/symbols.ts";

/** λ(first) + λ(first + 2πiT) + λ(first + 4πiT) + …, counted `weight` times. */
interface Ladder {
  readonly weight: Term;
  readonly first: Term;
}
const spacing = mul(num(2), I, pi, temperature);

/**
 * Σ_{n≥0} Σ_k c_k g(a_k ± iω_n), ω_n = (2n+1)πT, as a finite sum: every term runs up a ladder of bosonic frequencies (g is even,
 * so that a − iω_n counts as iω_n − a), ladders that differ by whole steps cancel from the highest first step on, and what is
 * left is what the others have below it. Arguments may hold iω_m. Throws InternalError where ladders do not cancel.
 */
export function telescoped(summand: Term, even: string): Term {
  const ladders = laddersOf(summand, even);
  const groups: Ladder[][] = [];
  for (const ladder of ladders) {
    const own = groups.find(([other]) => stepsBetween(other!.first, ladder.first) !== undefined);
    if (own) own.push(ladder);
    else groups.push([ladder]);
  }
  return evenIn(even, add(...groups.map((group) => below(group, even))));
}

/** g(−e) = g(e), the sign of the first term chosen. */
export function evenIn(head: string, term: Term): Term {
  return rewrite(term, (t) =>
    t.kind === "fn" && t.head === head ? fn(head, unsigned(t.args[0]!)) : undefined,
  );
}
function unsigned(e: Term): Term {
  const [c] = splitCoefficient(e.kind === "sum" ? e.terms[0]! : e);
  return c.re.sign() < 0 || (c.re.isZero() && c.im.sign() < 0) ? expand(neg(e)) : e;
}

function laddersOf(summand: Term, even: string): Ladder[] {
  const expanded = expand(summand);
  const functions = findAll(expanded, (t) => t.kind === "fn" && t.head === even) as Fn[];
  const ladders = functions.map((f) => ({
    weight: coefficientOf(expanded, f),
    first: firstStep(f.args[0]!),
  }));
  const rest = sub(expanded, add(...functions.map((f, k) => mul(ladders[k]!.weight, f))));
  const isFree = [expand(rest), ...ladders.map((l) => l.weight)].every((t) => !dependsOn(t, matsubaraPoint));
  if (!isFree || expand(rest) !== num(0))
    throw new InternalError(`a summand that is not linear in ${even}(a ± iω_n)`);
  return ladders;
}
/** The argument at n = 0, turned so that it rises with n. */
function firstStep(argument: Term): Term {
  const sign = coefficientOf(argument, matsubaraPoint);
  if (sign !== num(1) && sign !== num(-1)) throw new InternalError("an argument that is not a ± iω_n");
  const rest = expand(sub(argument, mul(sign, matsubaraPoint)));
  return expand(add(mul(sign, rest), div(spacing, num(2))));
}
/** How many steps b lies above a; undefined where they are not on one ladder. */
function stepsBetween(a: Term, b: Term): number | undefined {
  const steps = cancel(div(sub(b, a), spacing));
  const isWhole = steps.kind === "num" && steps.value.isReal() && steps.value.re.den === 1n;
  return isWhole ? Number(steps.value.re.num) : undefined;
}
/** What the ladders of a group have below the highest of their first steps; above it their weights have to cancel. */
function below(group: readonly Ladder[], head: string): Term {
  if (expand(add(...group.map((l) => l.weight))) !== num(0))
    throw new InternalError("a sum that does not telescope");
  const heights = group.map((l) => stepsBetween(group[0]!.first, l.first)!);
  const top = Math.max(...heights);
  return add(
    ...group.flatMap(({ weight, first }, k) =>
      Array.from({ length: top - heights[k]! }, (_, j) =>
        mul(weight, fn(head, expand(add(first, mul(num(j), spacing))))),
      ),
    ),
  );
}
