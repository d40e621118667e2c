import type { SpectrumMoments } from "./moments.ts";

/**
 * Published fits of T_c, in the unit of the frequencies; null where the fit has no transition. They are definitions of the
 * literature, typed as quoted and not derived; they are for comparison with the solved T_c. The constants 1.2, 1.04 and 0.62 were
 * compared with elphmod, which cites Allen and Dynes, Eqs. (2) and (34), for them; 2.46, 3.8, 1.82, 6.3 and the ratio ω_2/ω_log in
 * f_2 with several open implementations, which agree. The two papers themselves were not at hand.
 */
export interface CriticalTemperatureFits {
  /** McMillan's formula with ω_log/1.2 in front, as Allen and Dynes write it, Phys. Rev. B 12, 905 (1975). */
  readonly mcMillan: number | null;
  /** The same times the strong-coupling and shape factors f_1 f_2, of the same paper. */
  readonly allenDynes: number | null;
}

/** T_c by the fits of McMillan and of Allen and Dynes for the moments of a spectrum and μ*. */
export function criticalTemperatureFits(
  { lambda, omegaLog, omega2 }: Pick<SpectrumMoments, "lambda" | "omegaLog" | "omega2">,
  muStar: number,
): CriticalTemperatureFits {
  const denominator = lambda - muStar * (1 + 0.62 * lambda);
  if (!(denominator > 0)) return { mcMillan: null, allenDynes: null };
  const mcMillan = (omegaLog / 1.2) * Math.exp((-1.04 * (1 + lambda)) / denominator);
  const ratio = omega2 / omegaLog;
  const first = 2.46 * (1 + 3.8 * muStar);
  const second = 1.82 * (1 + 6.3 * muStar) * ratio;
  const strong = (1 + (lambda / first) ** 1.5) ** (1 / 3);
  const shape = 1 + ((ratio - 1) * lambda ** 2) / (lambda ** 2 + second ** 2);
  return { mcMillan, allenDynes: strong * shape * mcMillan };
}
