import { drivenPoles, type Model } from "./model.ts";
import type { Pole } from "./model-data.ts";
import type { Point } from "./point.ts";
import type { Inventory } from "./sampling.ts";

/** The instance in words: values of the variables, and the functions that the claim uses. */
export function describePoint(point: Point, needs: Inventory): string {
  const values = point
    .entries()
    .filter(([name]) => needs.variables.includes(name))
    .map(([name, value]) => `${name} = ${value}`);
  return [...values, ...functionsOf(point, needs)].join(", ");
}

function functionsOf(point: Point, needs: Inventory): string[] {
  const { model } = point;
  const { data } = model;
  const uses = (...heads: string[]): boolean => heads.some((head) => needs.heads.has(head));
  const parts: string[] = [];
  if (uses("A", "lambda'", "lambda", "P_B'", "P_B")) {
    const terms = data.boson.map((o) => {
      const norm = model.weightOf(o) * (o.omega ** 2 + o.kappa ** 2);
      return `${norm}/(${o.omega ** 2} − (z + ${times(o.kappa)}i)²)`;
    });
    parts.push(`lambda(z) = ${terms.join(" + ")}`);
  }
  if (uses("F_B", "P_B'", "P_B"))
    parts.push(
      `F_B(x) = ${model.isPhysical("F_B") ? drivenText(data.bosons) : bosonText(data.infrared, data.bosons)}`,
    );
  if (uses("h")) parts.push(`h(x) = ${electronText(model)}`);
  for (const head of needs.heads)
    if (/_[RA]$/.test(head) && needs.heads.has(head) && head.endsWith("R"))
      parts.push(causalText(head, model));
  return parts;
}
/** A function with a parity is named with the half of it that its poles give. */
function causalText(head: string, model: Model): string {
  const poles = model.dataOf(head).poles.map(causal).join(" + ");
  const parity = model.parityOf(head);
  if (!parity) return `${head}(z) = ${poles}`;
  return `${head}(z) = [f(z) ${parity === "odd" ? "−" : "+"} f(−z*)*]/2, f(z) = ${poles}`;
}
function electronText(model: Model): string {
  const { electrons, extra } = model.data;
  if (model.isPhysical("h")) return thermal("tanh", electrons, true);
  if (!model.hasGeneralElectrons()) return odd(electrons);
  return `${odd(electrons)} + ${extra.map((p) => `${p.weight}/(x² + ${p.width ** 2})`).join(" + ")}`;
}
function bosonText(infrared: number, poles: readonly Pole[]): string {
  return infrared === 0 ? odd(poles) : `${infrared}/x + ${odd(poles)}`;
}
function odd(poles: readonly Pole[]): string {
  return poles.map((p) => `${times(p.weight)}x/(x² + ${p.width ** 2})`).join(" + ");
}
function drivenText(poles: readonly Pole[]): string {
  const lines = drivenPoles(poles).map(
    ({ weight, width }) => `${4 * weight * width ** 3}x/(4(x² − ${width ** 2})² + ${width ** 4})`,
  );
  return [thermal("coth", poles), ...lines].join(" + ");
}
/** An average of thermal functions, with the signs of the weights where they are said to matter. */
function thermal(name: string, poles: readonly Pole[], signed = false): string {
  const terms = poles.map((p) => `${signed && p.weight < 0 ? "−" : ""}${name}(x/${2 * p.width})`).join(" + ");
  return poles.length === 1 ? terms : `[${terms}]/${poles.length}`;
}
function causal(p: Pole): string {
  const strength = p.phase === 0 ? `${p.weight}` : `(${p.weight} + ${p.phase}i)`;
  const centre = p.centre === 0 ? "" : p.centre > 0 ? ` − ${p.centre}` : ` + ${-p.centre}`;
  return `${strength}/(z${centre} + ${times(p.width)}i)`;
}
function times(n: number): string {
  return n === 1 ? "" : n === -1 ? "−" : `${n}`;
}
