import { convolution, type Derivation, pointwise, Trace, time } from "../src/index.ts";

/** The rules for convolutions and pointwise products, from branch sums. */
export function langrethRules(): Derivation {
  const trace = new Trace();
  trace.say(
    "The convolution C = ∫_C A B sums over the branch of the inner time, forward with sign +, backward with sign −. Writing every branch component in R, A and a third component (K, > or <) leaves the Langreth rules.",
  );
  const product = convolution("A", "B", trace);
  trace.say(
    "A pointwise product carries its branch indices along. For C(z,z') = A(z,z')B(z,z') and C(z,z') = A(z,z')B(z',z) the products without common support in time drop out.",
  );
  const same = pointwise("A", "B", "same", time, trace);
  const opposite = pointwise("A", "B", "opposite", time, trace);
  return trace.finish("langreth-rules", "Langreth rules from branch sums", {
    convolutionR: product.R,
    convolutionK: product.K,
    convolutionLesser: product["<"],
    convolutionGreater: product[">"],
    sameR: same.R,
    sameK: same.K,
    oppositeR: opposite.R,
    oppositeK: opposite.K,
    oppositeLesser: opposite["<"],
  });
}
