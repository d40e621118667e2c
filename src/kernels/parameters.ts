import { sym } from "../algebra/term.ts";

/** The values h(ω) and h(ν) of an electron distribution that is given numerically. */
export const hOmega = sym("hOmega");
export const hNu = sym("hNu");
