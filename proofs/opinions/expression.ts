import { type MathNode, parse } from "mathjs";
import { add, type Fn, fn, I, mul, neg, num, ONE, pow, sub, sym, type Term } from "../../src/algebra/term.ts";
import { UnsupportedError } from "../../src/errors/errors.ts";
import { Gaussian } from "../../src/exact/gaussian.ts";
import { Rational } from "../../src/exact/rational.ts";

/** A term in the engine's input language; functions of known name only. */
export function engineText(t: Term): string {
  switch (t.kind) {
    case "num":
      return numberText(t.value);
    case "sym":
      return t.name;
    case "sum":
      return `(${t.terms.map(engineText).join("+")})`;
    case "prod":
      return `(${t.factors.map(engineText).join("*")})`;
    case "pow":
      return `(${engineText(t.base)})^(${t.exponent})`;
    case "fn":
      return `${(t as Fn).head}(${t.args.map(engineText).join(",")})`;
    default:
      throw new UnsupportedError(`no engine form of a ${t.kind}`);
  }
}
function numberText(value: Gaussian): string {
  const part = (r: Rational): string => `(${r.num}/${r.den})`;
  if (value.isReal()) return part(value.re);
  return `(${part(value.re)}+${part(value.im)}*i)`;
}

const FUNCTIONS: ReadonlySet<string> = new Set(
  "exp tanh coth sinh cosh sech csch log sqrt abs arctan atan sin cos".split(" "),
);

/** An answer as a term, its symbols real: + − * / ^ with integer exponents, exp, tanh, coth, sinh, cosh, log, sqrt, abs,
 * arctan. Throws otherwise. */
export function readAnswer(text: string): Term {
  try {
    return fromNode(parse(text));
  } catch (error) {
    if (error instanceof UnsupportedError) throw error;
    throw new UnsupportedError(`unreadable answer ${text}`);
  }
}

/** The few properties of mathjs nodes that are used here. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly op?: string;
  readonly fn?: { readonly name?: string } | string;
  readonly args?: readonly Node[];
  readonly content?: Node;
  readonly items?: readonly Node[];
}
function fromNode(node: MathNode | Node): Term {
  const n = node as Node;
  const args = (n.args ?? []).map(fromNode);
  switch (n.type) {
    case "ConstantNode":
      return decimal(String(n.value));
    case "SymbolNode":
      return n.name === "i" ? I : n.name === "e" ? fn("exp", ONE) : sym(n.name!);
    case "ParenthesisNode":
      return fromNode(n.content!);
    case "ArrayNode":
      return fromNode(n.items![0]!);
    case "OperatorNode":
      return operator(n.op!, args);
    case "FunctionNode":
      return call(typeof n.fn === "string" ? n.fn : n.fn!.name!, args);
    default:
      throw new UnsupportedError(`a ${n.type} in an answer`);
  }
}
function decimal(text: string): Term {
  const value = Rational.parse(text);
  if (!value) throw new UnsupportedError(`number ${text} in an answer`);
  return num(Gaussian.of(value));
}
function operator(op: string, args: readonly Term[]): Term {
  const [a, b] = args as [Term, Term];
  switch (op) {
    case "+":
      return args.length === 1 ? a : add(a, b);
    case "-":
      return args.length === 1 ? neg(a) : sub(a, b);
    case "*":
      return mul(a, b);
    case "/":
      return mul(a, power(b, num(-1)));
    case "^":
      return power(a, b);
    default:
      throw new UnsupportedError(`operator ${op} in an answer`);
  }
}
/** a^b: integer powers, powers of e, and the others as exp(b ln a). */
function power(a: Term, b: Term): Term {
  if (b.kind === "num" && b.value.isReal() && b.value.re.den === 1n) return pow(a, Number(b.value.re.num));
  if (a === fn("exp", ONE)) return fn("exp", b);
  return fn("exp", mul(b, fn("log", a)));
}
function call(name: string, args: readonly Term[]): Term {
  if (!FUNCTIONS.has(name) || args.length !== 1) throw new UnsupportedError(`function ${name} in an answer`);
  const [x] = args as [Term];
  if (name === "sqrt") return fn("exp", mul(pow(num(2), -1), fn("log", x)));
  if (name === "abs") return fn("exp", mul(pow(num(2), -1), fn("log", pow(x, 2))));
  if (name === "sech") return pow(fn("cosh", x), -1);
  if (name === "csch") return pow(fn("sinh", x), -1);
  return fn(name === "atan" ? "arctan" : name, x);
}
