import { certificateFiles, derivationsAndIdentities, isSecondHalf } from "./certificates.ts";

/** The certificates of every second derivation, for `write.ts`, which starts this as a process beside itself. */
process.send?.([...certificateFiles(derivationsAndIdentities().filter(isSecondHalf))]);
process.disconnect?.();
