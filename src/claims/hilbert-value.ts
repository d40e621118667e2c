import { ComplexBall, pi, type RealBall } from "../precision/index.ts";
import { sized } from "./double-exponential.ts";
import type { NumericScope } from "./numeric-scope.ts";

/** ∫dx w(x)/(x − z) for Im z > 0, and at z + i0 for real z, by quadrature with a symmetric cutoff. */
export function complexHilbert(
  weight: (x: ComplexBall) => ComplexBall,
  z: ComplexBall,
  scope: NumericScope,
): ComplexBall {
  const { bits } = scope;
  const wide = 2 * bits;
  const at = (x: RealBall): ComplexBall => weight(ComplexBall.of(x));
  if (!z.im.isZero()) {
    const f = (x: RealBall): ComplexBall => at(x).div(ComplexBall.of(x).sub(z, bits), bits);
    return scope.quadrature.integrate((x) => sized(f(x).add(f(x.neg()), bits)), undefined);
  }
  const principal = scope.quadrature.integrate(
    (y) =>
      sized(
        at(z.re.add(y, wide))
          .sub(at(z.re.sub(y, wide)), bits)
          .divReal(y, bits),
      ),
    undefined,
  );
  const jump = weight(z).scale(pi(bits), bits).timesI();
  return principal.add(jump, bits);
}
