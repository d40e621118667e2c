export { type CheckedStep, type CheckResult, checkCertificate, FORMAT } from "./certificate.ts";
export { PROSE } from "./data/shapes.ts";
