import { InternalError } from "../errors/errors.ts";
import { coefficientOf, dependsOn, expand, substitute } from "./rewrite.ts";
import { solveFor } from "./solve.ts";
import { add, type Fn, mul, num, pow, type Sym, type Term } from "./term.ts";

/**
 * ∫dx Σ_k c_k δ(s_k x − b_k) f(x) = Σ_k (c_k/|s_k|) f(b_k/s_k): δ functions in one factor of the integrand pick their values of the
 * rest. Holds for real slopes s_k that are numbers; throws InternalError where the term is no integral, a product holds no δ
 * or several, or a δ does not depend linearly on the variable.
 */
export function sift(term: Term): Term {
  if (term.kind !== "integral") throw new InternalError("only an integral can be sifted");
  const { variable, body } = term;
  const factors = body.kind === "prod" ? body.factors : [body];
  const sharp = factors.filter((f) => deltasIn(f).length > 0);
  const smooth = mul(...factors.filter((f) => !sharp.includes(f)));
  const spikes = expand(mul(...sharp));
  return add(
    ...(spikes.kind === "sum" ? spikes.terms : [spikes]).map((spike) => picked(spike, smooth, variable)),
  );
}

function picked(spike: Term, smooth: Term, variable: Sym): Term {
  const factors = spike.kind === "prod" ? spike.factors : [spike];
  const [delta, ...more] = factors.flatMap(deltasIn);
  if (!delta || more.length > 0) throw new InternalError(`not one δ function in ${spike.key}`);
  const slope = coefficientOf(delta.args[0]!, variable);
  if (slope.kind !== "num" || !slope.value.isReal() || slope.value.isZero())
    throw new InternalError(`the slope of ${delta.key} is no real number`);
  const at = solveFor(delta.args[0]!, variable);
  if (dependsOn(at, variable)) throw new InternalError(`${delta.key} is not linear`);
  const size = slope.value.re.sign() < 0 ? mul(num(-1), slope) : slope;
  const rest = mul(...factors.filter((f) => f !== delta), smooth);
  return mul(pow(size, -1), substitute(rest, new Map([[variable, at]])));
}

function deltasIn(t: Term): Fn[] {
  if (t.kind === "fn") return t.head === "delta" ? [t] : [];
  if (t.kind === "sum") return t.terms.flatMap(deltasIn);
  if (t.kind === "prod") return t.factors.flatMap(deltasIn);
  return t.kind === "pow" ? [...deltasIn(t.base), ...deltasIn(t.base)] : [];
}
