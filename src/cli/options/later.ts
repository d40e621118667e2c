/** Options of later versions: they are known, and refused with one line. */
import { type Command, Option } from "commander";
import { UnsupportedError } from "../../errors/errors.ts";

/** Adds options, hidden from the help, that answer "not available yet". */
export function refuseLater(command: Command, ...flags: readonly string[]): void {
  for (const flag of flags) {
    const name = flag.split(" ")[0]!;
    const refuse = (): never => {
      throw notAvailable(name);
    };
    const option = new Option(flag).hideHelp();
    command.addOption(flag.includes("<") ? option.argParser(refuse) : option);
    if (!flag.includes("<")) command.on(`option:${name.slice(2)}`, refuse);
  }
}

/** The refusal of something that a later version brings. */
export function notAvailable(what: string): UnsupportedError {
  return new UnsupportedError(`${what} is not available yet`);
}
