import { mkdtempSync, rmSync } from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

/**
 * Makes a folder of its own the system's temporary one for a run of tests and for all that it starts, and removes it at the end with that of the
 * runner, also if the run is told to stop: no test, emitted program or tool leaves anything behind, whether it cleans up or not.
 */
export default function temporaryFolderOfTheRun({ tmpDir }: TestProject): void {
  const folder = mkdtempSync(join(tmpdir(), "langreth-tests-"));
  for (const name of ["TMPDIR", "TMP", "TEMP"]) process.env[name] = folder;
  process.on("exit", () => {
    for (const path of [folder, tmpDir]) rmSync(path, { recursive: true, force: true });
  });
  for (const signal of ["SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
