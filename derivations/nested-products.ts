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
    "The rule for any n follows by induction: the first n factors are one factor P of a product of two, about which nothing is used but its components. P^R is a string of retarded factors for every n, and D^X goes to its end; every term of P^X is a string in which X has wandered to some place, and D^A goes to its end. The step from three to four is written out; another n only makes the strings longer.",
  );
  recordInduction(["A", "B", "C", "D"], ["R", "A", "K", "<", ">"], trace);
  const five = nestedProduct(["A", "B", "C", "D", "E"]);
  return trace.finish("nested-products", "Products of any length", {
    tripleR: three.R,
    tripleK: three.K,
    tripleLesser: three["<"],
    quintupleK: five.K,
  });
}
