import type { Value } from "./run-record.ts";

const RAISED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."0123456789"].map((d, k) => [d, "⁰¹²³⁴⁵⁶⁷⁸⁹"[k]!]),
);
const MOST_DIGITS = 6;

/** A number for reading: at most `digits` significant digits, true minus sign, powers of ten, unit. */
export function valueText(value: number, unit = "", digits = MOST_DIGITS): string {
  return unit === "" ? numberText(value, digits) : `${numberText(value, digits)} ${unit}`;
}

function numberText(value: number, digits: number): string {
  if (!Number.isFinite(value)) return "–";
  if (value === 0) return "0";
  const power = Math.floor(Math.log10(Math.abs(value)));
  if (power >= -4 && power < MOST_DIGITS) return minus(String(Number(value.toPrecision(digits))));
  const [mantissa, exponent] = value.toExponential(digits - 1).split("e") as [string, string];
  return `${minus(String(Number(mantissa)))} × 10${raised(exponent)}`;
}
function minus(text: string): string {
  return text.replace("-", "−");
}
function raised(exponent: string): string {
  return [...exponent.replace("+", "")].map((c) => (c === "-" ? "⁻" : RAISED[c])).join("");
}

/** A value with its unit and no more digits than its error allows. */
export function measured({ value, error, unit }: Value, most = MOST_DIGITS): string {
  const certain =
    error !== null && error > 0 && value !== 0 ? Math.floor(Math.log10(Math.abs(value) / error)) : most;
  return valueText(value, unit, Math.max(1, Math.min(most, certain)));
}

/** A ratio as a percentage with one decimal: 0.4375 gives `43.8 %`. */
export function percent(ratio: number): string {
  return `${minus((100 * ratio).toFixed(Math.abs(ratio) < 0.995 ? 1 : 0))} %`;
}

/** `λ_c` or `G_c`. */
export function symbolText(symbol: "lambda_c" | "G_c"): string {
  return symbol === "lambda_c" ? "λ_c" : "G_c";
}
