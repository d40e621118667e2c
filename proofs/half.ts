import { certificateFiles, derivationsAndIdentities, isSecondHalf } from "./certificates.ts";

/** The certificates of every second derivation, for `write.ts`, which starts this as a process beside itself. */
const files = [...certificateFiles(derivationsAndIdentities().filter(isSecondHalf))];
// The channel is closed only when all of it is sent: a message of megabytes is cut off otherwise.
process.send?.(files, () => process.disconnect());
