import { fn, type Sym, sym, type Term } from "../algebra/term.ts";

/** Retarded and advanced. */
export type Side = "R" | "A";

/** ω̃ = ω − Σ, s = √(ω̃² − φ²) and φ; ω̃^R and s^R in the upper half plane, ω̃^A and s^A their conjugates. */
export const dressed: Readonly<Record<Side, Sym>> = { R: sym("omega~^R"), A: sym("omega~^A") };
export const root: Readonly<Record<Side, Sym>> = { R: sym("s^R"), A: sym("s^A") };
export const gap: Readonly<Record<Side, Sym>> = { R: sym("phi^R"), A: sym("phi^A") };

/** Density of states ρ(ε) and its transform C(z) = ∫dε ρ(ε)/(z − ε). */
export const density = (e: Term): Term => fn("rho", e);
export const transform = (z: Term): Term => fn("C", z);

/** Half width of a flat band. */
export const halfWidth = sym("W");
