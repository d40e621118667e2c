import type * as Plot from "@observablehq/plot";
import { escapeHtml } from "../prose.ts";
import { colour } from "./colours.ts";
import { documentLibrary, plotLibrary } from "./libraries.ts";

/** Width of all plots in pixels; the page scales them down. */
export const WIDTH = 520;

/** A drawn part: an `svg` element and its height in pixels. */
export interface Drawing {
  readonly svg: string;
  readonly height: number;
}

/** Draws with Observable Plot on a document of its own, without a browser. */
export function draw(options: Plot.PlotOptions & { readonly height: number }): Drawing {
  const { document } = documentLibrary().parseHTML("<html><body></body></html>");
  const element = plotLibrary().plot({
    width: WIDTH,
    marginTop: 32,
    marginLeft: 56,
    marginRight: 18,
    marginBottom: 42,
    style: { fontSize: "13px", background: "transparent", color: colour("ink") },
    ...options,
    document: document as unknown as NonNullable<Plot.PlotOptions["document"]>,
  });
  return { svg: withIndices(rounded(element.outerHTML)), height: options.height };
}

/** Two decimals of a pixel are enough and halve the file; what is written in the picture keeps its digits. */
function rounded(svg: string): string {
  return svg.replace(/<[^>]*>/g, (tag) =>
    tag.replace(/-?\d+\.\d{3,}/g, (digits) => String(Number(Number(digits).toFixed(2)))),
  );
}
/** Written `T_B` gets a lowered index; an invisible letter leads back to the line. */
function withIndices(svg: string): string {
  return svg.replace(/>[^<>]*_[^<>]*</g, (text) =>
    text.replace(/_([A-Za-z0-9]+)/g, '<tspan dy="3" font-size="75%">$1</tspan><tspan dy="-3">\u200b</tspan>'),
  );
}

/** A swatch and its meaning. */
export interface LegendEntry {
  readonly label: string;
  readonly colour: string;
  readonly dash?: string;
  readonly filled?: boolean;
}

/** Swatches in as many rows as the width of the picture asks for. */
export function legends(entries: readonly LegendEntry[]): Drawing[] {
  const rows: LegendEntry[][] = [[]];
  let used = 0;
  for (const entry of entries) {
    const room = roomOf(entry);
    if (used > 0 && used + room > WIDTH) {
      rows.push([]);
      used = 0;
    }
    used += room;
    rows.at(-1)!.push(entry);
  }
  return rows.map(legend);
}

/** One row of swatches. */
export function legend(entries: readonly LegendEntry[]): Drawing {
  let x = MARGIN;
  const parts = entries.map((entry) => {
    const at = x;
    x += roomOf(entry);
    return swatch(entry, at);
  });
  const svg = `<svg width="${WIDTH}" height="${ROW}" viewBox="0 0 ${WIDTH} ${ROW}" font-size="13" font-family="system-ui, sans-serif">${parts.join("")}</svg>`;
  return { svg: withIndices(svg), height: ROW };
}
const ROW = 24;
const MARGIN = 20;
/** Mean width of a letter at 13 px. */
const LETTER = 6.6;
const roomOf = ({ label }: LegendEntry): number => 42 + LETTER * label.length;

function swatch(entry: LegendEntry, x: number): string {
  const mark = entry.filled
    ? `<rect x="${x}" y="6" width="22" height="12" fill="${entry.colour}"/>`
    : `<line x1="${x}" x2="${x + 22}" y1="12" y2="12" stroke="${entry.colour}" stroke-width="2.5"${entry.dash ? ` stroke-dasharray="${entry.dash}"` : ""}/>`;
  return `${mark}<text x="${x + 28}" y="16.5" fill="${colour("ink")}">${escapeHtml(entry.label)}</text>`;
}

/** Drawings below each other as one picture that says what it shows. */
export function stacked(label: string, drawings: readonly Drawing[]): string {
  let y = 0;
  const parts = drawings.map((d) => {
    const at = y;
    y += d.height;
    return d.svg.replace("<svg ", `<svg y="${at}" aria-hidden="true" `);
  });
  return `<svg role="img" aria-label="${escapeHtml(label)}" class="plot" viewBox="0 0 ${WIDTH} ${y}" width="${WIDTH}" height="${y}"><title>${escapeHtml(label)}</title>${parts.join("")}</svg>`;
}

/** A picture of `stacked` with its label as lines of text below, in place of a caption on a page. */
export function captioned(picture: string): string {
  const height = Number(/ height="(\d+)"/.exec(picture)![1]);
  const lines = wrapped(/<title>(.*?)<\/title>/.exec(picture)![1]!, (WIDTH - 2 * MARGIN) / SMALL_LETTER);
  const texts = lines.map(
    (line, k) =>
      `<text x="${MARGIN}" y="${height + SMALL_ROW * (k + 0.5)}" fill="${colour("faint")}">${line}</text>`,
  );
  const caption = `<g font-size="11" font-family="system-ui, sans-serif">${withIndices(texts.join(""))}</g>`;
  const whole = Math.ceil(height + SMALL_ROW * (lines.length + 0.2));
  return picture
    .replace(`${WIDTH} ${height}"`, `${WIDTH} ${whole}"`)
    .replace(` height="${height}"`, ` height="${whole}"`)
    .replace(/<\/svg>$/, `${caption}</svg>`);
}
/** Mean width of a letter and distance of lines at 11 px. */
const SMALL_LETTER = 5.4;
const SMALL_ROW = 16;

/** Words in lines of at most so many letters. */
function wrapped(text: string, most: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines.at(-1)!;
    if (line !== "" && line.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = line === "" ? word : `${line} ${word}`;
  }
  return lines;
}
