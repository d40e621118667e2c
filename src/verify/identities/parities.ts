import { substitute } from "../../algebra/rewrite.ts";
import { fn, neg, type Term } from "../../algebra/term.ts";
import { equations } from "../../closures/equations.ts";
import { bosonHilbert, lambdaR, nu, omega, x } from "../../steady/symbols.ts";
import type { Row } from "./row.ts";

const real = (t: Term): Term => fn("Re", t);
const imag = (t: Term): Term => fn("Im", t);
/** A term with the signs of both energies reversed. */
const reversed = (t: Term): Term =>
  substitute(
    t,
    new Map<typeof omega, Term>([
      [omega, neg(omega)],
      [nu, neg(nu)],
    ]),
  );

/** Behaviour under ω → −ω. */
export function parities(): Row[] {
  const { local, wide } = equations();
  const odd = (id: string, text: string, t: Term, flipped: Term): Row[] => [
    [`${id}-real`, `${text}: real part odd.`, "poles", real(flipped), neg(real(t))],
    [`${id}-imaginary`, `${text}: imaginary part even.`, "poles", imag(flipped), imag(t)],
  ];
  const even = (id: string, text: string, t: Term, flipped: Term): Row[] => [
    [`${id}-real`, `${text}: real part even.`, "poles", real(flipped), real(t)],
    [`${id}-imaginary`, `${text}: imaginary part odd.`, "poles", imag(flipped), neg(imag(t))],
  ];
  const flipOmega = (t: Term): Term => substitute(t, new Map([[omega, neg(omega)]]));
  const kernel = wide.kernels.kernelPhi;
  return [
    ...even("parity-lambda", "λ^R(−x) = conj λ^R(x)", lambdaR(x), lambdaR(neg(x))),
    ...odd("parity-hilbert", "P_B(−x) = −conj P_B(x)", bosonHilbert(x), bosonHilbert(neg(x))),
    ...odd("parity-kernel", "K(−ω,−ν) = −conj K(ω,ν)", kernel, reversed(kernel)),
    ...odd(
      "parity-self-energy",
      "Σ^R(−ω) = −conj Σ^R(ω), local closure",
      local.selfEnergy,
      flipOmega(local.selfEnergy),
    ),
    ...odd(
      "parity-self-energy-wide",
      "Σ^R(−ω) = −conj Σ^R(ω), wide band",
      wide.openSelfEnergy,
      flipOmega(wide.openSelfEnergy),
    ),
    ...even("parity-gap-wide", "φ^R(−ω) = conj φ^R(ω), wide band", wide.openGap, flipOmega(wide.openGap)),
  ];
}
