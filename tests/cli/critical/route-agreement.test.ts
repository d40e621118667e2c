import { afterEach, describe, expect, it, vi } from "vitest";
import { routeAgreement } from "../../../src/cli/critical/route-agreement.ts";
import * as offAxis from "../../../src/solvers/wide/critical-coupling-off-axis.ts";
import { langreth } from "../recording-terminal.ts";

vi.mock(import("../../../src/solvers/wide/critical-coupling-off-axis.ts"), { spy: true });

afterEach(() => {
  vi.restoreAllMocks();
});

const LINE = "critical --einstein 1 --te 0.1 --tb 0.05";

describe("agreement of the routes to a critical coupling", () => {
  const near = { value: 1, error: 1e-9 };

  it("is judged by the sum of two stated errors", () => {
    const judged = (value: number) =>
      routeAgreement({ realAxis: near, matsubara: { value, error: 1e-9 }, line: null }, false);
    expect(judged(1 + 1.9e-9)).toMatchObject({ agree: true });
    expect(judged(1 - 2.1e-9)).toMatchObject({ agree: false });
    expect(judged(1 - 2.1e-9).text).toMatch(/^disagree \(real axis and Matsubara \+ off-axis: 2\.1e-9 apart/);
  });

  it("names the worst of three pairs, and needs two routes", () => {
    const far = { value: 2, error: 1e-9 };
    expect(routeAgreement({ realAxis: near, matsubara: near, line: far }, true).text).toMatch(
      /line Im z > 0/,
    );
    expect(routeAgreement({ realAxis: null, matsubara: near, line: null }, true)).toEqual({
      agree: null,
      text: "one route only",
    });
  });

  it.each(["realAxis", "matsubara", "line"])("is missing where a route or its error is NaN: %s", (name) => {
    const sure = { realAxis: near, matsubara: near, line: near };
    const broken = [
      { value: Number.NaN, error: 1e-9 },
      { value: 1, error: Number.NaN },
    ];
    for (const quantity of broken) {
      expect(routeAgreement({ ...sure, [name]: quantity }, false).agree).toBe(false);
    }
  });

  it("is printed, with exit code 0", async () => {
    const { code, out } = await langreth(LINE);
    expect(code).toBe(0);
    expect(out).toMatch(/routes +agree \(Matsubara \+ off-axis and line Im z > 0/);
  });

  it("is missing where one route is wrong by 1e-7: exit code 1, and the error covers the distance", async () => {
    const solve = vi.mocked(offAxis.criticalCouplingOffAxis);
    const right = solve.getMockImplementation() ?? (await importedOffAxis());
    solve.mockImplementation((problem) => {
      const found = right(problem);
      return { ...found, value: found.value * (1 + 1e-7) };
    });
    const { code, out, err } = await langreth(LINE);
    expect(code).toBe(1);
    expect(out).toMatch(/routes +disagree/);
    expect(err.join("\n")).toMatch(/^langreth: the routes disagree \(Matsubara \+ off-axis and line/m);
    const found = JSON.parse((await langreth(`${LINE} --json`)).out);
    expect(found.routesAgree).toBe(false);
    expect(found.error).toBeGreaterThan(8e-8);
  });
});

async function importedOffAxis(): Promise<typeof offAxis.criticalCouplingOffAxis> {
  const actual = await vi.importActual<typeof offAxis>(
    "../../../src/solvers/wide/critical-coupling-off-axis.ts",
  );
  return actual.criticalCouplingOffAxis;
}
