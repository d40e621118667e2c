import { readFileSync } from "node:fs";

/** A single mistake in the proofs of `src/solvers/enclosure/`, and what is known of it. */
export interface Mistake {
  /** Under `src/solvers/enclosure/`. */
  readonly file: string;
  /** Code that stands in one place of the file, white space aside. */
  readonly from: string;
  readonly to: string;
  /** Test files under `tests/solvers/enclosure/`, one of which fails, or none of which does. */
  readonly tests: readonly string[];
  /** Why no test sees it; undefined where one does. */
  readonly unseen?: string | undefined;
}

/** The list of `mistakes.txt`: below the name of a file, `- from`, `+ to` and `seen: TESTS` or `unseen: TESTS: reason`. */
export function mistakes(): Mistake[] {
  const text = readFileSync(new URL("mistakes.txt", import.meta.url), "utf8");
  return text
    .split(/^# /m)
    .slice(1)
    .flatMap((part) => {
      const [file, ...rest] = part.split("\n");
      return rest
        .join("\n")
        .split(/^- /m)
        .slice(1)
        .map((entry) => {
          const [from, to, verdict] = entry.trim().split("\n");
          const [, word, tests, unseen] = /^(seen|unseen): ([^:]+)(?:: (.+))?$/.exec(verdict ?? "") ?? [];
          if (!to?.startsWith("+") || (word === "unseen") !== (unseen !== undefined))
            throw new Error(`not a mistake: ${entry}`);
          return { file: file!, from: from!, to: to.slice(1).trim(), tests: tests!.split(" "), unseen };
        });
    });
}

/** The text of the file with the mistake; throws where it does not stand in exactly one place. */
export function seeded(source: string, { file, from, to }: Mistake): string {
  const words = from.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const parts = source.split(new RegExp(words.join("\\s*")));
  if (parts.length !== 2) throw new Error(`${file}: "${from}" stands in ${parts.length - 1} places`);
  return parts.join(to);
}
