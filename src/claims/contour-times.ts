import { add, mul, neg, num, sub, sym, type Term, ZERO } from "../algebra/term.ts";
import type { Component } from "../contour/branches.ts";
import type { ComponentValue, ContourFunction } from "./contour-expression.ts";

type Sign = 1 | -1;

/**
 * Components at one time t > 0 or t < 0 by their definition, X^R = θ(t)(X^> − X^<), X^A = −θ(−t)(X^> − X^<),
 * X^K = X^> + X^<, as polynomials in the independent values X^>(±t), X^<(±t).
 */
export function atTime(v: ComponentValue, t: Sign): Term {
  switch (v.kind) {
    case "number":
      return num(v.value);
    case "component":
      return component(v.which, v.of, v.reversed ? (-t as Sign) : t);
    case "sum":
      return add(atTime(v.left, t), atTime(v.right, t));
    default:
      return mul(atTime(v.left, t), atTime(v.right, t));
  }
}

function component(which: Component, f: ContourFunction, t: Sign): Term {
  const [greater, lesser] = [across(">", f, t), across("<", f, t)];
  switch (which) {
    case ">":
      return greater;
    case "<":
      return lesser;
    case "K":
      return add(greater, lesser);
    case "R":
      return t > 0 ? sub(greater, lesser) : ZERO;
    default:
      return t > 0 ? ZERO : neg(sub(greater, lesser));
  }
}

/** X^> or X^< of products, branch by branch: A^>(t)B^>(t), or A^>(t)B^<(−t) for the opposite order. */
function across(which: ">" | "<", f: ContourFunction, t: Sign): Term {
  if (f.kind === "letter") return sym(`${f.name}^${which}(${t > 0 ? "t" : "−t"})`);
  if (f.kind === "sum") return add(...f.parts.map(([c, g]) => mul(num(c), across(which, g, t))));
  if (f.kind === "bubble")
    return mul(across(which, f.left, t), across(which === ">" ? "<" : ">", f.right, -t as Sign));
  return mul(across(which, f.left, t), across(which, f.right, t));
}
