import { escapeHtml } from "../prose.ts";

/** A section with a heading that the navigation links to. */
export function section(id: string, heading: string, body: string): string {
  return `<section id="${id}"><h2>${escapeHtml(heading)}</h2>\n${body}\n</section>`;
}
/** A picture with the sentence below it; both are markup. */
export function figure(picture: string, caption: string): string {
  return `<figure>${picture}<figcaption>${caption}</figcaption></figure>`;
}
export function figures(items: readonly string[]): string {
  return items.length === 0 ? "" : `<div class="figures">${items.join("\n")}</div>`;
}
/** Names and values; both are markup. */
export function definitions(rows: readonly (readonly [string, string])[]): string {
  return `<dl>${rows.map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join("")}</dl>`;
}
/** A table of markup cells; columns named in `numeric` are set to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string {
  const aligned = (k: number): string => (numeric.includes(k) ? ' class="n"' : "");
  const cell = (c: string, k: number): string => `<td${aligned(k)}>${c}</td>`;
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  const titles = head.map((h, k) => `<th scope="col"${aligned(k)}>${h}</th>`).join("");
  return `<div class="scroll"><table><thead><tr>${titles}</tr></thead><tbody>${body}</tbody></table></div>`;
}
