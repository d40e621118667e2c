export { type CheckResult, checkCertificate } from "../../proofs/checker/certificate.ts";
export { type Certificate, certificateOf, certificateText } from "./certificate.ts";
export { Prover, type StepProof } from "./prover.ts";
export { certifyStep, type StepCertificate } from "./step-certificate.ts";
