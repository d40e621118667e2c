import { chmodSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSpectrumFile } from "../../src/spectra/spectrum-file.ts";
import { refusal } from "./fixtures/refusal.ts";

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

describe("readSpectrumFile", () => {
  it.each([
    ["two-broadenings.a2f", {}, "epw", 40, 2, 1e-7],
    ["three-modes.a2F.dos1", {}, "qe-dos", 30, 4, 1e-5],
    ["twelve-broadenings.alpha2F.dat", { column: 12 }, "qe-lambda", 41, 12, null],
    ["columns.dat", { unit: "cm-1" }, "columns", 30, 1, null],
  ] as const)("reads %s", (name, options, format, rows, columns, difference) => {
    const reading = readSpectrumFile(fixture(name), options);
    expect([reading.format, reading.rows, reading.columnsAvailable]).toEqual([format, rows, columns]);
    if (difference === null) expect(reading.lambdaFooter).toBeNull();
    // The footer was computed from numbers before they were printed with 7 or 6 decimals.
    else expect(Math.abs(reading.lambdaFileRule! - reading.lambdaFooter!)).toBeLessThan(difference);
    expect(Math.abs(reading.lambda / reading.lambdaFileRule! - 1)).toBeLessThan(0.01);
  });

  describe("refuses", () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), "spectra-"));
    });
    afterAll(() => {
      rmSync(folder, { recursive: true });
    });
    const refused = (name: string, received: string) => {
      const path = join(folder, name);
      const error = refusal(() => readSpectrumFile(path, { unit: "meV" }));
      expect(error.where).toBe(path);
      expect(error.received).toContain(received);
      expect(error.accepted).toContain("text file");
    };

    it("a file that is not there, and a path through a file", () => {
      refused("absent.dat", "no such file");
      writeFileSync(join(folder, "file"), "1 2\n");
      refused("file/absent.dat", "no such file");
    });

    it("a directory", () => refused(".", "a directory"));

    it("a binary file", () => {
      writeFileSync(join(folder, "binary"), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]));
      refused("binary", "binary");
      writeFileSync(join(folder, "utf16"), Buffer.from("\uFEFF1 2\n2 0\n", "utf16le"));
      refused("utf16", "binary");
    });

    it("a file beyond 64 MB, without reading it", () => {
      writeFileSync(join(folder, "large"), "");
      truncateSync(join(folder, "large"), 64 * 1024 * 1024 + 1);
      refused("large", "65 MB");
    });

    it.skipIf(process.getuid?.() === 0)("a file without permission (not as root, who may read all)", () => {
      writeFileSync(join(folder, "locked"), "1 2\n");
      chmodSync(join(folder, "locked"), 0);
      refused("locked", "no permission");
    });

    it("an empty file", () => {
      const path = join(folder, "empty");
      writeFileSync(path, "");
      expect(refusal(() => readSpectrumFile(path)).message).toContain(`${path}: got an empty file`);
    });
  });
});
