import { certificateFiles, isSecondHalf, PROGRAMS } from "./certificates.ts";

/** The certificates of every second derivation and the rows its steps name, for `write.ts`, which starts this beside itself. */
const derivations = PROGRAMS.filter(isSecondHalf).map((derive) => derive());
const steps = derivations.flatMap((d) => d.steps).map(({ row }) => ({ row }));
const files = [...certificateFiles(derivations)];
// The channel is closed only when all of it is sent: a message of megabytes is cut off otherwise.
process.send?.({ steps, files }, () => process.disconnect());
