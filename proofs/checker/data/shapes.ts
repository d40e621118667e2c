/** Text, a list of one shape, an object with these fields (`?`: may be left out, `*`: any), or a shape by its name. */
export type Shape = string | readonly [Shape] | { readonly [field: string]: Shape };

export const SHAPES: Readonly<Record<string, Shape>> = {
  line: {
    "row?": "text",
    "names?": { "*": "text" },
    "terms?": ["text"],
    "from?": "text",
    "to?": "text",
    "proof?": ["line"],
  },
};
const STEP: Shape = {
  id: "text",
  rule: { name: "text", statement: "text", conditions: ["text"] },
  assumptions: ["text"],
  judge: "text",
  text: "text",
  lhs: ["text"],
  rhs: ["text"],
  "equation?": "text",
  "order?": "text",
  premises: [{ from: "text", to: "text" }],
  "proof?": ["line"],
  "reason?": "text",
};
export const CERTIFICATE: Shape = {
  format: "text",
  name: "text",
  title: "text",
  steps: [STEP],
  notDerived: [{ statement: "text", reason: "text" }],
  digest: "text",
};
/** Fields that say nothing a row could check; only the digest protects them. */
export const PROSE: readonly string[] = ["title", "text", "judge", "assumptions", "reason", "notDerived"];
