import { type Definition, rewrite, substitute } from "../algebra/rewrite.ts";
import { fn, mul, ONE, pow, ratio, sub, type Term } from "../algebra/term.ts";
import { equations } from "../closures/equations.ts";
import { branchTable } from "../contour/branches.ts";
import { BOSON, ELECTRON } from "../steady/distributions.ts";
import { nu, omega } from "../steady/symbols.ts";

/** What the named functions need from the claim: the functions that it may define itself, and conjugation. */
export interface Vocabulary {
  /** h, F_B, A, λ^R or P_B at an argument, as the claim has them. */
  readonly abstract: (head: "h" | "F_B" | "A" | "lambda" | "P_B", argument: Term) => Term;
  readonly conjugate: (t: Term) => Term;
  /** A causal function with the parity that the claim gives it. */
  readonly causal: (head: string, argument: Term) => Term;
}
/** A function of the theory that a claim may name. */
export interface NamedFunction {
  readonly arguments: readonly string[];
  readonly meaning: string;
  readonly term: (args: readonly Term[], words: Vocabulary) => Term;
}

/** Puts the claim's own functions for the heads of derived terms, and its arguments for ω and ν. */
function derived(term: () => Term): NamedFunction["term"] {
  return (args, words) => {
    const [w, v] = args;
    const placed = substitute(term(), new Map([[omega, w!], ...(v ? [[nu, v] as const] : [])]));
    return inVocabulary(placed, words);
  };
}
function inVocabulary(term: Term, words: Vocabulary): Term {
  return rewrite(term, (t) => {
    if (t.kind !== "fn" || t.args.length !== 1) return undefined;
    const [argument] = t.args as [Term];
    if (t.head === "h" || t.head === "F_B" || t.head === "A" || t.head === "P_B")
      return words.abstract(t.head, argument);
    if (t.head === "lambda^R") return words.abstract("lambda", argument);
    if (t.head === "lambda^A") return words.conjugate(words.abstract("lambda", argument));
    if (t.head === "G_11^R" || t.head === "G_11^A") return words.causal(`G_${t.head.at(-1)}`, argument);
    return undefined;
  });
}
/** A component in terms of R, A and K, e.g. X^< = ½(X^K − X^R + X^A). */
function fromKeldysh(name: "G" | "D", branch: "+-" | "-+"): NamedFunction["term"] {
  return ([a], words) => {
    const table = branchTable(name)[branch];
    const component = (which: string): Term => NAMED.get(`${name}_${which}`)!.term([a!], words);
    return rewrite(table, (t) =>
      t.kind === "fn" && t.head.startsWith(`${name}^`) ? component(t.head.slice(name.length + 1)) : undefined,
    );
  };
}
function definition(table: Readonly<Record<string, Definition>>, head: string): NamedFunction["term"] {
  return ([a], words) => inVocabulary(table[head]!(a!), words);
}
const causal = (name: string): [string, NamedFunction][] =>
  (["R", "A"] as const).map((which) => [
    `${name}_${which}`,
    {
      arguments: ["omega"],
      meaning: which === "R" ? `${name}^R, analytic above the real axis` : `${name}^A = (${name}^R)*`,
      term: ([a], words) => words.causal(`${name}_${which}`, a!),
    },
  ]);
const abstract = (
  head: "h" | "F_B" | "A" | "lambda" | "P_B",
  argument: string,
  meaning: string,
): [string, NamedFunction] => [
  head,
  { arguments: [argument], meaning, term: ([a], words) => words.abstract(head, a!) },
];
const half = (inner: Term): Term => mul(ratio(1, 2), inner);

/** The functions of the theory. Those that are results of the derivations are the derived terms themselves. */
export const NAMED: ReadonlyMap<string, NamedFunction> = new Map<string, NamedFunction>([
  abstract("h", "omega", "electron distribution function, odd; 1 − 2f"),
  abstract("F_B", "x", "boson distribution function, odd; 1 + 2n_B"),
  abstract("A", "x", "boson spectral function, odd; α²F in the wide band"),
  abstract("lambda", "z", "∫dx A(x)/(x−z); λ^R on the real axis"),
  abstract("P_B", "z", "∫dx A(x)F_B(x)/(x−z); from above on the real axis"),
  ["lambda_R", { arguments: ["x"], meaning: "λ(x + i0)", term: ([a], w) => w.abstract("lambda", a!) }],
  [
    "lambda_A",
    { arguments: ["x"], meaning: "λ(x − i0)", term: ([a], w) => w.conjugate(w.abstract("lambda", a!)) },
  ],
  ["n_B", { arguments: ["x", "T"], meaning: "½(F_B(x) − 1); with T: 1/(e^{x/T} − 1)", term: bose }],
  ["n_F", { arguments: ["x", "T"], meaning: "½(1 − h(x)); with T: 1/(e^{x/T} + 1)", term: fermi }],
  [
    "N",
    { arguments: ["omega", "nu"], meaning: "KMS defect", term: derived(() => equations().kinetic.defect) },
  ],
  [
    "F_ref",
    {
      arguments: ["omega", "nu"],
      meaning: "boson in detailed balance with h",
      term: derived(() => equations().kinetic.reference),
    },
  ],
  [
    "rate_in",
    {
      arguments: ["omega", "nu"],
      meaning: "scattering-in factor",
      term: derived(() => equations().kinetic.rateIn),
    },
  ],
  [
    "rate_out",
    {
      arguments: ["omega", "nu"],
      meaning: "scattering-out factor",
      term: derived(() => equations().kinetic.rateOut),
    },
  ],
  [
    "K",
    {
      arguments: ["omega", "nu"],
      meaning: "wide-band kernel of φ^R",
      term: derived(() => equations().wide.kernels.kernelPhi),
    },
  ],
  [
    "K_Sigma",
    {
      arguments: ["omega", "nu"],
      meaning: "wide-band kernel of Σ^R",
      term: derived(() => equations().wide.kernels.kernelSigma),
    },
  ],
  ...["G", "F", "Sigma", "phi"].flatMap(causal),
  ["G_K", { arguments: ["omega"], meaning: "h(G^R − G^A)", term: definition(ELECTRON, "G_11^K") }],
  ["G_lesser", { arguments: ["omega"], meaning: "G^<", term: fromKeldysh("G", "+-") }],
  ["G_greater", { arguments: ["omega"], meaning: "G^>", term: fromKeldysh("G", "-+") }],
  ["D_R", { arguments: ["x"], meaning: "−λ^R/g²", term: definition(BOSON, "D^R") }],
  ["D_A", { arguments: ["x"], meaning: "(D^R)*", term: definition(BOSON, "D^A") }],
  ["D_K", { arguments: ["x"], meaning: "−2πi A F_B/g²", term: definition(BOSON, "D^K") }],
  ["D_lesser", { arguments: ["x"], meaning: "D^<", term: fromKeldysh("D", "+-") }],
  ["D_greater", { arguments: ["x"], meaning: "D^>", term: fromKeldysh("D", "-+") }],
]);

function bose([x, T]: readonly Term[], words: Vocabulary): Term {
  return T ? fn("bose", mul(x!, pow(T, -1))) : half(sub(words.abstract("F_B", x!), ONE));
}
function fermi([x, T]: readonly Term[], words: Vocabulary): Term {
  return T ? fn("fermi", mul(x!, pow(T, -1))) : half(sub(ONE, words.abstract("h", x!)));
}
