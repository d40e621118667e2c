import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { BOUNDS } from "../../claims/bounds.ts";
import { InputError } from "../../errors/errors.ts";
import { fileReason } from "../../errors/file-reason.ts";

/** A file that the user brings. */
export interface UserFile {
  readonly path: string;
  /** Without folder and ending. */
  readonly name: string;
  readonly text: string;
  readonly isCertificate: boolean;
}

/** Certificates may be longer than claim files. */
const CERTIFICATE_BYTES = 8_000_000;

/** Reads a file after a look at its size. Throws InputError for what is no file, cannot be read or is too long. */
export function readUserFile(path: string): UserFile {
  const isCertificate = extname(path).toLowerCase() === ".json";
  const largest = isCertificate ? CERTIFICATE_BYTES : BOUNDS.fileBytes;
  try {
    const status = statSync(path);
    if (!status.isFile()) throw refusal(path, "no regular file");
    if (status.size > largest)
      throw refusal(path, `${status.size} bytes`, `a file of at most ${largest} bytes`);
    const text = readFileSync(path, "utf8");
    return { path, name: basename(path, extname(path)), text, isCertificate };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw refusal(path, fileReason(error));
  }
}

function refusal(
  path: string,
  received: string,
  accepted = "a text file with claims, or a certificate *.json",
): InputError {
  return new InputError({ where: path, received, accepted });
}
