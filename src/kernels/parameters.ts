import { sym } from "../algebra/term.ts";

/** The value h(ω) of an electron distribution that is given numerically. */
export const hOmega = sym("hOmega");
/** h(ν). */
export const hNu = sym("hNu");
