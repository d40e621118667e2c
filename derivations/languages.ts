import {
  type Derivation,
  pointwiseLesser,
  recordBothLanguages,
  recordDictionary,
  Trace,
  time,
} from "../src/index.ts";

/** The rules in R, A, K and in R, A, <, and the way from one to the other. */
export function languages(): Derivation {
  const trace = new Trace();
  trace.say(
    "Three of the five components are independent. The Keldysh language takes R, A and K, the other one R, A and <; the dictionary is linear.",
  );
  recordDictionary("X", trace);
  trace.say(
    "Every rule was derived from branch sums in each language on its own. Translating the one must give the other; for the Dyson equation this includes the boundary terms.",
  );
  recordBothLanguages(time, trace);
  const opposite = pointwiseLesser("A", "B", "opposite", time);
  return trace.finish("languages", "Two languages: R, A, K and R, A, <", {
    oppositeR: opposite.R,
    oppositeLesser: opposite.third,
  });
}
