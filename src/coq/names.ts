/** Words that a Coq file gives a meaning, so that no variable may be called like them. */
const RESERVED = new Set(
  "as at cofix else end exists fix for forall fun if in let match mod return then using where with Prop Set Type R C Z G W i re im Re Im abs2 conj form integral series components exponential tanh coth sinh cosh fermi bose Int Sum E run places product".split(
    " ",
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  "++": "pp",
  "--": "mm",
  "+-": "pm",
  "-+": "mp",
  ">": "gt",
  "<": "lt",
  "⌉": "right",
  "⌈": "left",
};

/**
 * A name of the algebra as an identifier of Coq: G_11^R becomes G_11_R, X^{+-} X_pm, ω̃^R omega_tilde_R, h'(0) h_prime_0,
 * and a function of time A^K(t) A_K_time.
 */
export function identifier(name: string): string {
  const inTime = name.startsWith("time:");
  const [base, label = ""] = splitLabel(inTime ? name.slice("time:".length) : name);
  const words = [base, SIGNS[label] ?? label, inTime ? "time" : ""].filter((w) => w !== "").join("_");
  const plain = words
    .replaceAll("~", "_tilde")
    .replaceAll("'", "_prime")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/_+/g, "_")
    .replace(/^_|_$/g, "");
  const lettered = /^[A-Za-z]/.test(plain) ? plain : `x_${plain}`;
  return RESERVED.has(lettered) ? `${lettered}_` : lettered;
}
function splitLabel(name: string): [string, string?] {
  const cut = name.indexOf("^");
  return cut < 0 ? [name] : [name.slice(0, cut), name.slice(cut + 1)];
}

/** `weak-coupling` as the name of a file of Coq: WeakCoupling. */
export function fileName(derivation: string): string {
  return derivation
    .split("-")
    .map((w) => `${w[0]!.toUpperCase()}${w.slice(1)}`)
    .join("");
}
/** `anomalous-R` as the name of a lemma: anomalous_R. */
export function lemmaName(step: string): string {
  return identifier(step.replaceAll("-", "_"));
}
