import { Command } from "commander";
import { derivationsAndIdentities } from "../../../proofs/certificates.ts";
import { Prover } from "../../certificates/index.ts";
import { InputError } from "../../errors/errors.ts";
import {
  countOutcomes,
  FAMILIES,
  type Family,
  type MutationResult,
  mutationPage,
  mutationRun,
  type SecondChecker,
} from "../../verify/mutation-run/index.ts";
import { EXIT } from "../failure.ts";
import { integer, seed } from "../options/numbers.ts";
import { printAnswer } from "../output/json.ts";
import { type Terminal, withProgress } from "../output/terminal.ts";

interface MutateFlags {
  readonly count: string;
  readonly seed: string;
  readonly family?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

const LARGEST_COUNT = 100_000;

/** `mutate [--count N] [--seed S] [--family rules|derivations|kernels] [--json|--markdown]`. */
export function mutateCommand(terminal: Terminal, finish: (code: number) => void): Command {
  return new Command("mutate")
    .description("seed single mistakes in rules, derivations and kernels and count what verify catches")
    .option("--count <N>", "how many mistakes", "300")
    .option("--seed <S>", "seed of the sample", "1")
    .option("--family <NAME>", `only mistakes in ${FAMILIES.join(", ")}`)
    .option("--json", "print one JSON document")
    .option("--markdown", "print a page with counts and survivors")
    .action((flags: MutateFlags) => mutate(flags, terminal, finish));
}

async function mutate(flags: MutateFlags, terminal: Terminal, finish: (code: number) => void): Promise<void> {
  const families = flags.family === undefined ? {} : { families: [familyOf(flags.family)] };
  const derivations = derivationsAndIdentities();
  const options = {
    derivations,
    count: integer(flags.count, "--count", 1, LARGEST_COUNT),
    seed: seed(flags.seed),
    certificates: certificateChecker(new Prover()),
    ...families,
  };
  const result = await withProgress(terminal, "mutate", (bar) =>
    mutationRun(options, (fraction, what) => bar.update(fraction, what)),
  );
  const counts = countOutcomes(result.outcomes);
  printAnswer(terminal, flags.json, {
    document: () => ({ ...counts, seed: result.seed, survivors: survivorsOf(result) }),
    text: () => (flags.markdown ? mutationPage(result) : mutationText(result)),
  });
  if (counts.unexplained + counts.disagreements > 0) finish(EXIT.fellShort);
}

function familyOf(name: string): Family {
  const found = FAMILIES.find((f) => f === name);
  if (!found) throw new InputError({ where: "--family", received: name, accepted: FAMILIES.join(", ") });
  return found;
}

/** The changed statement is tried anew; where the original has no proof, a refusal says nothing. */
export function certificateChecker(prover: Prover): SecondChecker {
  return ({ original, changed }) => {
    if (prover.prove(changed).found) return "accepts";
    return prover.prove(original).found ? "refuses" : "has no proof";
  };
}

function survivorsOf({ outcomes }: MutationResult) {
  return outcomes
    .filter((o) => !o.caught)
    .map(({ family, where, mistake, place, verdict, detail, equivalent }) => ({
      family,
      where,
      mistake,
      place,
      verdict,
      detail,
      equivalent,
    }));
}

function mutationText(result: MutationResult): string {
  const lines = survivorsOf(result).map(
    (s) =>
      `${s.equivalent === null ? "survived  " : "equivalent"} ${s.where}: ${s.mistake}${s.place === "" ? "" : ` at ${s.place}`}; ${s.equivalent ?? s.detail}`,
  );
  const c = countOutcomes(result.outcomes);
  const certificates = `the certificate checker refuses ${c.refusedByCertificates} of the ${c.certificates} it can speak about`;
  const closing = `${c.caught} of ${c.seeded} mistakes caught, ${c.equivalent} change nothing, ${c.unexplained} unexplained; ${certificates} (seed ${result.seed})`;
  return `${[...lines, closing].join("\n")}\n`;
}
