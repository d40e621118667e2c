import { curvesPlot, mapPlot, type ScanRecord, scanPlot, standaloneSvg } from "../../report/index.ts";
import { suffix } from "../options/spectrum.ts";
import type { OutputFile } from "../output/files.ts";
import { shortest } from "../output/quantity.ts";
import { CLOSURES, type Series, seriesOf, seriesTitle } from "./document.ts";
import { driveCurves, fractionCurves, glueCurves, heatingMap, sharesCurves } from "./pictures.ts";
import type { ScanRow } from "./row.ts";
import type { Scan } from "./scan.ts";

/** The plots of a scan as files; a series without a single point has none. */
export function scanFigures(scan: Scan, rows: readonly ScanRow[]): OutputFile[] {
  const series = seriesOf(rows).filter(({ members }) => members.some(reached));
  const pictures = series.flatMap((one) => seriesPictures(scan, one));
  const all = scan.scenario === "bias" ? [...pictures, ...gluePictures(scan, series)] : pictures;
  return all.map(({ path, picture }) => ({ path: `${path}.svg`, text: standaloneSvg(picture) }));
}

interface Picture {
  readonly path: string;
  readonly picture: string;
}

function reached(row: ScanRow): boolean {
  return row.criticalCoupling !== null;
}

function seriesPictures(scan: Scan, series: Series): Picture[] {
  const name = fileName(series.first);
  const title = `${seriesTitle(series.first, scan.chosen)}, ${sharedTitle(scan, series.first)}`;
  switch (scan.scenario) {
    case "bias":
      return [
        { path: `bias-${name}`, picture: scanPlot(biasRecord(scan, series)) },
        { path: `shares-${name}`, picture: curvesPlot(sharesCurves(series, title)) },
      ];
    case "drive":
      return [
        { path: `drive-${name}`, picture: curvesPlot(driveCurves(series, title, scan.chosen.units)) },
        ...(series.first.closure === "wide"
          ? []
          : [
              {
                path: `fraction-${name}`,
                picture: curvesPlot(fractionCurves(series, title, scan.chosen.units)),
              },
            ]),
      ];
    case "map":
      return [{ path: `map-${name}`, picture: mapPlot(heatingMap(series, title, scan.chosen.units)) }];
  }
}

/** What all points of a picture have in common: spectrum, temperature or drive. */
function sharedTitle({ chosen, scenario }: Scan, { te, strength, centre, width }: ScanRow): string {
  const [energy, kelvin] = [suffix(chosen.units.frequency), suffix(chosen.units.temperature)];
  const temperature = `T_e = ${shortest(te)}${kelvin}`;
  const of = (value: number | null) => shortest(value ?? 0);
  const parts = {
    bias: [temperature],
    drive: [`drive N = ${of(strength)} at ${of(centre)}${energy}, width ${of(width)}${energy}`],
    map: [temperature, `drive of width ${of(width)}${energy}`],
  };
  return [chosen.source, ...parts[scenario]].join(", ");
}

/** `flat-w3-lead-0.1`. */
function fileName({ closure, halfWidth, bath, bathRate }: ScanRow): string {
  const width = halfWidth === null ? [] : [`w${shortest(halfWidth)}`];
  const rate = bathRate === null ? [] : [shortest(bathRate)];
  return [closure, ...width, bath, ...rate].join("-");
}

function biasRecord({ chosen }: Scan, { first, members }: Series): ScanRecord {
  const wide = first.closure === "wide";
  const unit = (name: string) => (name === "none" ? "" : name);
  const shown = (name: "weakCoupling" | "weakCouplingCorrected") =>
    members.some((row) => row[name] !== null) ? { [name]: members.map((row) => row[name]) } : {};
  return {
    closure: seriesTitle(first, chosen),
    spectrum: chosen.source,
    te: { value: first.te, error: null, unit: unit(chosen.units.temperature) },
    symbol: wide ? "lambda_c" : "G_c",
    unit: wide ? "" : unit(chosen.units.frequency),
    ratio: members.map((row) => row.ratio),
    critical: members.map((row) => row.criticalCoupling),
    ...(wide ? {} : { withoutNonThermal: members.map((row) => row.withoutNonThermal) }),
    ...shown("weakCoupling"),
    ...shown("weakCouplingCorrected"),
  };
}

/** How the glue depends on the half-width of the flat band, and on the rate of a lead. */
function gluePictures(scan: Scan, series: readonly Series[]): Picture[] {
  const flat = series.filter(({ first }) => first.closure === "flat");
  const leads = series.filter(({ first }) => first.bath === "lead");
  const shared = ({ first }: Series) => `${CLOSURES[first.closure]}, ${sharedTitle(scan, first)}`;
  const rates = (closure: string) => leads.filter(({ first }) => first.closure === closure);
  const picture = (path: string, group: readonly Series[], by: "halfWidth" | "s" | "bathRate"): Picture[] =>
    group.length < 2
      ? []
      : [{ path, picture: curvesPlot(glueCurves(group, by, shared(group[0]!), scan.chosen.units)) }];
  const sameBath = flat.filter(({ first }) => first.bathRate === flat[0]!.first.bathRate);
  const local = rates("local");
  // Without ohmic weight s = 0 whatever the rate.
  const known = local.some(({ members }) => members.some((row) => row.s !== null && row.s > 0));
  return [
    ...picture("glue-half-width", sameBath, "halfWidth"),
    ...picture("glue-lead", local, known ? "s" : "bathRate"),
  ];
}
