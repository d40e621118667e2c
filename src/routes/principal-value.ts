import { cancel } from "../algebra/fraction.ts";
import { residuesOf } from "../algebra/residue.ts";
import { dependsOn, expand, substitute } from "../algebra/rewrite.ts";
import { solveLinear } from "../algebra/solve.ts";
import { add, I, mul, num, pow, type Sym, sub, sym, type Term } from "../algebra/term.ts";
import { areEqual } from "../algebra/zero.ts";
import { InternalError } from "../errors/errors.ts";

/** Which sign the imaginary part of a pole has. */
export type SideOf = (pole: Term) => 1 | -1;

/**
 * ∫dv body over the real line without closing a contour: body = Σ_kj c_kj/(v − p_k)^j, and 1/(v − p) = PV + iπδ for p
 * just above the axis, PV − iπδ just below; the principal value is odd and cancels with a symmetric cutoff, higher powers
 * are derivatives and integrate to nothing. The sum of all c_k1 counts, ±iπ each, while residues take one half plane and
 * its arc. The c are found from values at sample points, not as residues. Throws InternalError where the body has a product that is
 * no such sum.
 */
export function principalValueIntegral(body: Term, variable: Sym, sideOf: SideOf): Term {
  const expanded = expand(body);
  const products = expanded.kind === "sum" ? expanded.terms : [expanded];
  return add(...products.map((p) => ofProduct(p, variable, sideOf)));
}

function ofProduct(product: Term, variable: Sym, sideOf: SideOf): Term {
  const factors = product.kind === "prod" ? product.factors : [product];
  const constant = factors.filter((f) => !dependsOn(f, variable));
  const body = mul(...factors.filter((f) => dependsOn(f, variable)));
  const poles = residuesOf(body, variable);
  const unknowns = poles.flatMap((p, k) =>
    Array.from({ length: p.order }, (_, j) => ({ pole: p, power: j + 1, name: sym(`c_${k}${j + 1}`) })),
  );
  const fractions = add(
    ...unknowns.map(({ pole, power, name }) => mul(name, pow(sub(variable, pole.at), -power))),
  );
  const at = (t: Term, n: number): Term => substitute(t, new Map([[variable, num(n)]]));
  const rows = unknowns.map((_, n) => sub(at(fractions, n + 1), at(body, n + 1)));
  const values = solveLinear(
    rows,
    unknowns.map((u) => u.name),
  );
  const found = substitute(fractions, values as ReadonlyMap<Sym, Term>);
  if (!areEqual(found, body)) throw new InternalError("the integrand is no sum of powers of its poles");
  const simple = unknowns.filter((u) => u.power === 1);
  const sum = cancel(add(...simple.map((u) => mul(num(sideOf(u.pole.at)), values.get(u.name)!))));
  return mul(...constant, I, sym("pi"), sum);
}
