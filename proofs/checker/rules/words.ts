import { Gaussian } from "../../../src/exact/gaussian.ts";
import { rewrite } from "../binders.ts";
import type { Atom, Field, Fraction } from "../field.ts";
import { demand } from "../refusal.ts";
import { lettersOf, ordered, wordOf } from "../words.ts";
import { type CalculusRule, component, onAtoms, onFunctions, type Witness } from "./rule.ts";

function nameOf(witness: Witness, key: string): string {
  const name = witness[key];
  demand(typeof name === "string" && /^[^\s^]+$/.test(name), `witness ${key}: a name is expected`);
  return name;
}

/** How a step says that L is the inverse of G on the contour. */
const inverseGrounds = (witness: Witness): string[] => {
  const [L, G] = [nameOf(witness, "operator"), nameOf(witness, "inverse")];
  const said = (a: string, b: string): string[] => [
    `${a}∘${b} = ${b}∘${a} = 1 on the contour`,
    `${a} = ${b}^{-1}`,
  ];
  return [...said(L, G), ...said(G, L), ...(L === "L" && G === "G" ? [KELDYSH] : [])];
};
const KELDYSH = "(G_0^{-1} − Σ)∘G = 1 on the contour";

/** L∘G = G∘L = 1 on the contour: L^X G^X = G^X L^X = 1 for X = R and A. `operator` and `inverse` name L and G. */
export const inverse: CalculusRule = {
  witness: ["operator", "inverse"],
  grounds: inverseGrounds,
  rewrite: (a, field, witness) => {
    const [L, G] = [nameOf(witness, "operator"), nameOf(witness, "inverse")];
    const pairs = new Set(["R", "A"].flatMap((c) => [`${L}^${c} ${G}^${c}`, `${G}^${c} ${L}^${c}`]));
    const isPair = (x: Atom, y: Atom): boolean =>
      x.args.length + y.args.length === 0 && pairs.has(`${x.name} ${y.name}`);
    return overWords(field, a, (letters) => {
      const left: Atom[] = [];
      for (const l of letters) {
        if (left.length > 0 && isPair(left.at(-1)!, l)) left.pop();
        else left.push(l);
      }
      return wordOf(field, left);
    });
  },
};
/** L∘G = 1 on the contour has no K, < or > component: L^R G^X = −L^X G^A, with `operator` L and `inverse` G. */
export const contourUnit: CalculusRule = {
  witness: ["operator", "inverse"],
  grounds: inverseGrounds,
  rewrite: (a, field, witness) => {
    const [L, G] = [nameOf(witness, "operator"), nameOf(witness, "inverse")];
    return overWords(field, a, (letters) => {
      const at = letters.findIndex((l, k) => {
        const next = letters[k + 1] && component(letters[k + 1]!.name);
        if (l.args.length > 0 || letters[k + 1]?.args.length) return false;
        return l.name === `${L}^R` && next?.[0] === G && ["K", "<", ">"].includes(next[1]);
      });
      if (at < 0) return undefined;
      const which = component(letters[at + 1]!.name)![1];
      const [x, y] = [field.atom("function", `${L}^${which}`), field.atom("function", `${G}^A`)];
      const word = wordOf(field, [...letters.slice(0, at), x, y, ...letters.slice(at + 2)]);
      return field.scale(word, Gaussian.ratio(-1));
    });
  },
};
/** L = G_0^{-1} − Σ with (G_0^{-1})^X = 0 off R and A: Σ^X = −L^X for X = K, <, >. `operator` and `selfEnergy` name L and Σ. */
export const selfEnergyLetter: CalculusRule = {
  witness: ["operator", "selfEnergy"],
  grounds: () => [KELDYSH],
  rewrite: (a, field, witness) => {
    const [L, sigma] = [nameOf(witness, "operator"), nameOf(witness, "selfEnergy")];
    demand(L === "L" && sigma === "Sigma", "self-energy-letter: L and Sigma are expected");
    const change = (head: string, args: readonly Fraction[]): Fraction | undefined => {
      const [name, which] = component(head) ?? [];
      if (name !== sigma || args.length > 0 || !["K", "<", ">"].includes(which!)) return undefined;
      return field.scale(field.call(`${L}^${which}`), Gaussian.ratio(-1));
    };
    return rewrite(field, a, onFunctions(field, change));
  },
};
/**
 * G = G_0 + G_0∘Σ∘G on the contour, by components: G_0^XΣ^XG^X = G^X − G_0^X for X = R and A, and for X = K, < and >
 * G_0^RΣ^RG^X = G^X − G_0^X − G_0^XΣ^AG^A − G_0^RΣ^XG^A; with `order` `full-first` the same of G = G_0 + G∘Σ∘G_0.
 */
export const contourDyson: CalculusRule = {
  witness: ["order"],
  grounds: () => ["G = G_0 + G_0∘Σ∘G"],
  rewrite: (a, field, { order }) => {
    demand(order === "bare-first" || order === "full-first", "contour-dyson: unknown order");
    const [first, last] = order === "bare-first" ? ["G_0", "G"] : ["G", "G_0"];
    const letter = (name: string, which: string): Atom => field.atom("function", `${name}^${which}`);
    const word = (names: string): Fraction =>
      wordOf(
        field,
        names.split(" ").map((n) => field.atom("function", n)),
      );
    return overWords(field, a, (letters) => {
      for (const k of letters.keys()) {
        const c = matched(letters.slice(k, k + 3), order);
        if (!c) continue;
        const bare = [field.of(letter("G", c)), field.scale(field.of(letter("G_0", c)), Gaussian.ratio(-1))];
        const mixed = [`${first}^${c} Sigma^A ${last}^A`, `${first}^R Sigma^${c} ${last}^A`];
        const other = `${first}^R Sigma^R ${last}^${c}`;
        const own = letters
          .slice(k, k + 3)
          .map((x) => x.name)
          .join(" ");
        const rest =
          c === "R" || c === "A"
            ? []
            : [...mixed, other].filter((w) => w !== own).map((w) => field.scale(word(w), Gaussian.ratio(-1)));
        const value = field.sum([...bare, ...rest]);
        return ordered(
          field,
          [wordOf(field, letters.slice(0, k)), value, wordOf(field, letters.slice(k + 3))],
          true,
        );
      }
      return undefined;
    });
  },
};
/** The component that the three letters stand for: G_0ΣG with ends R…X (bare first) or X…A (full first). */
function matched(letters: readonly Atom[], order: string): string | undefined {
  const parts = letters.map((l) => component(l.name));
  if (parts.length < 3 || parts.some((p) => !p) || letters.some((l) => l.args.length > 0)) return undefined;
  const [a, b, c] = parts as [string, string][];
  const names = `${a![0]} ${b![0]} ${c![0]}`;
  if (names !== (order === "bare-first" ? "G_0 Sigma G" : "G Sigma G_0")) return undefined;
  const which = `${a![1]} ${b![1]} ${c![1]}`;
  if (which === "R R R" || which === "A A A") return a![1];
  const third = order === "bare-first" ? /^R R ([K<>])$/ : /^([K<>]) A A$/;
  return third.exec(which)?.[1];
}
function overWords(field: Field, a: Fraction, change: (letters: Atom[]) => Fraction | undefined): Fraction {
  return rewrite(
    field,
    a,
    onAtoms(field, (atom) => (atom.kind === "word" ? change(lettersOf(field, atom)) : undefined)),
  );
}
