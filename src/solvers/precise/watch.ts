import type { Progress } from "../wide/estimate.ts";

/** Hears which share of an evaluation is done. */
export type Watch = (share: number) => void;

/** Progress from `from` to `to` through evaluations of unknown number: each takes half of what is left. */
export function stage(
  onProgress: Progress | undefined,
  { from, to, note }: { readonly from: number; readonly to: number; readonly note: string },
): Watch {
  onProgress?.(from, note);
  let [done, last] = [0, 0];
  return (share) => {
    if (share < last) done++;
    last = share;
    onProgress?.(to - (to - from) * 2 ** -(done + share), note);
  };
}
