import { expand } from "../algebra/rewrite.ts";
import { add, fn, I, mul, neg, ONE, ratio, type Term, word, ZERO } from "../algebra/term.ts";
import { Trace } from "../algebra/trace.ts";
import { branchTable, type Component, type Third } from "../contour/branches.ts";
import { convolution } from "../contour/convolution.ts";
import { dysonRule } from "../contour/dyson-series.ts";
import { contourInverseRule } from "../contour/inverse.ts";
import { nestedProduct } from "../contour/nested.ts";
import { CONTOUR_RELATIONS, DYSON } from "../contour/relations.ts";
import { thermalConvolution } from "../contour/thermal-branch.ts";
import { recordThermalStart } from "../contour/thermal-start.ts";
import type { Route } from "./route.ts";

/** A square matrix of ordered products. */
type Words = readonly (readonly Term[])[];

/**
 * A contour function as a triangular matrix, in the order retarded, thermal, advanced:
 * [[X^R, −is X^⌉, X^3], [0, −iX^M, X^⌈], [0, 0, X^A]] with the third component X^3 = X^K, X^< or X^>. It is SX^{ab}ηS^{-1} with the
 * measures η = (1, −1, −i) of the branches, so that contour products are matrix products; s is the sum of the first row of S.
 */
function triangle(name: string, third: Third): Words {
  const at = (c: string): Term => fn(`${name}^${c}`);
  const mixed = mul(neg(I), add(...ROTATIONS[third][0]!), at("⌉"));
  return [
    [at("R"), mixed, at(third)],
    [ZERO, mul(neg(I), at("M")), at("⌈")],
    [ZERO, ZERO, at("A")],
  ];
}
/** The same without a thermal branch. */
function bare(name: string, third: Third): Words {
  const at = (c: string): Term => fn(`${name}^${c}`);
  return [
    [at("R"), at(third)],
    [ZERO, at("A")],
  ];
}
/** S between the branches +, − and the triangular form; for K it is the rotation of Larkin and Ovchinnikov. */
const ROTATIONS: Readonly<Record<Third, Words>> = {
  K: [
    [ONE, ONE],
    [ONE, neg(ONE)],
  ],
  "<": [
    [ONE, ZERO],
    [ONE, neg(ONE)],
  ],
  ">": [
    [ZERO, ONE],
    [ONE, neg(ONE)],
  ],
};

function product(...factors: readonly Words[]): Words {
  return factors.reduce((m, n) =>
    m.map((row) => n[0]!.map((_, j) => expand(add(...row.map((a, k) => word(a, n[k]![j]!)))))),
  );
}
/** S^{-1} of a 2×2 matrix of numbers with determinant d: the adjugate over d. */
function inverseRotation(rotation: Words, determinant: number): Words {
  const [a, b, c, d] = rotation.flat();
  const scale = (t: Term): Term => mul(ratio(1, determinant), t);
  return [
    [scale(d!), scale(neg(b!))],
    [scale(neg(c!)), scale(a!)],
  ];
}
/** The branch components X^{ab} = (S^{-1}TS)^{ab}/η_b of a triangle T. */
function branches(name: string, third: Third): Words {
  const rotation = ROTATIONS[third];
  const determinant = third === "K" ? -2 : -1;
  const turned = product(inverseRotation(rotation, determinant), bare(name, third), rotation);
  return turned.map(([plus, minus]) => [plus!, expand(neg(minus!))]);
}

/** Entry (i, n) of the inverse of a triangle L, by its diagonal `own` and the entries (k, n) below that are known. */
function lastColumn(L: Words, own: readonly Term[], known: readonly (Term | undefined)[], i: number): Term {
  const below = known.flatMap((entry, k) => (k > i && entry ? [word(L[i]![k]!, entry)] : []));
  return expand(neg(word(own[i]!, add(...below))));
}

const NAMES: Readonly<Record<Component, string>> = { R: "R", A: "A", K: "K", ">": "greater", "<": "lesser" };

/** The rules of ordered products, inverses and the Dyson equation from triangular matrices instead of sums over branches. */
export function triangularRoutes(): Route[] {
  return [
    ...(["K", "<", ">"] as const).flatMap(ofBranches),
    ...chain(["A", "B"]),
    ...chain(["A", "B", "C"]),
    ...chain(["A", "B", "C", "D", "E"], ["K"]),
    ...(["K", "<", ">"] as const).flatMap(ofInverse),
    ...thermalProducts(),
    ...thermalStarts(),
  ];
}

const HOW = "from triangular matrices [[X^R, X], [0, X^A]], against the sum over branches";
function route(
  name: string,
  what: string,
  first: Term,
  second: Term,
  assumptions?: readonly string[],
): Route {
  const statement = `${what} ${HOW}.`;
  return {
    name: `triangular-${name}`,
    statement,
    first,
    second,
    judge: "contour",
    ...(assumptions ? { assumptions } : {}),
  };
}

