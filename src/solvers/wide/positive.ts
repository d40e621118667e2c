import { InputError } from "../../errors/errors.ts";

/** @throws InputError unless `value` is a positive, finite number. */
export function positiveFinite(where: string, value: number): void {
  if (!(value > 0 && Number.isFinite(value))) {
    throw new InputError({ where, received: String(value), accepted: "a positive, finite number" });
  }
}
