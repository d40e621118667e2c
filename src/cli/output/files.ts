import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { InputError } from "../../errors/errors.ts";

/** A file to be written, with its path relative to the output folder. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes the files under `folder`, which is made where it is missing. Each file appears whole or not at all: it is
 * written under another name and renamed. Returns the paths written. Throws InputError naming `where` if the folder
 * cannot be written.
 */
export function writeFiles(folder: string, files: readonly OutputFile[], where = "--out"): string[] {
  try {
    return files.map(({ path, text }) => writeWhole(join(folder, path), text));
  } catch (error) {
    throw unwritable(folder, where, error);
  }
}

/** Refuses a folder that cannot be made, before anything long begins. */
export function requireFolder(folder: string, where = "--out"): void {
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) throw new Error("not a folder");
    const probe = join(folder, `.langreth-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw unwritable(folder, where, error);
  }
}

/**
 * Makes a folder and those above it, one at a time: under /proc, where nothing can be made, the recursive call of Node
 * tries the same folder for ever.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Made by another process in the meantime.
    if (!existsSync(folder)) throw error;
  }
}

function writeWhole(path: string, text: string): string {
  makeFolder(dirname(path));
  const unfinished = `${path}.${process.pid}.part`;
  try {
    writeFileSync(unfinished, text);
    renameSync(unfinished, path);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
  return path;
}

const NOT_MADE: Readonly<Record<string, string>> = {
  ENOENT: "no folder can be made there",
  EACCES: "no permission to write",
  EPERM: "no permission to write",
  EROFS: "no permission to write",
};

function unwritable(folder: string, where: string, error: unknown): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === undefined && !(error instanceof Error && error.message === "not a folder"))
    return error as Error;
  const why =
    code === "EEXIST" || code === "ENOTDIR" || code === undefined
      ? "a file is in the way"
      : (NOT_MADE[code] ?? code);
  return new InputError({ where, received: `${folder} (${why})`, accepted: "a folder that can be written" });
}
