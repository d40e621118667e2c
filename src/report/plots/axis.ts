/** `ω (meV)`, or `ω` for pure numbers. */
export function axis(symbol: string, unit: string): string {
  return unit === "" ? symbol : `${symbol} (${unit})`;
}
