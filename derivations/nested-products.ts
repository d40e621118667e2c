import { type Derivation, nestedProduct, recordChain, recordInduction, Trace } from "../src/index.ts";

/** Langreth rules for products of any length. */
export function nestedProducts(): Derivation {
  const trace = new Trace();
  trace.say(
    "A product of n factors on the contour, (A_1∘…∘A_n)^{ab}, sums over n − 1 inner branches. Written in R, A and a third component nearly all of its 2^{n−1} terms cancel: retarded factors stand on the left, advanced ones on the right, and the third component wanders through the product once.",
  );
  const three = recordChain(["A", "B", "C"], ["R", "A", "K", "<", ">"], "triple", trace);
  recordChain(["A", "B", "C", "D"], ["R", "K", "<"], "quadruple", trace);
  trace.say(
    "The rule for any n follows by induction; all of it is proved from the sum over branches and the letters of strings. run^X(a,b) is the string X of the factors from a to b. One factor is its own string (base); one factor more is one more sum over an inner branch, which gives the rule for two factors with P(n) as the first, n a symbol (more); its strings are those of n + 1 factors where P(n) has those of n (every). Hence the rule holds for every n (all), and the checker of the certificates draws this conclusion itself.",
  );
  recordInduction(trace);
  const five = nestedProduct(["A", "B", "C", "D", "E"]);
  return trace.finish("nested-products", "Products of any length", {
    tripleR: three.R,
    tripleK: three.K,
    tripleLesser: three["<"],
    quintupleK: five.K,
  });
}
