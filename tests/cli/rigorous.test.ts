import { describe, expect, it } from "vitest";
import { document, langreth } from "./recording-terminal.ts";

/** [lower, upper] of the decimal strings. */
function ends(interval: unknown): [number, number] {
  expect(interval).toEqual([expect.stringMatching(/^\d+\.\d+$/), expect.stringMatching(/^\d+\.\d+$/)]);
  return (interval as [string, string]).map(Number) as [number, number];
}

describe("critical --rigorous", () => {
  it("prints an interval with the reference inside", async () => {
    const found = await document("critical --einstein 1 --te 0.1 --rigorous");
    const [lower, upper] = ends(found.interval);
    expect(lower).toBeLessThan(0.88949340365144);
    expect(upper).toBeGreaterThan(0.88949340365144);
    expect(upper - lower).toBeLessThan(1.01e-10 * lower);
    expect(found).toMatchObject({
      rigorous: true,
      closure: "wide",
      bath: "fixed",
      te: 0.1,
      tb: 0.1,
      notes: [],
    });
    // value ± error covers the interval, up to the rounding of doubles.
    expect(found.criticalCoupling - found.error).toBeLessThan(lower + 1e-15);
    expect(found.criticalCoupling + found.error).toBeGreaterThan(upper - 1e-15);
  });

  it("gives decimal strings beyond 15 digits", async () => {
    const found = await document("critical --einstein 1 --te 0.5 --rigorous --digits 16");
    expect(found.criticalCoupling).toMatch(/^8\.1684465069119\d+$/);
    expect(found.interval[0].slice(0, 14)).toBe(found.interval[1].slice(0, 14));
  });

  it.each([
    ["--tb 0.2", /out of equilibrium: .*not self-adjoint/],
    ["--drive 0.2,2,0.3", /out of equilibrium/],
    ["--bath none", /out of equilibrium/],
    ["--closure local --tb 0.2", /out of equilibrium: .*no definite form/],
    ["--closure local --digits 9", /local closure and a flat band beyond 8 digits/],
    ["--closure flat --half-width 3 --tb 0.2", /out of equilibrium/],
    ["--closure flat --half-width 3 --digits 9", /local closure and a flat band beyond 8 digits/],
  ])("refuses %s with the reason", async (flags, said) => {
    const { code, err } = await langreth(`critical --einstein 1 --te 0.1 --rigorous ${flags}`);
    expect(code).toBe(2);
    expect(err.join("\n")).toMatch(said);
  });
});

describe("critical --rigorous beside a lead", () => {
  it("holds the number of the Matsubara axis in the wide band", async () => {
    const flags = "critical --einstein 1 --te 0.1 --bath lead --bath-rate 0.06";
    const [lower, upper] = ends((await document(`${flags} --rigorous --digits 7`)).interval);
    const { routes } = await document(flags);
    expect(lower).toBeLessThan(routes.matsubara);
    expect(upper).toBeGreaterThan(routes.matsubara);
    expect(upper / lower - 1).toBeLessThan(1e-7);
  });
});

describe("critical --rigorous --closure local", () => {
  it("prints an interval with the reference inside", async () => {
    const flags = "critical --oscillator 1,0.5 --closure local --te 0.04 --rigorous --digits 4";
    const found = await document(flags);
    const [lower, upper] = ends(found.interval);
    expect(lower).toBeLessThan(0.28607506);
    expect(upper).toBeGreaterThan(0.28607506);
    expect(upper - lower).toBeLessThan(2e-4 * lower);
    expect(found).toMatchObject({ rigorous: true, closure: "local" });
  });

  it("holds the number of the Matsubara axis beside a lead", async () => {
    const flags = "critical --oscillator 1,0.5 --closure local --te 0.04 --bath lead --bath-rate 0.01";
    const [lower, upper] = ends((await document(`${flags} --rigorous --digits 4`)).interval);
    const { routes } = await document(flags);
    expect(lower).toBeLessThan(routes.matsubara);
    expect(upper).toBeGreaterThan(routes.matsubara);
  });
});

describe("tc --rigorous", () => {
  it("says what is left to ask for where a proof fails", async () => {
    const { code, err } = await langreth("tc --einstein 1 --lambda 0.08 --rigorous --digits 4");
    expect(code).toBe(1);
    expect(err.join("\n")).toMatch(
      /too weak; nothing is proved \(to 4 digits: fewer may be provable, and without --rigorous it is solved without proof\)/,
    );
  });

  it("prints an interval with the reference inside", async () => {
    const found = await document("tc --einstein 1 --lambda 1 --rigorous --digits 9");
    const [lower, upper] = ends(found.interval);
    expect(lower).toBeLessThan(0.1146195120903);
    expect(upper).toBeGreaterThan(0.1146195120903);
    expect(upper - lower).toBeLessThan(1.01e-9 * lower);
    expect(found).toMatchObject({ rigorous: true, lambda: 1, mustar: 0, cutoff: null });
  });

  it("is read by people", async () => {
    const { out } = await langreth("tc --einstein 1 --lambda 1 --rigorous --digits 4");
    expect(out).toMatch(/proved bounds\n {2}T_c {6}in \[0\.1146\d+, 0\.1146\d+\]\n/);
  });

  it("encloses T_c with μ*, exact for the decimals given", async () => {
    const flags = "tc --einstein 1 --lambda 1 --rigorous --mustar 0.1 --cutoff 5 --digits 5";
    const found = await document(flags);
    const [lower, upper] = ends(found.interval);
    // T_c to 12 digits of the route with multiple precision.
    expect(lower).toBeLessThan(0.0782662767974);
    expect(upper).toBeGreaterThan(0.0782662767975);
    expect(upper - lower).toBeLessThan(1e-5 * lower);
    expect(found).toMatchObject({ rigorous: true, mustar: 0.1, cutoff: 5 });
    const { out } = await langreth(flags);
    expect(out).toContain("μ* = 0.1 up to 5, proved bounds");
  });

  it("refuses more digits with μ* than doubles decide", async () => {
    const { code, err } = await langreth(
      "tc --einstein 1 --lambda 1 --rigorous --mustar 0.1 --cutoff 5 --digits 10",
    );
    expect(code).toBe(2);
    expect(err.join("\n")).toMatch(/with μ\* beyond 9 digits/);
  });

  it.each(["0", "26", "many"])("refuses --digits %s", async (digits) => {
    const { code, err } = await langreth(`tc --einstein 1 --lambda 1 --rigorous --digits ${digits}`);
    expect(code).toBe(2);
    expect(err.join("\n")).toMatch(/--digits: got .*1 to 25/);
  });
});
