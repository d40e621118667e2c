import { InternalError } from "../errors/errors.ts";
import { type HalfPlane, type Locate, residuesOf } from "./residue.ts";
import { coefficientOf, dependsOn, expand } from "./rewrite.ts";
import { add, I, mul, neg, num, ONE, pow, type Sym, sym, type Term, ZERO } from "./term.ts";

/** In which half plane a function of the energy is analytic, and its leading power c/v^order at infinity there. */
export interface AnalyticFunction {
  readonly side: HalfPlane;
  readonly order: number;
  /** c; left out where nothing is known but the order, which is then a lower bound. */
  readonly leading?: Term;
}
/** The functions by their heads. */
export type AnalyticFunctions = Readonly<Record<string, AnalyticFunction>>;

/** What one factor contributes: the side it allows (none for a power of v) and its leading power. */
interface Factor {
  readonly side: HalfPlane | undefined;
  readonly order: number;
  readonly leading: Term | undefined;
}

const pi = sym("pi");
const opposite = (side: HalfPlane): HalfPlane => (side === "upper" ? "lower" : "upper");

/**
 * ∫dv body over the real line, symmetric cutoff, for a sum of products of analytic functions at ±v + c and of powers of
 * terms linear in v: each product is closed in the half plane where its functions are analytic, ±2πi Σ Res ∓ iπ c for a
 * tail c/v. Throws InternalError where functions of both sides meet, a tail is needed that is not known, or the product
 * does not fall.
 *
 * @example closeContour(G^R(v)/(v−z), v, {G^R: above}, z above) = 2πi G^R(z)
 */
export function closeContour(
  body: Term,
  variable: Sym,
  functions: AnalyticFunctions,
  locate: Locate = () => undefined,
): Term {
  const expanded = expand(body);
  if (expanded === ZERO) return ZERO;
  const products = expanded.kind === "sum" ? expanded.terms : [expanded];
  return expand(add(...products.map((p) => closeProduct(p, variable, functions, locate))));
}

function closeProduct(product: Term, variable: Sym, functions: AnalyticFunctions, locate: Locate): Term {
  const parts = product.kind === "prod" ? product.factors : [product];
  const constant = mul(...parts.filter((p) => !dependsOn(p, variable)));
  const own = parts.filter((p) => dependsOn(p, variable));
  const factors = own.map((p) => factorOf(p, variable, functions));
  const side = commonSide(factors);
  const inside = residuesOf(mul(...own), variable).filter((r) => within(r.at, side, locate));
  const sign = num(side === "upper" ? 1 : -1);
  const residues = mul(num(2), pi, I, add(...inside.map((r) => r.value)));
  return mul(constant, sign, add(residues, neg(mul(I, pi, tailOf(factors)))));
}

/** Above, unless the functions ask for below. */
function commonSide(factors: readonly Factor[]): HalfPlane {
  const sides = new Set(factors.flatMap((f) => f.side ?? []));
  if (sides.size > 1) throw new InternalError("a product that is analytic neither above nor below");
  return [...sides][0] ?? "upper";
}

function within(pole: Term, side: HalfPlane, locate: Locate): boolean {
  const found = locate(expand(pole));
  if (!found) throw new InternalError(`cannot locate the pole ${pole.key}`);
  return found === side;
}

/** The coefficient of 1/v. */
function tailOf(factors: readonly Factor[]): Term {
  const order = factors.reduce((sum, f) => sum + f.order, 0);
  if (order > 1) return ZERO;
  if (order < 1) throw new InternalError("the integrand does not fall off");
  return mul(
    ...factors.map((f) => {
      if (!f.leading) throw new InternalError("the tail of the integrand is not known");
      return f.leading;
    }),
  );
}

function factorOf(factor: Term, variable: Sym, functions: AnalyticFunctions): Factor {
  const [base, exponent] = factor.kind === "pow" ? [factor.base, factor.exponent] : [factor, 1];
  if (base.kind !== "fn")
    return { side: undefined, order: -exponent, leading: pow(slopeOf(base, variable), exponent) };
  const known = functions[base.head];
  if (!known || exponent < 0 || base.args.length !== 1)
    throw new InternalError(`${factor.key} is not known to be analytic on one side`);
  const slope = slopeOf(base.args[0]!, variable);
  const side = slope === ONE ? known.side : opposite(known.side);
  const leading = known.leading && pow(mul(known.leading, pow(slope, -known.order)), exponent);
  return { side, order: known.order * exponent, leading };
}

/** s of s·v + c; functions take ±v + c only, where the half plane is decided. */
function slopeOf(linear: Term, variable: Sym): Term {
  const slope = coefficientOf(linear, variable);
  const flat = slope === ONE || slope === num(-1);
  if (!flat || dependsOn(expand(add(linear, neg(mul(slope, variable)))), variable))
    throw new InternalError(`${linear.key} is not ±v + c`);
  return slope;
}
