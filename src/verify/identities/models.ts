import { substitute } from "../../algebra/rewrite.ts";
import { num, type Term } from "../../algebra/term.ts";
import { einstein } from "../../closures/boson/einstein.ts";
import { coupling, matsubaraFrequency, width } from "../../closures/boson/model.ts";
import { oscillator } from "../../closures/boson/oscillator.ts";
import { z } from "../../steady/symbols.ts";
import type { Row } from "./row.ts";

/** Limits of the model bosons. */
export function models(): Row[] {
  const [damped, point] = [oscillator(), einstein()];
  const undamped = (t: Term): Term => substitute(t, new Map([[width, num(0)]]));
  const atZero = (t: Term): Term => substitute(t, new Map([[z, num(0)]]));
  const atRest = (t: Term): Term => substitute(t, new Map([[matsubaraFrequency, num(0)]]));
  return [
    [
      "einstein-limit",
      "κ → 0 turns the damped oscillator into the Einstein boson.",
      "algebra",
      undamped(damped.lambda),
      point.lambda,
    ],
    [
      "einstein-limit-matsubara",
      "The same on the Matsubara axis.",
      "algebra",
      undamped(damped.matsubara),
      point.matsubara,
    ],
    [
      "coupling-oscillator",
      "λ(0) = λ for the damped oscillator.",
      "algebra",
      atZero(damped.lambda),
      coupling,
    ],
    ["coupling-einstein", "λ(0) = λ for the Einstein boson.", "algebra", atRest(point.matsubara), coupling],
  ];
}
