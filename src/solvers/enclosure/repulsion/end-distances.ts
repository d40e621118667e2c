/** A relative distance of an end of T_c from the transition in doubles, and the accuracy that is to tell it from there. */
export interface EndDistance {
  readonly distance: number;
  readonly unit: number;
}

const NEARER = 0.4;
const FURTHER = [1, 2, 5];

/**
 * Where the ends of T_c are tried: 0.4·10^-digits; nearer ones, since at a jump of the number of frequencies the normal state may be unstable in a small part of that
 * distance only; then further ones, as the sign of what is proved may drown in rounding. The distances of more digits are among those of fewer, so that what more digits
 * prove fewer do too.
 */
export function endDistances(digits: number, most: number): readonly EndDistance[] {
  const units = Array.from({ length: most - digits + 2 }, (_, i) => 10 ** (1 - digits - i));
  const nearer = units.slice(1).map((unit) => ({ distance: NEARER * unit, unit }));
  const further = units
    .reverse()
    .flatMap((unit) => FURTHER.map((factor) => ({ distance: factor * unit, unit })));
  return [...nearer, ...further];
}
