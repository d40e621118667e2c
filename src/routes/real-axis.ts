import { evaluate } from "../algebra/evaluate.ts";
import { substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  HALF,
  I,
  type Integral,
  integral,
  mul,
  num,
  pow,
  type Sym,
  sub,
  sym,
  type Term,
} from "../algebra/term.ts";
import { thermalBoson } from "../algebra/thermal.ts";
import { type Step, Trace } from "../algebra/trace.ts";
import { bandIntegrals } from "../closures/band.ts";
import { oscillator } from "../closures/boson/oscillator.ts";
import { equations } from "../closures/equations.ts";
import { lorentzianPowers } from "../closures/sum-rules/lorentzian.ts";
import { weakCouplingLaw } from "../closures/weak-coupling.ts";
import { InternalError } from "../errors/errors.ts";
import { GaussianFraction } from "../exact/gaussian-fraction.ts";
import { bosonTemperature, nu, omega, pi, x, z } from "../steady/symbols.ts";
import { principalValueIntegral, type SideOf } from "./principal-value.ts";
import { type Route, reading } from "./route.ts";

/** Symbols above the real axis; names that end in ^A lie below, all others are positive. */
const ABOVE = new Set(["omega~^R", "s^R", "z"]);

/** The half plane of a pole at one sample: i or −i for complex symbols, different positive numbers for the others. */
const sampledSide: SideOf = (pole) => {
  let next = 3;
  const drawn = new Map<string, GaussianFraction>();
  const field = {
    fromGaussian: GaussianFraction.from,
    add: (a: GaussianFraction, b: GaussianFraction) => a.add(b),
    mul: (a: GaussianFraction, b: GaussianFraction) => a.mul(b),
    inverse: (a: GaussianFraction) => a.inverse(),
  };
  const draw = (name: string): GaussianFraction => {
    const real = GaussianFraction.ratio(next++);
    if (ABOVE.has(name)) return real.add(GaussianFraction.I);
    return name.endsWith("^A") ? real.sub(GaussianFraction.I) : real;
  };
  const at = evaluate(pole, field, (t) => {
    if (t.kind !== "sym") throw new InternalError(`no sample of a ${t.kind}`);
    const known = drawn.get(t.name) ?? draw(t.name);
    drawn.set(t.name, known);
    return known;
  });
  const side = at.side();
  if (side === 0) throw new InternalError("a pole on the real axis");
  return side > 0 ? 1 : -1;
};

/** The integrals of the wide band and of the line, and the transforms of the oscillator, on the real axis alone. */
export function realAxisRoutes(): Route[] {
  return [...residueRoutes(), ...lorentzians(), ...transforms()];
}

/** Every step ∫dv body = residues of a derivation, with the body a rational function of v. */
function residueRoutes(): Route[] {
  const [band, line] = [new Trace(), new Trace()];
  bandIntegrals(band);
  weakCouplingLaw(equations(), line);
  const wanted = (s: Step): boolean => s.judge === "poles" && integralIn(s.lhs) !== undefined;
  return [...band.recorded, ...line.recorded].filter(wanted).map(
    (s): Route => ({
      name: `principal-value-${s.id}`,
      statement: `${s.text} By partial fractions and δ functions on the real axis, against residues.`,
      first: s.rhs,
      second: onRealAxis(unfold(s.lhs, s.given)),
      judge: "algebra",
    }),
  );
}
function integralIn(t: Term): Integral | undefined {
  const factors = t.kind === "prod" ? t.factors : [t];
  return factors.find((f): f is Integral => f.kind === "integral");
}
function onRealAxis(t: Term): Term {
  const inside = integralIn(t)!;
  const factors = t.kind === "prod" ? t.factors.filter((f) => f !== inside) : [];
  return mul(...factors, principalValueIntegral(inside.body, inside.variable, sampledSide));
}

/** ∫dν/2π (ν²+γ²)^{−n}: partial fractions on the axis against residues. */
function lorentzians(): Route[] {
  const gamma = sym("gamma");
  return lorentzianPowers(new Trace()).map((first, k): Route => {
    const n = k + 1;
    const body = mul(
      pow(add(nu, mul(I, gamma)), -n),
      pow(sub(nu, mul(I, gamma)), -n),
      pow(mul(num(2), pi), -1),
    );
    return {
      name: `lorentzian-${n}`,
      statement: `∫dν/2π (ν² + γ²)^{−${n}} by partial fractions and δ functions on the real axis, against residues.`,
      first,
      second: principalValueIntegral(body, nu, sampledSide),
      judge: "algebra",
    };
  });
}

/** λ^R(ω) and P_B(ω) of the oscillator: principal value by quadrature plus iπ times the density, against closed forms. */
function transforms(): Route[] {
  const y = sym("y");
  const model = oscillator();
  const spectral = (e: Term): Term => substitute(model.spectral!, new Map([[x, e]]));
  const weighted = (e: Term): Term => mul(spectral(e), thermalBoson(e, bosonTemperature));
  const onAxis = (density: (e: Term) => Term): Term => {
    const odd = mul(HALF, pow(y, -1), sub(density(add(omega, y)), density(sub(omega, y))));
    return add(integral(y, odd), mul(I, pi, density(omega)));
  };
  const at = (t: Term, v: Sym): Term => substitute(t, new Map([[v, omega]]));
  return [
    {
      name: "oscillator-lambda",
      statement: "λ^R(ω) = PV∫dx A(x)/(x−ω) + iπA(ω) by quadrature, against the residues λ(ω+i0).",
      ...reading(model.lambda, (t) => at(t, z)),
      second: onAxis(spectral),
      judge: "numeric",
    },
    {
      name: "oscillator-hilbert",
      statement: "P_B(ω) = PV∫dx A(x)F_B(x)/(x−ω) + iπA(ω)F_B(ω) by quadrature, against digamma functions.",
      ...reading(model.hilbert, (t) => at(t, z)),
      second: onAxis(weighted),
      judge: "numeric",
    },
  ];
}
