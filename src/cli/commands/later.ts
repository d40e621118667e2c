import { Command } from "commander";
import { notAvailable } from "../options/later.ts";

const LATER = [["steady", "scan of a scenario"]] as const;

/** Commands of later versions: whatever follows them, they answer "not available yet". */
export function laterCommands(): Command[] {
  return LATER.map(([name, description]) =>
    new Command(name)
      .description(description)
      .allowUnknownOption()
      .allowExcessArguments()
      .helpOption(false)
      .action(() => {
        throw notAvailable(`the command ${name}`);
      }),
  );
}
