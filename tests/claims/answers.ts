import { readClaims } from "../../src/claims/check-claims.ts";

/** The answer to one claim block given by its lines. */
export async function answer(
  lines: readonly string[],
  effort: { digits?: number; runs?: number; seconds?: number; seed?: number } = {},
) {
  const [claim] = await readClaims(block(lines), "claims.md");
  return claim!.decide({ digits: 20, runs: 15, seed: 7, ...effort });
}
export function block(lines: readonly string[]): string {
  return ["```claim", ...lines, "```", ""].join("\n");
}
/** The message with which a text is refused, or "accepted". */
export async function refusal(text: string): Promise<string> {
  try {
    await readClaims(text, "claims.md");
    return "accepted";
  } catch (error) {
    const { name, message } = error as Error;
    return `${name}: ${message}`;
  }
}
