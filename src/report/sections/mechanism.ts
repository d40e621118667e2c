import { valueText } from "../numbers.ts";
import { defectPlot } from "../plots/defect.ts";
import { kernelPlot } from "../plots/kernel.ts";
import { proseHtml } from "../prose.ts";
import type { RunRecord } from "../run-record.ts";
import { figure, figures, section } from "./markup.ts";

/** The KMS defect that drives the glue, and the kernel channels. */
export function mechanismSection(record: RunRecord): string {
  const defect = record.defect
    ? [
        figure(
          defectPlot(record.defect),
          proseHtml(
            `KMS defect N(ω,ν) = 1 + h(ν)F_B(ω−ν) − h(ω)[h(ν) + F_B(ω−ν)], ${record.defect.state}. It measures how far boson and electrons are from detailed balance, vanishes in equilibrium, and drives the non-thermal glue.`,
          ),
        ),
      ]
    : [];
  const kernels = record.kernels.map((k) =>
    figure(
      kernelPlot(k),
      proseHtml(
        `${k.name}(ω, ν) at ν = ${valueText(k.nu, k.unit)}, ${k.state}, evaluated by the generated code.`,
      ),
    ),
  );
  if (defect.length + kernels.length === 0) return "";
  return section("mechanism", "What drives it", figures(columns(defect, kernels)));
}

/** The map is as tall as two kernels: further kernels go below it and beside it in turn. */
function columns(defect: readonly string[], kernels: readonly string[]): string[] {
  if (defect.length === 0) return [...kernels];
  const left = kernels.filter((_, k) => k >= 2 && k % 2 === 0);
  const right = kernels.filter((k) => !left.includes(k));
  return [[...defect, ...left], right].map((column) => `<div>${column.join("\n")}</div>`);
}
