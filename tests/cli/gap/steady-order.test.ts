import { expect, it } from "vitest";
import { localSteadyOrder } from "../../../src/cli/gap/steady-order.ts";

it.each([
  { bosonTemperature: 0.1, second: false },
  { bosonTemperature: 0.05, second: false },
  { bosonTemperature: 0.05, second: true },
])("fills its progress bar: %o", ({ bosonTemperature, second }) => {
  const seen: number[] = [];
  const { order } = localSteadyOrder({
    // Far below the critical coupling: the normal state, found from the transition and from saturation.
    spectrum: { kind: "oscillator", lambda: 0.05, omega: 1, kappa: 0.5 },
    electronTemperature: 0.1,
    bosonTemperature,
    held: "balance",
    second,
    bar: { update: (fraction) => seen.push(fraction), stop: () => {} },
  });
  expect(order.value).toBe(0);
  expect(seen.at(-1)).toBe(1);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});
