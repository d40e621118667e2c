import { substitute, unfold } from "../algebra/rewrite.ts";
import {
  add,
  div,
  fn,
  I,
  integral,
  matrix,
  mul,
  neg,
  num,
  ONE,
  pow,
  ratio,
  sub,
  sym,
  type Term,
  word,
  ZERO,
} from "../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../algebra/thermal.ts";
import { type JudgeName, type Rule, type Step, Trace } from "../algebra/trace.ts";
import { einstein } from "../closures/boson/einstein.ts";
import { coupling, matsubaraFrequency, width } from "../closures/boson/model.ts";
import { oscillator } from "../closures/boson/oscillator.ts";
import { equations } from "../closures/equations.ts";
import { TAU3 } from "../nambu/matrix.ts";
import {
  bosonDistribution,
  bosonHilbert,
  bosonTemperature,
  distribution,
  electronTemperature,
  lambdaA,
  lambdaR,
  nu,
  omega,
  pi,
  spectral,
  temperature,
  transfer,
  x,
  z,
} from "../steady/symbols.ts";
import { PARTICLE_HOLE } from "./judges/poles.ts";

const IDENTITY: Rule = {
  name: "identity",
  statement: "An identity of the theory.",
  conditions: [],
  source: "structure of the equations",
};

type Row = readonly [id: string, text: string, judge: JudgeName, lhs: Term, rhs: Term];

/** Identities, parities and sum rules that hold for every h, F_B and A; judged like the steps of a derivation. */
export function identities(): readonly Step[] {
  const trace = new Trace();
  const rows = [
    ...analytic(),
    ...parities(),
    ...detailedBalance(),
    ...sumRules(),
    ...closures(),
    ...models(),
  ];
  for (const [id, text, judge, lhs, rhs] of rows)
    trace.step({
      id,
      rule: IDENTITY,
      lhs,
      rhs,
      judge,
      text,
      assumptions: id.startsWith("parity") ? [PARTICLE_HOLE] : [],
    });
  return trace.recorded;
}

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
const exchanged = (t: Term): Term =>
  substitute(
    t,
    new Map<typeof omega, Term>([
      [omega, nu],
      [nu, omega],
    ]),
  );

/** Kramers–Kronig relations: a retarded function from its spectral part. */
function analytic(): Row[] {
  const propagator = pow(sub(x, z), -1);
  const fromSpectral = (head: string, density: Term): Row => [
    `kramers-kronig-${head}`,
    `${head} from its spectral part, Im z > 0.`,
    "poles",
    integral(x, mul(density, propagator)),
    fn(head, z),
  ];
  const perPi = (head: string): Term => mul(pow(pi, -1), imag(fn(head, x)));
  return [
    fromSpectral("lambda^R", spectral(x)),
    fromSpectral("P_B", mul(spectral(x), bosonDistribution(x))),
    fromSpectral("F^R", perPi("F^R")),
    fromSpectral("G^R", perPi("G^R")),
    fromSpectral("f^R", perPi("f^R")),
    [
      "spectral-jump",
      "λ^R − λ^A = 2πiA.",
      "poles",
      sub(lambdaR(x), lambdaA(x)),
      mul(num(2), pi, I, spectral(x)),
    ],
  ];
}

