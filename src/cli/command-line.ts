import { Command, type CommanderError } from "commander";
import { EXIT, reportFailure, UsageError } from "./failure.ts";
import { closeMatches } from "./options/close-matches.ts";
import type { Terminal } from "./output/terminal.ts";
import { version } from "./version.ts";

/** Makes a command that writes to a terminal and sets the exit code through `finish`. */
export type CommandMaker = (terminal: Terminal, finish: (code: number) => void) => Command;

/** The commands in the order of the help. Only the one that is called is loaded: all of them take most of a second to read. */
const COMMANDS: Readonly<Record<string, () => Promise<CommandMaker>>> = {
  run: async () => (await import("./commands/run.ts")).runCommand,
  derive: async () => (await import("./commands/derive.ts")).deriveCommand,
  verify: async () => (await import("./commands/verify.ts")).verifyCommand,
  check: async () => (await import("./commands/check.ts")).checkCommand,
  mutate: async () => (await import("./commands/mutate.ts")).mutateCommand,
  kernel: async () => (await import("./commands/kernel.ts")).kernelCommand,
  eval: async () => (await import("./commands/eval.ts")).evalCommand,
  tc: async () => (await import("./commands/tc.ts")).tcCommand,
  gap: async () => (await import("./commands/gap.ts")).gapCommand,
  critical: async () => (await import("./commands/critical.ts")).criticalCommand,
  steady: async () => (await import("./commands/steady.ts")).steadyCommand,
  bench: async () => (await import("./commands/bench.ts")).benchCommand,
};

/** Runs one command line and returns its exit code: 0 success, 1 fell short, 2 bad usage. Never throws. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.success;
  try {
    const program = commandLine(terminal, await called(args[0]), (ended) => {
      code = ended;
    });
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return reportFailure(error, terminal);
  }
}

/** The command of that name, all of them for the help that lists them, none for other options. @throws UsageError where there is none. */
async function called(name: string | undefined): Promise<readonly CommandMaker[]> {
  requireKnownCommand(name);
  const listed = ["-h", "--help", "help"].includes(name);
  const loads = Object.entries(COMMANDS).filter(([one]) => listed || one === name);
  return Promise.all(loads.map(([, load]) => load()));
}

function commandLine(
  terminal: Terminal,
  makers: readonly CommandMaker[],
  finish: (code: number) => void,
): Command {
  const program = new Command("langreth")
    .description(
      "Steady-state Keldysh–Eliashberg equations: derived, verified, generated as code and solved.",
    )
    .version(version(), "-V, --version", "print the version");
  for (const make of makers) program.addCommand(make(terminal, finish));
  for (const command of [program, ...program.commands]) prepare(command, terminal);
  return program;
}

/** One line for every mistake, the help on standard output, and no exit behind our back. */
function prepare(command: Command, terminal: Terminal): void {
  command
    .configureOutput({ writeOut: (text) => terminal.write(text), writeErr: () => {} })
    .exitOverride((error) => {
      throw usage(error, command);
    });
}

function usage(error: CommanderError, command: Command): Error {
  if (error.exitCode === 0) return error;
  const message = error.message.replace(/^error: /, "").replace(/\s*\n\s*/g, " ");
  if (error.code !== "commander.unknownOption") {
    const wanted = missing(message, command);
    return new UsageError(wanted ? `${message}; expected ${wanted}` : message);
  }
  const known = command.options
    .filter((option) => !option.hidden)
    .map((option) => option.long ?? option.flags);
  const plain = message.replace(/ \(Did you mean.*$/, "");
  return new UsageError(`${plain}; ${command.name()} accepts ${[...known, "--help"].join(", ")}`);
}

/** What the help says about the argument, or the option without its value, that a message names. */
function missing(message: string, command: Command): string | undefined {
  const name = /'(.*)'/.exec(message)?.[1];
  const argument = command.registeredArguments.find((one) => one.name() === name);
  return (argument ?? command.options.find((one) => one.flags === name))?.description;
}

function requireKnownCommand(name: string | undefined): asserts name is string {
  const names = Object.keys(COMMANDS);
  const shown = names.join(", ");
  if (name === undefined) throw new UsageError(`no command given; expected ${shown} (or --help)`);
  if (name.startsWith("-") || name === "help" || names.includes(name)) return;
  const near = closeMatches(name, names);
  const hint = near.length > 0 ? ` (perhaps ${near.join(" or ")})` : "";
  throw new UsageError(`unknown command '${name}'${hint}; expected ${shown}`);
}
