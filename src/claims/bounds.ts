/** What a claim file may ask for. Everything beyond is refused in one line; docs/claims.md states each bound. */
export const BOUNDS = {
  /** Size of a claim file. */
  fileBytes: 1_000_000,
  /** Claim blocks in one file. */
  claims: 1000,
  /** Characters of one field, continuation lines included. */
  fieldLength: 4000,
  /** Brackets inside each other, prefix signs in a row, powers of powers. */
  depth: 100,
  /** Operations that follow each other, a + b + c + …, and calls around them. */
  chain: 400,
  /** Absolute value of an integer exponent. */
  exponent: 1000,
  /** Digits of a number as written, and of a number that constant powers make. */
  numberDigits: 2000,
  /** Size of the term that a claim unfolds into, in characters of its structural key. */
  termSize: 200_000,
  /** Definitions that are put in for one claim. */
  unfoldings: 20_000,
  /** Integrals, sums and limits inside each other. */
  binders: 4,
  /** Terms of a finite sum. */
  sumTerms: 100_000,
  /** Seconds of work on one claim before it is undecided. */
  seconds: 20,
} as const;
