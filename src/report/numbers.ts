import type { Value } from "./run-record.ts";

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789"].map((d, k) => [d, "⁰¹²³⁴⁵⁶⁷⁸⁹"[k]!]),
);
const MOST_DIGITS = 6;

/** A number for reading: at most `digits` significant digits, true minus sign, powers of ten, unit. */
export function valueText(value: number, unit = "", digits = MOST_DIGITS): string {
  return withUnit(numberText(value, digits), unit);
}

function withUnit(text: string, unit: string): string {
  return unit === "" ? text : `${text} ${unit}`;
}

function numberText(value: number, digits: number, keepsZeros = false): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  // Digits before the point that are not known are written as zeros.
  const tidy = (text: string) => (keepsZeros && !text.includes("e") ? text : String(Number(text)));
  const power = Math.floor(Math.log10(Math.abs(value)));
  if (power >= -4 && power < MOST_DIGITS) return minus(tidy(value.toPrecision(digits)));
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e") as [string, string];
  return `${minus(tidy(mantissa))} × 10${raised(exponent)}`;
}
function minus(text: string): string {
  return text.replace("-", "−");
}
function raised(exponent: string): string {
  return [...exponent.replace("+", "")].map((c) => (c === "-" ? "⁻" : RAISED[c])).join("");
}

/** A value with its unit and no more digits than its error allows, zeros among them. */
export function measured({ value, error, unit }: Value, most = MOST_DIGITS): string {
  if (error === null || !(error > 0) || value === 0) return valueText(value, unit, most);
  const certain = Math.floor(Math.log10(Math.abs(value) / error));
  return withUnit(numberText(value, Math.max(1, Math.min(most, certain)), true), unit);
}

/** A ratio as a percentage with one decimal: 0.4375 gives `43.8 %`. */
export function percent(ratio: number): string {
  return `${minus((100 * ratio).toFixed(Math.abs(ratio) < 0.995 ? 1 : 0))} %`;
}

/** `λ_c` or `G_c`. */
export function symbolText(symbol: "lambda_c" | "G_c"): string {
  return symbol === "lambda_c" ? "λ_c" : "G_c";
}
