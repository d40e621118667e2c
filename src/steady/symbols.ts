import { type Fn, fn, mul, num, sub, sym, type Term } from "../algebra/term.ts";

/** Energies, the time difference and parameters shared by all derivations. */
export const omega = sym("omega");
export const nu = sym("nu");
export const time = sym("t");
export const epsilon = sym("epsilon");
export const x = sym("x");
export const z = sym("z");
export const pi = sym("pi");
/** Electron–boson vertex g; only g² occurs. */
export const vertex = sym("g");
export const electronTemperature = sym("T_e");
export const bosonTemperature = sym("T_B");
export const temperature = sym("T");

/** Boson spectral function A (odd), boson distribution F_B (odd), electron distribution h (odd). */
export const spectral = (e: Term): Fn => fn("A", e);
export const bosonDistribution = (e: Term): Fn => fn("F_B", e);
export const distribution = (e: Term): Fn => fn("h", e);
/** λ^R(x) = λ(x + i0) and its conjugate. */
export const lambdaR = (e: Term): Fn => fn("lambda^R", e);
export const lambdaA = (e: Term): Fn => fn("lambda^A", e);
/** P_B(z) = ∫dx A(x)F_B(x)/(x − z − i0). */
export const bosonHilbert = (e: Term): Fn => fn("P_B", e);
/** Anomalous Keldysh residual Ξ. */
export const residual = (e: Term): Fn => fn("Xi", e);

export const transfer: Term = sub(omega, nu);
export const twoPi: Term = mul(num(2), pi);
