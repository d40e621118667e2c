import { dependsOn, rewrite, unfold } from "../algebra/rewrite.ts";
import { add, div, mul, neg, num, ONE, pow, sub, type Term } from "../algebra/term.ts";
import { thermalBoson, thermalElectron } from "../algebra/thermal.ts";
import { isZero } from "../algebra/zero.ts";
import { equations } from "../closures/equations.ts";
import { InternalError } from "../errors/errors.ts";
import type { KineticResult } from "../steady/kinetic.ts";
import {
  nu,
  omega,
  bosonTemperature as TB,
  electronTemperature as TE,
  transfer,
  x,
} from "../steady/symbols.ts";
import { hNu, hOmega } from "./parameters.ts";
import {
  bose,
  branches,
  choose,
  elementaryForm,
  expm1,
  exprel,
  fermi,
  xbose,
  xcoth,
} from "./stable-heads.ts";

/** One row of the table: a form that cancels or overflows, and an equal one that does not. */
export interface StabilityRule {
  readonly name: string;
  /** The factors that are replaced together. */
  readonly from: readonly Term[];
  readonly to: Term;
  /** Where both sides are defined and equal. */
  readonly condition: string;
  /** What the left side loses. */
  readonly cures: string;
}

const two = num(2);
const coth = thermalBoson(transfer, TB);
const tanhOmega = thermalElectron(omega, TE);
const inTB = (e: Term): Term => div(e, TB);
const inTE = (e: Term): Term => div(e, TE);
/** x/T_B − x/T_e without cancellation near T_e = T_B. */
const mismatch = mul(transfer, sub(TE, TB), pow(TE, -1), pow(TB, -1));
const boson = inTB(transfer);
const thermal = (e: Term): Term => thermalElectron(e, TE);
const given = (e: Term): Term => (e === omega ? hOmega : hNu);

function factorOf(node: Term, h: (e: Term) => Term): Term {
  return unfold(node, { F_B: (e) => thermalBoson(e, TB), h });
}
function weighted(positive: Term, negative: Term): Term {
  return choose(transfer, positive, negative);
}

/** 4 f(−ω)f(ν)(1 − T_B/T_e)·exprel(s)/exprel(x/T_B) and its mirror image under (ω,ν) → (−ω,−ν). */
function defectThermal(): Term {
  const side = (s: Term): Term =>
    mul(
      num(4),
      fermi(mul(s, inTE(omega), num(-1))),
      fermi(mul(s, inTE(nu))),
      mul(sub(TE, TB), pow(TE, -1)),
      exprel(mul(s, mismatch)),
      pow(exprel(mul(s, boson)), -1),
    );
  return choose(mismatch, side(num(-1)), side(ONE));
}

/** u = x/T_B + ν/T_e; the sign of u is the sign of 1 + F_B h. */
const combined = mul(add(mul(omega, TE), mul(nu, sub(TB, TE))), pow(TE, -1), pow(TB, -1));

const [lessOmega, moreOmega] = [sub(ONE, hOmega), add(ONE, hOmega)];
const [lessNu, moreNu] = [sub(ONE, hNu), add(ONE, hNu)];
const rise = sub(hNu, hOmega);

/** A row is made when the table is first asked for, because its left side is read off the derived equations. */
type Row = () => StabilityRule;
const kinetic = (): KineticResult => equations().kinetic;

const THERMAL_ROWS: readonly Row[] = [
  () => ({
    name: "defect-thermal",
    from: [factorOf(kinetic().defect, thermal)],
    to: defectThermal(),
    condition: "ω ≠ ν, T_e, T_B > 0; the right side continues to ω = ν",
    cures: "cancellation near ω = ν, T_e = T_B and at |ω|, |ν| ≫ T_e",
  }),
  () => ({
    name: "rate-out-thermal",
    from: [factorOf(kinetic().rateOut, thermal)],
    to: weighted(
      mul(two, add(bose(boson), fermi(neg(inTE(nu))))),
      mul(num(-2), add(bose(neg(boson)), fermi(inTE(nu)))),
    ),
    condition: "ω ≠ ν",
    cures: "cancellation of coth and tanh of opposite sign",
  }),
  () => ({
    name: "rate-in-thermal",
    from: [factorOf(kinetic().rateIn, thermal)],
    to: choose(
      combined,
      mul(two, bose(neg(boson)), fermi(neg(inTE(nu))), expm1(neg(combined))),
      mul(two, bose(boson), fermi(inTE(nu)), expm1(combined)),
    ),
    condition: "ω ≠ ν",
    cures: "cancellation of 1 and coth·tanh",
  }),
  () => ({
    name: "relaxation-thermal",
    from: [transfer, sub(coth, tanhOmega)],
    to: weighted(
      mul(two, add(mul(TB, xbose(boson)), mul(transfer, fermi(inTE(omega))))),
      mul(two, sub(mul(TB, xbose(neg(boson))), mul(transfer, fermi(neg(inTE(omega)))))),
    ),
    condition: "ω ≠ ν; the right side continues to ω = ν",
    cures: "0·∞ at ω = ν, cancellation of coth and tanh",
  }),
  () => ({
    name: "reference-thermal",
    from: [factorOf(kinetic().reference, thermal)],
    to: thermalBoson(transfer, TE),
    condition: "ω ≠ ν",
    cures: "0/0 near ω = ν and at |ω|, |ν| ≫ T_e",
  }),
];

