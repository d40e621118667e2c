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
    "The rule for any n follows by induction. Y is the product of the factors so far, about which nothing is used but its components: one more factor is one more sum over an inner branch (tail), and what the rule says of Y goes through it string by string (inductive). One factor is its own string (base); the rule for two factors is applied to the product of n, n a symbol (more), and gives the strings of n + 1 where the product of n has its strings (every). Hence the rule holds for every n (all), and the checker of the certificates draws this conclusion itself.",
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
