#!/usr/bin/env node
/** The executable: process arguments in, exit code out. */
import { runCommandLine } from "./command-line.ts";
import { processTerminal } from "./output/process-terminal.ts";

process.exitCode = await runCommandLine(process.argv.slice(2), processTerminal());
