export { type Certificate, certificateOf, certificateText } from "./certificate.ts";
export { Prover, type StepProof } from "./prover.ts";
