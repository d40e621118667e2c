export {
  type CheckedStep,
  type CheckResult,
  checkCertificate,
  checkParsed,
  FORMAT,
  PROSE,
} from "./certificate.ts";
