export { type CheckedStep, type CheckResult, checkCertificate, checkParsed, FORMAT } from "./certificate.ts";
export { PROSE } from "./data/shapes.ts";