/** Behaviour under ω → −ω. */
function parities(): Row[] {
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

/** Exchange properties of the KMS defect and detailed balance. */
function detailedBalance(): Row[] {
  const { kinetic, local } = equations();
  const N = kinetic.defect;
  const atOne = {
    h: (e: Term) => thermalElectron(e, temperature),
    F_B: (e: Term) => thermalBoson(e, temperature),
  };
  const collision = mul(spectral(transfer), N);
  const [a, b] = [sym("T_1"), sym("T_2")];
  const tanh = (t: Term): Term => fn("tanh", t);
  return [
    ["defect-exchange", "N(ω,ν) = N(ν,ω).", "poles", exchanged(N), N],
    ["defect-reversal", "N(−ω,−ν) = N(ω,ν).", "poles", reversed(N), N],
    [
      "number-conservation",
      "A(ω−ν)N(ω,ν) is odd under exchange: collisions conserve the particle number.",
      "poles",
      exchanged(collision),
      neg(collision),
    ],
    [
      "source-reversal",
      "The source kernel of Ξ changes sign with both energies, so that X is even.",
      "poles",
      reversed(local.kernels.xiSource),
      neg(local.kernels.xiSource),
    ],
    [
      "relaxation-reversal",
      "The relaxation kernel of Ξ is even.",
      "poles",
      reversed(local.kernels.xiRelaxation),
      local.kernels.xiRelaxation,
    ],
    [
      "reference-exchange",
      "F_ref(ν,ω) = −F_ref(ω,ν).",
      "poles",
      exchanged(kinetic.reference),
      neg(kinetic.reference),
    ],
    [
      "rates-balance",
      "At one temperature the rate in is h(ω) times the rate out.",
      "thermal",
      unfold(sub(kinetic.rateIn, mul(distribution(omega), kinetic.rateOut)), atOne),
      ZERO,
    ],
    [
      "reference-theta",
      "(1 − tanh a tanh b)/(tanh a − tanh b) = coth(a − b): F_ref = coth(θ(ω) − θ(ν)).",
      "thermal",
      div(sub(ONE, mul(tanh(a), tanh(b))), sub(tanh(a), tanh(b))),
      fn("coth", sub(a, b)),
    ],
    [
      "defect-diagonal",
      "N(ω,ω) = (1 − h²)(1 − T_B/T_e) for thermal distributions.",
      "limit",
      substitute(N, new Map([[nu, sub(omega, mul(sym("s"), nu))]])),
      diagonal(),
    ],
  ];
}
function diagonal(): Term {
  const h = thermalElectron(omega, electronTemperature);
  return mul(sub(ONE, pow(h, 2)), sub(ONE, div(bosonTemperature, electronTemperature)));
}

/** Integrals that do not depend on the model. */
function sumRules(): Row[] {
  const gamma = sym("gamma");
  const lorentz = (power: number): Term =>
    mul(pow(add(nu, mul(I, gamma)), -power), pow(sub(nu, mul(I, gamma)), -power));
  const binomial = [1, 2, 6];
  const powers = [1, 2, 3].map(
    (n): Row => [
      `lorentzian-${n}`,
      `∫dω/2π (ω²+γ²)^{−${n}} in closed form.`,
      "poles",
      integral(nu, mul(lorentz(n), pow(mul(num(2), pi), -1))),
      mul(num(binomial[n - 1]!), pow(mul(num(2), gamma), 1 - 2 * n)),
    ],
  );
  const weight = mul(spectral(x), bosonDistribution(x));
  return [
    ...powers,
    [
      "hilbert-sum-rule",
      "∫P_B(z)dz = iπ∫A F_B dx, symmetric cutoff.",
      "poles",
      integral(x, bosonHilbert(x)),
      mul(I, pi, integral(x, weight)),
    ],
    ["retarded-square", "∫(G^R)² dω = 0.", "poles", integral(nu, pow(fn("G^R", nu), 2)), ZERO],
    ["lambda-odd", "∫A dx = 0: A is odd.", "poles", integral(x, spectral(x)), ZERO],
  ];
}

/** Forms of the closed equations. */
function closures(): Row[] {
  const { wide } = equations();
  const F = (e: Term): Term => fn("F_ref", e);
  const fR = fn("f^R", nu);
  const lamR = lambdaR(transfer);
  const h = distribution(nu);
  const balance = (weight: Term): Term =>
    integral(nu, mul(ratio(1, 2), I, pi, spectral(transfer), weight, fR));
  // conj f^R = −f^A.
  const virtual = integral(
    nu,
    mul(ratio(1, 4), h, sub(mul(lambdaA(transfer), fR), mul(lamR, fn("f^A", nu)))),
  );
  const split = add(
    virtual,
    balance(add(F(transfer), h)),
    balance(sub(bosonDistribution(transfer), F(transfer))),
  );
  const [w, phi] = [sym("omega~^R"), sym("phi^R")];
  const g = matrix(w, phi, phi, w);
  const square = sub(pow(w, 2), pow(phi, 2));
  const c = mul(ratio(1, 2), I, pi, sym("c"));
  const [n, f] = [sym("n"), sym("f")];
  return [
    [
      "wide-split",
      "φ^R = virtual + detailed balance + mismatch, for any F_ref.",
      "poles",
      wide.openGap,
      split,
    ],
    [
      "normalisation",
      "(ĝτ3)² = 1: (ω̃ + φτ1)τ3(ω̃ + φτ1)τ3 = (ω̃² − φ²)·1.",
      "algebra",
      word(g, TAU3, g, TAU3),
      matrix(square, ZERO, ZERO, square),
    ],
    [
      "anderson",
      "A static part cδ(x) of A F_B drops out of φ/ω̃ in the wide band.",
      "algebra",
      div(add(phi, mul(c, div(phi, w))), add(w, c)),
      div(phi, w),
    ],
    [
      "emission",
      "½(F_B + h) = n + 1 − f and ½(F_B − h) = n + f with F_B = 1 + 2n, h = 1 − 2f.",
      "algebra",
      add(
        mul(ratio(1, 2), add(add(ONE, mul(num(2), n)), sub(ONE, mul(num(2), f)))),
        mul(ratio(1, 2), sub(add(ONE, mul(num(2), n)), sub(ONE, mul(num(2), f)))),
      ),
      add(sub(add(n, ONE), f), add(n, f)),
    ],
    [
      "bose-coth",
      "coth(x/2T) = 1 + 2n_B(x).",
      "thermal",
      thermalBoson(x, temperature),
      add(ONE, mul(num(2), fn("bose", div(x, temperature)))),
    ],
    [
      "fermi-tanh",
      "tanh(x/2T) = 1 − 2n_F(x).",
      "thermal",
      thermalElectron(x, temperature),
      sub(ONE, mul(num(2), fn("fermi", div(x, temperature)))),
    ],
  ];
}

/** Limits of the model bosons. */
function models(): Row[] {
  const [damped, point] = [oscillator(), einstein()];
  const undamped = (t: Term): Term => substitute(t, new Map([[width, num(0)]]));
  const atZero = (t: Term): Term => substitute(t, new Map([[z, num(0)]]));
  const atRest = (t: Term): Term => substitute(t, new Map([[matsubaraFrequency, num(0)]]));
  return [
    [
      "einstein-limit",
      "κ → 0 turns the damped oscillator into the Einstein boson.",
      "algebra",
      undamped(damped.lambda),
      point.lambda,
    ],
    [
      "einstein-limit-matsubara",
      "The same on the Matsubara axis.",
      "algebra",
      undamped(damped.matsubara),
      point.matsubara,
    ],
    [
      "coupling-oscillator",
      "λ(0) = λ for the damped oscillator.",
      "algebra",
      atZero(damped.lambda),
      coupling,
    ],
    ["coupling-einstein", "λ(0) = λ for the Einstein boson.", "algebra", atRest(point.matsubara), coupling],
  ];
}
