import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { DERIVATIONS } from "../derivations/index.ts";
import { allClaims } from "../src/index.ts";

/** Writes proofs/verdicts.json: every claim with its judge and verdict. */
const effort = { runs: 50, digits: 50, seed: 1 };
const claims = allClaims(DERIVATIONS.map((derive) => derive())).map((claim) => ({
  id: claim.id,
  judge: claim.judge,
  verdict: claim.decide(effort).verdict,
}));
const lines = claims.map((claim) => `  ${JSON.stringify(claim)}`).join(",\n");
const text = `{"effort": ${JSON.stringify(effort)}, "claims": [\n${lines}\n]}\n`;
writeFileSync(resolve(import.meta.dirname, "verdicts.json"), text);
