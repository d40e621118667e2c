/** The one place of this room that touches the file system. */
import { readFileSync, statSync } from "node:fs";
import { InputError } from "../errors/errors.ts";
import { fileReason } from "../errors/file-reason.ts";
import { type DistributionRule, type DistributionTable, parseDistribution } from "./distribution-table.ts";
import type { ReadOptions } from "./read-options.ts";
import { parseSpectrum, type SpectrumReading } from "./read-spectrum.ts";

const LARGEST = 64 * 1024 * 1024;

/**
 * Reads α²F(ω) from a file: see {@link parseSpectrum}. Throws InputError when there is no such file, when it is a
 * directory, unreadable, larger than 64 MB or not text, and for everything that the text is refused for.
 */
export function readSpectrumFile(path: string, options: ReadOptions = {}): SpectrumReading {
  return parseSpectrum(readText(path), { ...options, name: path });
}

/** Reads F_B or h from a file: see {@link parseDistribution}. Throws InputError as {@link readSpectrumFile} does. */
export function readDistributionFile(path: string, particles: DistributionRule): DistributionTable {
  return parseDistribution(readText(path), path, particles);
}

function readText(path: string): string {
  const bytes = readBytes(path);
  if (isBinary(bytes)) throw refusal(path, "a binary file");
  return new TextDecoder().decode(bytes);
}

function readBytes(path: string): Uint8Array {
  try {
    const status = statSync(path);
    if (status.isDirectory()) throw refusal(path, "a directory");
    if (!status.isFile() && !status.isFIFO()) throw refusal(path, "neither a file nor a pipe");
    if (status.size > LARGEST) throw refusal(path, `a file of ${Math.ceil(status.size / 2 ** 20)} MB`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw refusal(path, fileReason(error));
  }
}

/** Control characters other than tab, line ends and form feed do not occur in text. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 26));
}

function refusal(where: string, received: string): InputError {
  return new InputError({ where, received, accepted: "a readable text file of at most 64 MB" });
}
