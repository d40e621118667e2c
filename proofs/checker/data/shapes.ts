/** Which fields are texts and which are objects of {@link SHAPES}; `*`: a list of them. */
const NAMES: Readonly<Record<string, string>> = {
  text: "format name title digest id judge text reason equation order statement from to lhs rhs row X Y L G c w m",
  "text*": "assumptions conditions terms",
  "step*": "steps",
  "gap*": "notDerived",
  "definition*": "premises",
  "line*": "proof base",
  rule: "rule",
  names: "names",
};
export const FIELDS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind] as const)),
);
/** The fields of objects, in their order. A step has a proof or a reason why it has none; a line is a row or an equation. */
export const SHAPES: Readonly<Record<string, RegExp>> = {
  certificate: /^format name title steps notDerived digest$/,
  step: /^id rule assumptions judge text lhs rhs( equation)?( order)? premises (proof|reason)$/,
  rule: /^name statement conditions$/,
  definition: /^from to$/,
  line: /^(row( names)?( terms)?|from to proof( base)?)$/,
  names: /^[XYLGcwm]?( [XYLGcwm])*$/,
  gap: /^statement reason$/,
};
/** Fields that say nothing a row could check; only the digest protects them. */
export const PROSE: readonly string[] = ["title", "text", "judge", "assumptions", "reason", "notDerived"];
