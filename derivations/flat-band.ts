import {
  type Derivation,
  densitySums,
  flatLimits,
  flatParts,
  flatSeries,
  flatTransform,
  Trace,
} from "../src/index.ts";

/** The flat band of half width W: logarithms, and its limits, the wide band and the local closure. */
export function flatBand(): Derivation {
  const trace = new Trace();
  trace.say(
    "The box ρ = N_F for |ε| < W. Its transform C = N_F c is a logarithm; z = ω̃ to first order in φ, z = s = √(ω̃² − φ²) beyond. The logarithm is the principal one in what follows, and the first steps say why it may be.",
  );
  flatTransform(trace);
  flatParts(trace);
  trace.say(
    "Both limits of the band are expansions of this logarithm with a remainder that is known exactly.",
  );
  const series = flatSeries(trace);
  trace.say(
    "In what holds for every ρ (derivation closures) this gives the wide band with its 1/W correction and, with N_F = 1/2W, the local closure. The anomalous function gains the even part 2φ/W and the residual, which the wide band loses, returns as 2Ξ/W: this is how the non-thermal glue dies as the band widens. The coupling per state of the wide band is N_F times that of the local closure, so that Gλ̂ = 2Wλ.",
  );
  const limits = flatLimits(densitySums(), series, trace);
  return trace.finish("flat-band", "The flat band between wide band and local closure", {
    wideFeedback: limits.wide.feedback,
    wideAnomalous: limits.wide.anomalous,
    wideSpectral: limits.wide.spectral,
    localFeedback: limits.local.feedback,
    localAnomalous: limits.local.anomalous,
    onAxis: limits.onAxis,
  });
}
