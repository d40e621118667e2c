import { describe, expect, it } from "vitest";
import { weakCouplingDrive } from "../../../derivations/weak-coupling-drive.ts";
import { weakCouplingLead } from "../../../derivations/weak-coupling-lead.ts";
import { add, areEqual, div, mul, num, ONE, pow, ratio, sub, sym, type Term } from "../../../src/index.ts";

/** The laws as they are written in the literature of the project, by hand. */
const drive = weakCouplingDrive().results;
const lead = weakCouplingLead().results;
const [Te, TB, Gb, G1, G2, s, G] = ["T_e", "T_B", "Gamma_b", "Gamma_1", "Gamma_2", "s", "G"].map(
  sym,
) as Term[];
const per = (t: Term | undefined): Term => pow(t!, -1);
const twice = (t: Term | undefined): Term => mul(num(2), t!);
const quarter = ratio(1, 4);

function same(found: Term | undefined, expected: Term): void {
  expect(found && areEqual(found, expected), `${found?.key}\n≠ ${expected.key}`).toBe(true);
}

describe("the law with a lead and a drive", () => {
  it("is ¼[Γ_b/T_e + 2Γ_1/T_B]/(Γ_b + 2Γ_1), without Γ_2", () => {
    const rates = add(mul(Gb!, per(Te)), mul(twice(G1), per(TB)));
    same(drive.inverse, mul(quarter, rates, per(add(Gb!, twice(G1)))));
  });
  it("has h'(0) = ½[Γ_b/T_e + Γ_1/T_B]/(Γ_b + Γ_1 + Γ_2)", () => {
    const gain = add(mul(Gb!, per(Te)), mul(G1!, per(TB)));
    same(drive.slope, mul(ratio(1, 2), gain, per(add(Gb!, G1!, G2!))));
  });
  it("says 4T_B without bath, 4T_e without one-boson scattering, 4T_e* without the glue", () => {
    same(drive.withoutBath, mul(num(4), TB!));
    same(drive.withoutOneBoson, mul(num(4), Te!));
    same(drive.withoutGlue, mul(num(4), sym("T_e*")));
  });
  it("holds the heating in both shares, Γ_2 in the glue with the sign of the enhancement", () => {
    const h = sym("h'(0)");
    same(drive.thermalShare, mul(ratio(1, 2), G!, h));
    const rise = sub(div(G1!, twice(TB)), mul(sub(G1!, G2!), h));
    same(drive.glueShare, mul(ratio(1, 2), G!, rise, per(add(Gb!, twice(G1)))));
  });
});

describe("the law with a lead by the share of the boson", () => {
  const bias = sub(per(TB), per(Te));
  it("is ¼[1/T_e + (1/T_B − 1/T_e)·2s/(1+s)]", () => {
    same(lead.inverse, mul(quarter, add(per(Te), mul(bias, twice(s), per(add(ONE, s!))))));
  });
  it("of which s is the distribution and s(1−s)/(1+s) the glue", () => {
    same(lead.fromDistribution, mul(quarter, bias, s!));
    same(lead.fromGlue, mul(quarter, bias, s!, sub(ONE, s!), per(add(ONE, s!))));
  });
});
