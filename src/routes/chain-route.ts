import { unfold } from "../algebra/rewrite.ts";
import { add, fn, HALF, I, mul, neg, num, pow, sub, type Term } from "../algebra/term.ts";
import { frequency } from "../closures/boson/model.ts";
import { equations } from "../closures/equations.ts";
import { above, bosonAtLine, chainSelfEnergies } from "../closures/weak-coupling/chain.ts";
import { chainIdentity } from "../closures/weak-coupling/chain-identity.ts";
import { coupling } from "../closures/weak-coupling/line.ts";
import { omega, twoPi, vertex } from "../steady/symbols.ts";
import { OCCUPATIONS, type Side, signed } from "./lesser-functions.ts";
import type { Route } from "./route.ts";

/** X^≷ = ½[X^K ± (X^R − X^A)] by the differences P and ρ of the chain. */
const JUMPS = { G: "P", F: "rho" } as const;
const at = (line: "G" | "F", side: Side, e: Term): Term =>
  mul(HALF, add(fn(`${line}^K`, e), signed(side, fn(JUMPS[line], e))));

/** i g²D^≷(−Ω)/2π: what ties ω to ω + Ω, A(x) = −(GΩ/2)δ(x + Ω) there and F_B odd. */
function tie(side: Side): Term {
  const line = unfold(OCCUPATIONS[`D^${side}`]!(neg(frequency)), {
    A: () => neg(mul(HALF, coupling, frequency)),
    F_B: () => neg(bosonAtLine),
  });
  return mul(I, pow(vertex, 2), pow(twoPi, -1), line);
}

/** [Σ̂^≷Ĝ^{other}]_12 of one bond, Σ^≷ and φ^≷ from the neighbour at ω + Ω with the sign of τ3. */
function scattered(side: Side): Term {
  const other: Side = side === ">" ? "<" : ">";
  const [normal, anomalous] = [at("G", side, above), neg(at("F", side, above))];
  return mul(tie(side), add(mul(normal, at("F", other, omega)), mul(anomalous, at("G", other, omega))));
}

/** The bond of the chain as loss less gain, which commute where G_11 = G_22. */
export function chainRoutes(): Route[] {
  return [
    {
      name: "chain-bond",
      statement:
        "The bond of the Einstein chain between ω and ω + Ω as twice the 12 entry of Σ̂^>Ĝ^< − Σ̂^<Ĝ^>, against the Keldysh component of the Dyson commutator.",
      first: chainIdentity(chainSelfEnergies(equations().self)),
      second: mul(num(2), sub(scattered(">"), scattered("<"))),
      judge: "algebra",
    },
  ];
}