const givenDefect = (): Term => factorOf(kinetic().defect, given);

const VALUE_ROWS: readonly Row[] = [
  () => ({
    name: "source-values",
    from: [transfer, givenDefect()],
    to: weighted(
      add(mul(transfer, lessOmega, moreNu), mul(two, TB, xbose(boson), rise)),
      add(mul(transfer, moreOmega, lessNu), mul(two, TB, xbose(neg(boson)), rise)),
    ),
    condition: "ω ≠ ν; the right side continues to ω = ν",
    cures: "0·∞ at ω = ν, cancellation at |x| ≫ T_B where |h| → 1",
  }),
  () => ({
    name: "defect-values",
    from: [givenDefect()],
    to: weighted(
      add(mul(lessOmega, moreNu), mul(two, bose(boson), rise)),
      sub(mul(moreOmega, lessNu), mul(two, bose(neg(boson)), rise)),
    ),
    condition: "ω ≠ ν",
    cures: "cancellation at |x| ≫ T_B where |h| → 1",
  }),
  () => ({
    name: "rate-out-values",
    from: [factorOf(kinetic().rateOut, given)],
    to: weighted(add(mul(two, bose(boson)), moreNu), neg(add(mul(two, bose(neg(boson))), lessNu))),
    condition: "ω ≠ ν",
    cures: "cancellation of coth and h of opposite sign",
  }),
  () => ({
    name: "rate-in-values",
    from: [factorOf(kinetic().rateIn, given)],
    to: weighted(add(moreNu, mul(two, bose(boson), hNu)), sub(lessNu, mul(two, bose(neg(boson)), hNu))),
    condition: "ω ≠ ν",
    cures: "cancellation of 1 and coth·h",
  }),
  () => ({
    name: "relaxation-values",
    from: [transfer, sub(coth, hOmega)],
    to: weighted(
      add(mul(two, TB, xbose(boson)), mul(transfer, lessOmega)),
      sub(mul(two, TB, xbose(neg(boson))), mul(transfer, moreOmega)),
    ),
    condition: "ω ≠ ν; the right side continues to ω = ν",
    cures: "0·∞ at ω = ν, cancellation of coth and h",
  }),
  () => ({
    name: "reference-values",
    from: [factorOf(kinetic().reference, given)],
    to: choose(
      sub(hOmega, hNu),
      add(ONE, mul(lessOmega, moreNu, pow(sub(hOmega, hNu), -1))),
      neg(add(ONE, mul(moreOmega, lessNu, pow(sub(hNu, hOmega), -1)))),
    ),
    condition: "h(ω) ≠ h(ν)",
    cures: "cancellation of 1 − h(ω)h(ν) at |h| → 1",
  }),
];

/** e·coth(e/2T_B) = 2T_B·xcoth(e/2T_B). */
function weightRule(e: Term): StabilityRule {
  return {
    name: `boson-weight-${e === x ? "x" : "transfer"}`,
    from: [e, thermalBoson(e, TB)],
    to: mul(two, TB, xcoth(div(e, mul(two, TB)))),
    condition: "e ≠ 0; the right side continues to e = 0",
    cures: "0·∞ at e = 0",
  };
}

const WEIGHT_ROWS: readonly Row[] = [() => weightRule(x), () => weightRule(transfer)];

let ofScattering: readonly StabilityRule[] | undefined;
let ofWeights: readonly StabilityRule[] | undefined;

function scatteringRules(): readonly StabilityRule[] {
  ofScattering ??= proved([...VALUE_ROWS, ...THERMAL_ROWS]);
  return ofScattering;
}

function weightRules(): readonly StabilityRule[] {
  ofWeights ??= proved(WEIGHT_ROWS);
  return ofWeights;
}

function proved(rows: readonly Row[]): readonly StabilityRule[] {
  const rules = rows.map((row) => row());
  for (const rule of rules)
    if (!proveRule(rule)) throw new InternalError(`stability rule ${rule.name} is no identity`);
  return rules;
}

/** The whole table, rules for products before rules for their factors; every rule has passed {@link proveRule}. */
export function stabilityRules(): readonly StabilityRule[] {
  return [...scatteringRules(), ...weightRules()];
}

/** Exact zero test of left − right in exponentials, for every branch of the right side. */
export function proveRule(rule: StabilityRule): boolean {
  const left = mul(...rule.from);
  return branches(rule.to).every((form) => isZero(elementaryForm(sub(left, form))).zero);
}

/** Applies the table to a bound kernel. Rows of scattering have ω, ν or h on their left: a function of x alone does without their derivation. */
export function stabilise(term: Term): Term {
  const isScattering = [omega, nu, hOmega, hNu].some((symbol) => dependsOn(term, symbol));
  const rules = isScattering ? stabilityRules() : weightRules();
  return rules.reduce((t, rule) => rewrite(t, (s) => applyRule(s, rule)), term);
}

function applyRule(t: Term, rule: StabilityRule): Term | undefined {
  if (rule.from.length === 1 && t === rule.from[0]) return rule.to;
  if (t.kind !== "prod" || rule.from.length === 1) return undefined;
  const { factors } = t;
  if (!rule.from.every((f) => factors.includes(f))) return undefined;
  return mul(...factors.filter((f) => !rule.from.includes(f)), rule.to);
}
