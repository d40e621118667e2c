import { add, fn, HALF, I, integral, matrix, mul, neg, pow, sym, type Term } from "../algebra/term.ts";
import { entry, matmul, TAU3 } from "../nambu/matrix.ts";
import { fockFunctional, otherPoint, point } from "../steady/functional.ts";
import { inRealGauge } from "../steady/functional-identities.ts";
import { vertex } from "../steady/symbols.ts";
import type { Route } from "./route.ts";

type Green = (a: Term, b: Term) => ReturnType<typeof matrix>;
const nambu =
  (names: readonly [string, string, string, string]): Green =>
  (a, b) => {
    const [g11, g12, g21, g22] = names.map((name) => fn(name, a, b)) as [Term, Term, Term, Term];
    return matrix(g11, g12, g21, g22);
  };
const FULL = nambu(["G_11", "G_12", "G_21", "G_22"]);
const REAL_GAUGE = nambu(["G_11", "F", "F", "G_22"]);

/** Two vertices −ig, and a factor i for each of two lines: (−ig)²i² = g². */
const twoVertices = mul(pow(mul(neg(I), vertex), 2), pow(I, 2));

/** −iΣ̂(z,z') = (−ig)² τ3 iĜ τ3 iD. */
function selfEnergy(): ReturnType<typeof matrix> {
  const [a, b, c, d] = matmul(TAU3, FULL(point, otherPoint), TAU3).entries;
  const factor = mul(I, twoVertices, fn("D", point, otherPoint));
  return matrix(mul(factor, a), mul(factor, b), mul(factor, c), mul(factor, d));
}
/** −iΠ(z,z') = −(−ig)² Tr τ3 iĜ(z,z') τ3 iĜ(z',z), a closed fermion loop. */
function polarisation(green: Green, a: Term, b: Term): Term {
  const loop = matmul(TAU3, green(a, b), TAU3, green(b, a));
  return mul(neg(I), twoVertices, add(entry(loop, "11"), entry(loop, "22")));
}

/** Σ̂ and Π as diagrams, by Feynman's rules with Nambu matrices, against the variations of Φ; Φ from Π by Euler's theorem. */
export function diagramRoutes(): Route[] {
  const derived = fockFunctional();
  const sigma = selfEnergy();
  const [a, b] = [sym("z_1"), sym("z_2")];
  const fromLoop = mul(neg(I), HALF, fn("D", a, b), polarisation(FULL, a, b));
  const row = (name: string, statement: string, first: Term, second: Term): Route => ({
    name: `diagram-${name}`,
    statement,
    first,
    second,
    judge: "functional",
  });
  return [
    ...(["11", "12"] as const).map((index) =>
      row(
        `self-energy-${index}`,
        `Σ_${index} as the diagram of one boson line, −iΣ̂ = (−ig)²τ3 iĜ τ3 iD, against −i δΦ/δĜ.`,
        derived.selfEnergy[index],
        entry(sigma, index),
      ),
    ),
    row(
      "polarisation",
      "Π as the diagram of one loop, −iΠ = −(−ig)²Tr τ3 iĜ τ3 iĜ, against 2i δΦ/δD, for an order parameter along τ1.",
      inRealGauge(derived.polarisation),
      polarisation(REAL_GAUGE, point, otherPoint),
    ),
    row(
      "functional",
      "Φ = ∫∫DδΦ/δD, since Φ is linear in D, with δΦ/δD = Π/2i of the diagram, against the second order of ⟨exp(iS)⟩.",
      derived.phi,
      integral(a, integral(b, fromLoop)),
    ),
  ];
}
