import { Gaussian } from "../../../src/exact/gaussian.ts";
import { rewrite } from "../binders.ts";
import type { Field, Fraction } from "../field.ts";
import { demand } from "../refusal.ts";
import { EVEN, ODD } from "../vocabulary.ts";
import { unsigned } from "./contour.ts";
import { type CalculusRule, component, onFunctions, onUnary } from "./rule.ts";

const minus = Gaussian.ratio(-1);

/** cD^R = −λ^R, cD^A = −(λ^R − 2πiA), cD^K = −2πiAF_B with c = g² (`vertex`) or g²N_F (`vertex-and-states`). */
export const bosonFunctions: CalculusRule = {
  witness: ["coupling"],
  rewrite: (a, field, { coupling }) => {
    demand(coupling === "vertex" || coupling === "vertex-and-states", "unknown coupling");
    const states = coupling === "vertex" ? field.number(1) : field.symbol("N_F");
    const unit = field.scale(field.inverse(field.mul(field.power(field.symbol("g"), 2), states)), minus);
    const jump = (e: Fraction): Fraction => twoPiI(field, field.call("A", e));
    return rewrite(
      field,
      a,
      onUnary(field, (head, [e]) => {
        if (head === "D^R") return field.mul(unit, field.call("lambda^R", e!));
        if (head === "D^A") return field.mul(unit, field.sub(field.call("lambda^R", e!), jump(e!)));
        return head === "D^K" ? field.mul(unit, jump(e!), field.call("F_B", e!)) : undefined;
      }),
    );
  },
};
export function twoPiI(field: Field, a: Fraction): Fraction {
  return field.mul(field.symbol("pi"), field.scale(a, Gaussian.I.mul(Gaussian.ratio(2))));
}

const ELECTRONS: ReadonlySet<string> = new Set(["G", "G_11", "G_22", "f", "g"]);

/** X^K = h(X^R − X^A) for the functions named (separated by spaces). */
export const electronDistribution: CalculusRule = {
  witness: ["functions"],
  rewrite: (a, field, { functions }) => {
    const names = new Set((functions as string).split(" "));
    for (const n of names) demand(ELECTRONS.has(n), `${n} has no distribution function h`);
    return rewrite(
      field,
      a,
      onUnary(field, (head, [e]) => {
        const [name, which] = component(head) ?? [];
        if (which !== "K" || !names.has(name!)) return undefined;
        return field.mul(
          field.call("h", e!),
          field.sub(field.call(`${name}^R`, e!), field.call(`${name}^A`, e!)),
        );
      }),
    );
  },
};

/** F^K = h(F^R − F^A) + G_11^R Ξ G_22^A to first order in φ. */
export const anomalousDistribution: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(
      field,
      a,
      onUnary(field, (head, [e]) => {
        if (head !== "F^K") return undefined;
        const at = (name: string): Fraction => field.call(name, e!);
        const thermal = field.mul(at("h"), field.sub(at("F^R"), at("F^A")));
        return field.sum([thermal, field.mul(at("G_11^R"), at("Xi"), at("G_22^A"))]);
      }),
    ),
};

/** ε = 0 with particle–hole symmetry: G_11^X = G_22^X = G^X and Ξ = iX. */
export const particleHole: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(
      field,
      a,
      onFunctions(field, (head, args) => {
        const [name, which] = component(head) ?? ["", ""];
        if (name === "G_11" || name === "G_22") return field.call(`G^${which}`, ...args);
        return head === "Xi" ? field.scale(field.call("X", ...args), Gaussian.I) : undefined;
      }),
    ),
};

/**
 * Functions of −x by those of x: odd and even ones, λ^R(−x) = λ^A(x) and P_B(−x) = −P_B^−(x). `functions` names those
 * that are used, separated by spaces.
 */
export const parity: CalculusRule = {
  witness: ["functions"],
  rewrite: (a, field, { functions }) => {
    const names = (functions as string).split(" ");
    const mirrored: Readonly<Record<string, readonly [string, number]>> = {
      "lambda^R": ["lambda^A", 1],
      "lambda^A": ["lambda^R", 1],
      P_B: ["P_B^-", -1],
      "P_B^-": ["P_B", -1],
    };
    for (const n of names)
      demand(
        ODD.has(n) || EVEN.has(n) || Object.hasOwn(mirrored, n),
        `nothing is known of the parity of ${n}`,
      );
    return rewrite(
      field,
      a,
      onFunctions(field, (head, args) => {
        if (!names.includes(head) || args.length !== 1) return undefined;
        const { flipped, negative } = unsigned(field, args[0]!);
        if (!negative) return undefined;
        const [name, sign] = mirrored[head] ?? [head, ODD.has(head) ? -1 : 1];
        return field.scale(field.call(name, flipped), Gaussian.ratio(sign));
      }),
    );
  },
};

/** A = (λ^R − λ^A)/2πi and A F_B = (P_B − P_B^−)/2πi, read from right to left: λ^A and P_B^− are eliminated. */
export const spectral: CalculusRule = {
  witness: [],
  rewrite: (a, field) =>
    rewrite(
      field,
      a,
      onUnary(field, (head, [e]) => {
        if (head === "lambda^A")
          return field.sub(field.call("lambda^R", e!), twoPiI(field, field.call("A", e!)));
        if (head !== "P_B^-") return undefined;
        return field.sub(
          field.call("P_B", e!),
          twoPiI(field, field.mul(field.call("A", e!), field.call("F_B", e!))),
        );
      }),
    ),
};
