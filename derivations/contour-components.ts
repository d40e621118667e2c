import { branchTable, type Derivation, Trace } from "../src/index.ts";

/** From contour order to the components R, A, K, > and <. */
export function contourComponents(): Derivation {
  const trace = new Trace();
  trace.say(
    "A function X(z,z') on the Schwinger–Keldysh contour has four branch components: X^{+-} = X^< and X^{-+} = X^> across the branches, time order X^{++} on the forward and anti-time order X^{--} on the backward branch. The retarded and advanced components are defined by X^R = θ(t)(X^> − X^<) and X^A = −θ(−t)(X^> − X^<).",
  );
  const table = branchTable("X", trace);
  return trace.finish("contour-components", "Components of a contour function", {
    greater: table["-+"],
    lesser: table["+-"],
  });
}
