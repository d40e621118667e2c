import {
  type Derivation,
  pointwiseLesser,
  recordBothLanguages,
  recordDictionary,
  Trace,
  time,
} from "../src/index.ts";

/** The rules in R, A, K, in R, A, < and in R, A, >, and the way from one to the others. */
export function languages(): Derivation {
  const trace = new Trace();
  trace.say(
    "Three of the five components are independent. The Keldysh language takes R, A and K, another one R, A and <, a third R, A and >; the dictionary is linear.",
  );
  recordDictionary("X", trace);
  trace.say(
    "Every rule was derived from branch sums in each language on its own. Translating one must give the others; for the Dyson equation this includes the boundary terms.",
  );
  recordBothLanguages(time, trace);
  const opposite = pointwiseLesser("A", "B", "opposite", time);
  return trace.finish("languages", "Languages: R, A, K and R, A, < or >", {
    oppositeR: opposite.R,
    oppositeLesser: opposite.third,
  });
}
