import { expand, rewrite } from "../algebra/rewrite.ts";
import { add, mul, num, type Term, word } from "../algebra/term.ts";
import { branchTable, type Component, component } from "../contour/branches.ts";
import { convolution } from "../contour/convolution.ts";
import type { ComponentValue, ContourFunction } from "./contour-expression.ts";

/** The derived Langreth rules, as ordered products of the letters A^R, A^K, …, B^R, …. */
const rules = new Map<Component, Term>();
function rule(which: Component): Term {
  if (rules.size === 0)
    for (const [name, term] of Object.entries(convolution("A", "B")))
      rules.set(name as Component, term as Term);
  return rules.get(which)!;
}

/** Components as sums of ordered products of R, A and K letters, by the derived rules of convolutions. */
export function inWords(v: ComponentValue): Term {
  switch (v.kind) {
    case "number":
      return num(v.value);
    case "component":
      return componentOf(v.which, v.of);
    case "sum":
      return add(inWords(v.left), inWords(v.right));
    default:
      return expand(word(inWords(v.left), inWords(v.right)));
  }
}

function componentOf(which: Component, f: ContourFunction): Term {
  if (f.kind === "letter") return letter(f.name, which);
  if (f.kind === "sum") return add(...f.parts.map(([c, g]) => mul(num(c), componentOf(which, g))));
  const written = rewrite(rule(which), (t) => {
    if (t.kind !== "fn") return undefined;
    const side = t.head.startsWith("A^") ? f.left : f.right;
    return componentOf(t.head.slice(2) as Component, side);
  });
  return expand(written);
}
/** X^< and X^> in R, A and K. */
function letter(name: string, which: Component): Term {
  if (which === "<") return branchTable(name)["+-"];
  return which === ">" ? branchTable(name)["-+"] : component(name, which);
}
