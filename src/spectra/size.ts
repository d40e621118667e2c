/** Frequencies and couplings whose squares and products doubles can hold, as the domains of the kernels say. */
const [LOWEST, HIGHEST] = [1e-75, 1e75];

/** The same in words. */
export const SIZE = `between ${LOWEST} and ${HIGHEST}`;

/** Whether a positive number is one of them. */
export function isSized(value: number): boolean {
  return value >= LOWEST && value <= HIGHEST;
}
