import { coefficientOf, type Definition, expand, substitute, unfold } from "../../algebra/rewrite.ts";
import { solveFor } from "../../algebra/solve.ts";
import {
  add,
  div,
  fn,
  HALF,
  mul,
  neg,
  num,
  ONE,
  pow,
  sub,
  sym,
  type Term,
  ZERO,
} from "../../algebra/term.ts";
import { tidy } from "../../algebra/tidy.ts";
import type { Trace } from "../../algebra/trace.ts";
import { nu, pi, spectral } from "../../steady/symbols.ts";
import type { Equations } from "../equations.ts";
import {
  kernelAt as at,
  coupling,
  gapOnLine,
  halfWidth,
  imaginaryF,
  LEADING,
  leadingOnLine,
  modulus,
  overLine,
} from "./line.ts";
import { WEAK_RULES } from "./rules.ts";
import { byRate, lineResidual, ODD, occupation, oneBosonRate, sideband } from "./symbols.ts";

const rule = WEAK_RULES.fixedDrive;
const [G, phi] = [coupling, gapOnLine];
/** Γ_h = 2π∫_0^∞dx A²n(1+2n)/x², loss to the sidebands where h = 1, and S = 4π∫_0^∞dx A²n/(Gx²), what their gap feeds. */
const lossToSidebands = sym("Gamma_h");
const fedBySidebands = sym("S");
const n = occupation(sideband);
const square = div(pow(spectral(sideband), 2), pow(sideband, 2));
const ofLoss = mul(num(2), pi, square, n, add(ONE, mul(num(2), n)));
const ofSource = div(mul(num(4), pi, square, n), G);
/** Y = ∫dν h Im F^R and M = ∫dν X|G^R|² on the line. */
const [pairing, residue] = [fn("Y"), fn("M")];
/** The boson at x > 0, and h = 1 on a sideband at any drive. */
const DRIVEN: Readonly<Record<string, Definition>> = {
  A: ODD.A,
  F_B: (e) => mul(e === neg(sideband) ? num(-1) : ONE, add(ONE, mul(num(2), n))),
  h: (e) => (e === sideband ? ONE : e === ZERO ? ZERO : fn("h", e!)),
};

/**
 * 1/G_c at fixed h with a drive at energies ≫ T: electrons on the sidebands stay at h = ±1 and are not in balance with the boson, so
 * that the drive is seen at leading order.
 */
export function fixedDriveLaw(derived: Pick<Equations, "local">, trace?: Trace): Term {
  trace?.say(
    "At fixed h a drive does not drop out: on the sidebands h stays ±1, which does not balance F_B = 1 + 2n there.",
  );
  const { kernels } = derived.local;
  const record = (
    id: string,
    lhs: Term,
    rhs: Term,
    given: Record<string, Definition>,
    text: string,
  ): Term => {
    trace?.step({ id: `fixed-drive-${id}`, rule, lhs, rhs, judge: "algebra", given, text });
    return rhs;
  };
  const near = { A: () => spectral(sideband), F_B: () => add(ONE, mul(num(2), n)) };
  const held = { h: DRIVEN.h! };
  const onSideband = (id: string, kernel: Term, text: string): Term => {
    const lhs = unfold(at(kernel, sideband, nu), near);
    return record(id, lhs, tidy(unfold(lhs, held)), held, text);
  };
  const source = onSideband(
    "source",
    kernels.xiSource,
    "Source of X on the sideband x from ν ≪ x on the line.",
  );
  const loss = onSideband("relaxation", kernels.xiRelaxation, "Its relaxation by X of the line.");
  const perPairing = coefficientOf(expand(source), fn("h", nu));
  const X = sub(mul(perPairing, pairing), mul(loss, residue));
  const gap = mul(phi, pi, spectral(sideband), pow(mul(G, pow(sideband, 2)), -1));
  const back = mul(
    num(2),
    sub(
      mul(at(kernels.xiSource, ZERO, sideband), gap),
      mul(at(kernels.xiRelaxation, ZERO, sideband), fn("X", sideband), pow(sideband, -2)),
    ),
  );
  const given = { ...DRIVEN, X: () => X };
  const integrand = expand(unfold(back, given));
  const ofGap = tidy(div(coefficientOf(integrand, phi), ofSource));
  const ofResidual = tidy(div(sub(integrand, mul(coefficientOf(integrand, phi), phi)), ofLoss));
  record(
    "return",
    back,
    add(mul(ofGap, phi, ofSource), mul(ofResidual, ofLoss)),
    given,
    "What comes back to the line from ±x, X by the sideband and the gap on it, F^R = φλ^R(x)/(Gx²) with ∫dν Im F^R = 0 on the line: the integrands of S and Γ_h.",
  );
  const toLine = div(mul(HALF, pi, fn("A", sideband), fn("F_B", sideband)), pow(sideband, 2));
  const out = mul(num(2), spectral(sideband), sub(fn("F_B", sideband), fn("h", sideband)), toLine);
  record(
    "loss",
    out,
    ofLoss,
    { F_B: DRIVEN.F_B!, h: DRIVEN.h! },
    "Loss of the line to ±x, where −Im G^R = πAF_B/2x²: the integrand of Γ_h.",
  );
  return onLine(derived, add(mul(ofGap, phi, fedBySidebands), mul(ofResidual, lossToSidebands)), trace);
}

/** X_0 and 1 = φ^R/φ on the line of width Γ_1 + Γ_h. */
function onLine({ local }: Pick<Equations, "local">, back: Term, trace?: Trace): Term {
  const { xiSource, xiRelaxation, localThermal, localNonThermal } = local.kernels;
  const width = new Map([[halfWidth, mul(HALF, add(oneBosonRate, lossToSidebands))]]);
  const over = (body: Term): Term =>
    substitute(substitute(overLine(body, { id: "", rule, text: "" }), width), byRate);
  const on = (kernel: Term): Term => leadingOnLine(kernel, { id: "", rule, text: "" });
  const given = {
    Y: () => over(mul(LEADING.h!(nu), imaginaryF)),
    M: () => mul(lineResidual, over(modulus)),
  };
  const equation = unfold(
    add(
      over(mul(on(xiSource), imaginaryF)),
      neg(mul(lineResidual, over(mul(on(xiRelaxation), modulus)))),
      back,
      neg(lineResidual),
    ),
    given,
  );
  const X = tidy(solveFor(equation, lineResidual));
  trace?.step({
    id: "fixed-drive-residual",
    rule,
    lhs: lineResidual,
    rhs: X,
    judge: "algebra",
    equation,
    text: "X on the line: source and relaxation on the line, and what comes back.",
  });
  const shares = add(
    over(mul(on(localThermal), imaginaryF)),
    mul(X, over(mul(on(localNonThermal), modulus))),
  );
  const lhs = div(shares, mul(phi, G));
  const inverse = expand(tidy(lhs));
  trace?.step({
    id: "fixed-drive-law",
    rule,
    lhs,
    rhs: inverse,
    judge: "algebra",
    text: "1/G_c = ¼[h'(0) + 1/(2T_B) + (Γ_h h'(0) + S)/Γ_1].",
  });
  return inverse;
}
