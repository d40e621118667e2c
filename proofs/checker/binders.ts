import type { Atom, Field, Fraction } from "./field.ts";
import { demand } from "./refusal.ts";
import { ordered } from "./words.ts";

/** Functions that are linear in their one argument and bind names in it. */
export const LINEAR: ReadonlySet<string> = new Set(["sum_n", "cellIntegral"]);
const BINDER = /^(?:sum_|int_\S+ d|d\S*\/d)([\p{L}\p{N}_~]+)/u;

/**
 * Whether a head binds a name in its arguments: a sum over n what has the index n, cells and integrals with ends their variable. A
 * derivative d/dx speaks of x as a variable too.
 */
export function isBinding(head: string, name: string): boolean {
  const variable = head === "cellIntegral" ? "x" : BINDER.exec(head)?.[1];
  return name === variable || (head.startsWith("sum_") && name.endsWith(`_${variable}`));
}

/** ∫d(variable) body over the real line: sums split, constants pulled out, the bound variable renamed by depth. */
export function integral(field: Field, variable: Atom, body: Fraction): Fraction {
  const depends = (a: Atom): boolean => a.free.has(variable.id);
  return field.overParts(body, depends, (part) => {
    const height = 1 + Math.max(0, ...field.atomsOf(part).map((a) => a.height));
    const bound = field.atom("symbol", `@${height}`);
    const renamed = substitute(field, part, variable, field.of(bound));
    // Under its new name the variable may lead a denominator, which changes by a factor.
    const c = [...renamed.top.values()][0]!;
    const inside = field.scale(renamed, c.inverse());
    return field.scale(field.of(field.atom("integral", "int", [inside], (s) => s === bound)), c);
  });
}
/** Whether a name that the head binds occurs free in the fraction. */
export function isBoundBy(field: Field, head: string, a: Fraction): boolean {
  return field.atomsOf(a).some((x) => [...x.free].some((s) => isBinding(head, field.atoms[s]!.name)));
}
/** A function; sum_n(body) and its like are linear, and what they bind keeps its name. */
export function call(field: Field, head: string, args: readonly Fraction[]): Fraction {
  if (args.length !== 1 || !LINEAR.has(head)) return field.call(head, ...args);
  const isBound = (a: Atom): boolean => isBinding(head, a.name);
  const depends = (a: Atom): boolean => isBoundBy(field, head, field.of(a));
  return field.overParts(args[0]!, depends, (part) => field.of(field.atom("binder", head, [part], isBound)));
}
/** The variable and the body of an integral, the variable under the first name $1, $2, … that is not free in it. */
export function opened(field: Field, atom: Atom): { variable: Atom; body: Fraction } {
  let k = 1;
  while (atom.free.has(field.atom("symbol", `$${k}`).id)) k++;
  const variable = field.atom("symbol", `$${k}`);
  const body = field.bodies.get(atom) ?? bodyAt(field, atom, field.of(variable));
  field.bodies.set(atom, body);
  return { variable, body };
}
/** The integrand of an integral at a value that is no integral. */
export function bodyAt(field: Field, atom: Atom, value: Fraction): Fraction {
  return substitute(field, atom.args[0]!, field.atom("symbol", `@${atom.height}`), value);
}

/**
 * Applies a change to a fraction and to all inside its atoms, the innermost first; the same object where nothing changes. Rows may
 * speak of the variable of a derivative and of an integral with ends, whose arguments stay as they are.
 */
export function rewrite(field: Field, a: Fraction, change: (f: Fraction) => Fraction): Fraction {
  const images = new Map<Atom, Fraction | undefined>();
  const visit = (f: Fraction): Fraction =>
    change(
      field.put(f, (atom) => {
        const isClosed = BINDER.test(atom.name) && !atom.name.startsWith("sum_");
        if (!images.has(atom)) images.set(atom, isClosed ? undefined : rebuilt(field, atom, visit));
        return images.get(atom);
      }),
    );
  return visit(a);
}
/** An atom with its arguments changed; undefined where none changes. */
function rebuilt(field: Field, atom: Atom, visit: (f: Fraction) => Fraction): Fraction | undefined {
  const { variable, body } = atom.kind === "integral" ? opened(field, atom) : {};
  const before = body ? [body] : atom.args;
  const args = before.map(visit);
  if (args.every((f, k) => f === before[k])) return undefined;
  if (variable) return integral(field, variable, args[0]!);
  return atom.kind === "word" ? args.reduce((f, g) => ordered(field, f, g)) : call(field, atom.name, args);
}
/**
 * Replaces a symbol where it occurs free. A value without integrals (flat) leaves all heights as they are, so that an
 * integral need not be opened; any other may lift an inner integral to the name that an outer one binds.
 */
export function substitute(field: Field, a: Fraction, symbol: Atom, value: Fraction): Fraction {
  const isFlat = field.atomsOf(value).every((x) => x.height === 0);
  const images = new Map<Atom, Fraction>([[symbol, value]]);
  const imageOf = (atom: Atom): Fraction => {
    const isCaught = atom.kind !== "symbol" && isBoundBy(field, atom.name, value);
    demand(!isCaught, `${atom.name} would bind a symbol of what is put in`);
    if (atom.kind !== "integral") return rebuilt(field, atom, visit) ?? field.of(atom);
    const bound = isFlat ? field.atom("symbol", `@${atom.height}`) : field.fresh();
    return integral(field, bound, visit(isFlat ? atom.args[0]! : bodyAt(field, atom, field.of(bound))));
  };
  const visit = (f: Fraction): Fraction =>
    field.put(f, (atom) => {
      if (!atom.free.has(symbol.id)) return undefined;
      const image = images.get(atom) ?? imageOf(atom);
      images.set(atom, image);
      return image;
    });
  return visit(a);
}
