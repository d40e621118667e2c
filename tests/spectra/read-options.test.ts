import { describe, expect, it } from "vitest";
import { parseColumn, parseFormat, SPECTRUM_FORMATS } from "../../src/spectra/read-options.ts";
import { refusal } from "./fixtures/refusal.ts";

describe("reading options", () => {
  it("accept each format and whole column numbers", () => {
    for (const format of SPECTRUM_FORMATS) expect(parseFormat(format)).toBe(format);
    expect(parseColumn(" 12 ")).toBe(12);
  });

  it.each(["EPW", "", "qe", "auto,epw"])("refuse the format %j", (text) => {
    const error = refusal(() => parseFormat(text));
    expect([error.where, error.received]).toEqual(["--format", text]);
    expect(error.accepted).toBe("one of auto, columns, epw, qe-dos, qe-lambda");
  });

  it.each(["0", "-1", "1.5", "", "one", "1e3", "99999999999"])("refuse the column %j", (text) => {
    const error = refusal(() => parseColumn(text));
    expect([error.where, error.received]).toEqual(["--column", text]);
  });
});
