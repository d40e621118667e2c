/** The fields of an object, each a text or an object of a table below; `*`: a list of them, `?`: may be left out. */
export type Shape = Readonly<Record<string, string>>;

export const SHAPES: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  [
    "certificate",
    { format: "text", name: "text", title: "text", steps: "step*", notDerived: "gap*", digest: "text" },
  ],
  [
    "step",
    {
      id: "text",
      rule: "rule",
      assumptions: "text*",
      judge: "text",
      text: "text",
      lhs: "text*",
      rhs: "text*",
      equation: "text?",
      order: "text?",
      premises: "definition*",
      proof: "line*?",
      reason: "text?",
    },
  ],
  ["rule", { name: "text", statement: "text", conditions: "text*" }],
  ["definition", { from: "text", to: "text" }],
  [
    "line",
    {
      row: "text?",
      names: "names?",
      terms: "text*?",
      from: "text?",
      to: "text?",
      base: "line*?",
      proof: "line*?",
    },
  ],
  ["names", { X: "text?", Y: "text?", L: "text?", G: "text?", c: "text?", w: "text?", m: "text?" }],
  ["gap", { statement: "text", reason: "text" }],
]);
/** Fields that say nothing a row could check; only the digest protects them. */
export const PROSE: readonly string[] = ["title", "text", "judge", "assumptions", "reason", "notDerived"];
