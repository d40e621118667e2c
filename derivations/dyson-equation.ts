import {
  contourInverseRule,
  type Derivation,
  dysonRule,
  recordBoundary,
  recordRemainder,
  recordResolvent,
  recordSeries,
  Trace,
} from "../src/index.ts";

/** Inverse, Dyson series, and what becomes of the initial distribution. */
export function dysonEquation(): Derivation {
  const trace = new Trace();
  trace.say(
    "Let C = A^{-1} on the contour: A∘C = C∘A = δ with the unit δ(z,z'). On the backward branch, which ∫_C runs against time, δ is −δ(t − t'). So it has no K, < and > component, which leaves linear equations for those of C. An ordered product is a product in ∫dt, and 1 stands for δ(t − t').",
  );
  const inverse = contourInverseRule(trace);
  trace.say(
    "Let G = G_0 + G_0∘Σ∘G with the free function G_0. The retarded component closes on itself; the others are driven by Σ^X and remember G_0^X.",
  );
  recordResolvent(trace);
  const keldysh = dysonRule("K", trace);
  const lesser = dysonRule("<", trace);
  const greater = dysonRule(">", trace);
  trace.say(
    "The closed form contains the series: its terms of first, second and third order in Σ are the nested products.",
  );
  recordSeries("K", 3, trace);
  recordSeries("<", 2, trace);
  recordRemainder(trace);
  trace.say(
    "In the steady state products are products in energy and the boundary term can be weighed. The free level has the infinitesimal width η, G_0^{R,A} = 1/(ω − ε ± iη), and any distribution h_0.",
  );
  const boundary = recordBoundary(keldysh, trace);
  trace.say(
    "So G^X = G^RΣ^XG^A holds for X = K, < and > whenever the self-energy has a width at every energy where G_0 has weight. Without one, at an isolated pole, the boundary term keeps the whole weight and the steady state depends on how it was prepared.",
  );
  return trace.finish("dyson-equation", "Inverse and Dyson equation on the contour", {
    inverseK: inverse.K,
    inverseLesser: inverse["<"],
    keldysh: keldysh.driven,
    lesser: lesser.driven,
    greater: greater.driven,
    keldyshBoundary: keldysh.boundary,
    boundaryWeight: boundary,
  });
}
