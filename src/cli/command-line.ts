import { Command, type CommanderError } from "commander";
import { benchCommand } from "./commands/bench.ts";
import { checkCommand } from "./commands/check.ts";
import { criticalCommand } from "./commands/critical.ts";
import { deriveCommand } from "./commands/derive.ts";
import { evalCommand } from "./commands/eval.ts";
import { gapCommand } from "./commands/gap.ts";
import { kernelCommand } from "./commands/kernel.ts";
import { mutateCommand } from "./commands/mutate.ts";
import { runCommand } from "./commands/run.ts";
import { steadyCommand } from "./commands/steady.ts";
import { tcCommand } from "./commands/tc.ts";
import { verifyCommand } from "./commands/verify.ts";
import { EXIT, reportFailure, UsageError } from "./failure.ts";
import { closeMatches } from "./options/close-matches.ts";
import type { Terminal } from "./output/terminal.ts";
import { version } from "./version.ts";

/** Makes a command that writes to a terminal and sets the exit code through `finish`. */
export type CommandMaker = (terminal: Terminal, finish: (code: number) => void) => Command;

const COMMANDS: readonly CommandMaker[] = [
  runCommand,
  deriveCommand,
  verifyCommand,
  checkCommand,
  mutateCommand,
  kernelCommand,
  evalCommand,
  tcCommand,
  gapCommand,
  criticalCommand,
  steadyCommand,
  benchCommand,
];

/** Runs one command line and returns its exit code: 0 success, 1 fell short, 2 bad usage. Never throws. */
export async function runCommandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  let code: number = EXIT.success;
  try {
    const program = commandLine(terminal, (ended) => {
      code = ended;
    });
    requireKnownCommand(args[0], program);
    await program.parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return reportFailure(error, terminal);
  }
}

function commandLine(terminal: Terminal, finish: (code: number) => void): Command {
  const program = new Command("langreth")
    .description(
      "Steady-state Keldysh–Eliashberg equations: derived, verified, generated as code and solved.",
    )
    .version(version(), "-V, --version", "print the version");
  for (const make of COMMANDS) program.addCommand(make(terminal, finish));
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

function requireKnownCommand(name: string | undefined, program: Command): void {
  const names = program.commands.map((command) => command.name());
  const shown = names.join(", ");
  if (name === undefined) throw new UsageError(`no command given; expected ${shown} (or --help)`);
  if (name.startsWith("-") || name === "help" || names.includes(name)) return;
  const near = closeMatches(name, names);
  const hint = near.length > 0 ? ` (perhaps ${near.join(" or ")})` : "";
  throw new UsageError(`unknown command '${name}'${hint}; expected ${shown}`);
}
