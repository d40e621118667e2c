import { unfold } from "../algebra/rewrite.ts";
import { I, mul, type Term } from "../algebra/term.ts";
import { thermalElectron } from "../algebra/thermal.ts";
import { lead, leadRate } from "../steady/lead.ts";
import { electronTemperature, omega } from "../steady/symbols.ts";
import { lower } from "./lowering.ts";
import { print } from "./printing.ts";
import { hideTypes, SCRIPT_SYNTAX, scriptRuntime } from "./script.ts";

/** A lead in numbers: what it adds to the line and to the rate of scattering in. */
export interface CompiledLead {
  /** −Im Σ_b^R. */
  readonly halfWidth: number;
  /** iΣ_b^K(ω) with h_b = tanh(ω/2T_e). */
  rateIn(omega: number): number;
}

/**
 * The derived self-energy of a lead of rate Γ_b at T_e.
 *
 * @example compileLead(0.02, 0.1).halfWidth // 0.01
 */
export function compileLead(rate: number, te: number): CompiledLead {
  const { R, K } = lead();
  const thermal = unfold(K, { h_b: (e) => thermalElectron(e, electronTemperature) });
  const [width, rateIn] = [mul(I, R), mul(I, thermal)].map(compiled);
  return { halfWidth: width!(rate, te, 0), rateIn: (at) => rateIn!(rate, te, at) };
}

/** A real term in Γ_b, T_e and ω as a function. */
function compiled(term: Term): (rate: number, te: number, omega: number) => number {
  const names = new Map([
    [leadRate.name, "rate"],
    [electronTemperature.name, "te"],
    [omega.name, "omega"],
  ]);
  const graph = lower(term, (symbol) => ({
    name: names.get(symbol) ?? symbol,
    complex: false,
    invariant: false,
  }));
  const { invariant, varying, re, calls } = print(graph, SCRIPT_SYNTAX);
  const source = [
    scriptRuntime(calls),
    `return function (rate, te, omega) {\n${[...invariant, ...varying].join("\n")}\nreturn ${re};\n};`,
  ].join("\n");
  return new Function(`"use strict";\n${hideTypes(source)}`)() as (
    rate: number,
    te: number,
    omega: number,
  ) => number;
}
