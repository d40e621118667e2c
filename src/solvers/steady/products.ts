import type { RegularPanels } from "../linear/regular-panels.ts";

/** How products are made: by matrices, from {@link FoldedProducts} of smooth functions, or from {@link ToeplitzProducts} over regular panels. */
export type Products = "matrices" | "folded" | RegularPanels;
