import { Gaussian } from "../exact/gaussian.ts";
import type { ComplexBall } from "../precision/index.ts";
import type { Model } from "./model.ts";
import type { NumericScope } from "./numeric-scope.ts";

/** One random instance: values of the variables and a model of the abstract functions. */
export class Point {
  private readonly values: ReadonlyMap<string, Gaussian>;
  readonly model: Model;

  constructor(values: ReadonlyMap<string, Gaussian>, model: Model) {
    this.values = values;
    this.model = model;
  }

  /** The value of a variable, or of its conjugate under `conj name`. */
  symbol(name: string): Gaussian {
    if (name.startsWith("conj ")) return this.symbol(name.slice(5)).conj();
    return this.values.get(name) ?? Gaussian.ZERO;
  }
  /** An abstract function, and whether a quadrature entered its value. */
  functionValue(head: string, argument: ComplexBall, scope: NumericScope): [ComplexBall, boolean] {
    return this.model.value(head, argument, scope);
  }
  entries(): [string, Gaussian][] {
    return [...this.values];
  }
}