/** X^> and X^< by R, A and the third component. */
function ofBranches(third: Third): Route[] {
  const table = branchTable("X", undefined, third);
  const [[, lesser], [greater]] = branches("X", third) as [Term[], Term[]];
  return [
    route(`greater-by-${NAMES[third]}`, `X^> by R, A and ${third}`, table["-+"], greater!),
    route(`lesser-by-${NAMES[third]}`, `X^< by R, A and ${third}`, table["+-"], lesser!),
  ];
}

const COMPONENTS: readonly Component[] = ["R", "A", "K", "<", ">"];
/** The components of A∘B∘…. */
function chain(names: readonly string[], components = COMPONENTS): Route[] {
  const rule = names.length === 2 ? convolution("A", "B") : nestedProduct(names);
  const what = names.join("∘");
  const of = (c: Component): Route => {
    const third = c === "R" || c === "A" ? "K" : c;
    const whole = product(...names.map((n) => bare(n, third)));
    const second = c === "R" ? whole[0]![0]! : c === "A" ? whole[1]![1]! : whole[0]![1]!;
    return route(`product-${names.length}-${NAMES[c]}`, `(${what})^${c}`, rule[c], second);
  };
  return components.map(of);
}

/** A^{-1} and G = (G_0^{-1} − Σ)^{-1}: the entry above the diagonal of the inverse of a triangle. */
function ofInverse(third: Third): Route[] {
  const inverted = (L: Words, name: string): Term => {
    const [R, A] = [fn(`${name}^R`), fn(`${name}^A`)];
    return lastColumn(L, [R, A], [undefined, A], 0);
  };
  const rule = dysonRule(third);
  // L = −Σ above the diagonal, and what inverts G_0 there: −(G_0^R)^{-1}G_0^X(G_0^A)^{-1}, with G^R(G_0^R)^{-1} = 1 + G^RΣ^R.
  const driven = inverted(
    bare("Sigma", third).map((row) => row.map((e) => neg(e))),
    "G",
  );
  const start = word(
    add(ONE, word(fn("G^R"), fn("Sigma^R"))),
    fn(`G_0^${third}`),
    add(ONE, word(fn("Sigma^A"), fn("G^A"))),
  );
  return [
    route(
      `inverse-${NAMES[third]}`,
      `C^${third} of C = A^{-1}`,
      contourInverseRule()[third],
      inverted(bare("A", third), "C"),
      [CONTOUR_RELATIONS.inverse],
    ),
    route(`dyson-${NAMES[third]}`, `G^RΣ^${third}G^A of the Dyson equation`, rule.driven, driven, DYSON),
    route(
      `dyson-boundary-${NAMES[third]}`,
      `What G_0^${third} leaves behind`,
      rule.boundary,
      expand(start),
      DYSON,
    ),
  ];
}

/** A∘B on the contour with a thermal branch. */
function thermalProducts(): Route[] {
  const rule = thermalConvolution("A", "B");
  const whole = (third: Third): Words => product(triangle("A", third), triangle("B", third));
  const lesser = whole("<");
  const perMixed = (t: Term): Term => expand(mul(I, t));
  const row = (name: string, component: "K" | "<" | "M" | "⌉" | "⌈", second: Term): Route =>
    route(`thermal-${name}`, `(A∘B)^${component} with a thermal branch`, rule[component], second);
  return [
    row("K", "K", whole("K")[0]![2]!),
    row("lesser", "<", lesser[0]![2]!),
    row("matsubara", "M", perMixed(lesser[1]![1]!)),
    row("right", "⌉", perMixed(lesser[0]![1]!)),
    row("left", "⌈", lesser[1]![2]!),
  ];
}

/** G^< and G^K of L∘G = 1 with L = −Σ above the diagonal, but for the joint J. */
function thermalStarts(): Route[] {
  const start = recordThermalStart(new Trace());
  const of = (third: "K" | "<", first: Term): Route => {
    const joined = triangle("Sigma", third).map((r, i) =>
      r.map((e, j) => neg(i === 0 && j === 1 ? add(e, triangle("J", third)[i]![j]!) : e)),
    );
    const own = [fn("G^R"), mul(neg(I), fn("G^M")), fn("G^A")];
    const second = lastColumn(joined, own, [undefined, fn("G^⌈"), fn("G^A")], 0);
    return route(`start-${NAMES[third]}`, `G^${third} of a thermal start`, first, second, [
      CONTOUR_RELATIONS.thermal,
    ]);
  };
  return [of("<", start.lesser), of("K", start.keldysh)];
}
