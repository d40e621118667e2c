/** Which program wrote a spectrum file, from the words in its header and footer. */
import type { SourceText } from "./source-text.ts";
import type { SpectrumFormat } from "./table.ts";

/** Header of EPW's `.a2f`, `.a2f_iso` and `.a2f_proj`. */
export const EPW_HEADER = /\bw\s*\[\s*meV\s*\]\s+a2f/i;
/** First words of the footer lines of EPW. */
export const EPW_FOOTER = /(integrated el-ph coupling|lambda_int\s*=)/i;
/** Footer line of Quantum ESPRESSO's `a2F.dos*`. */
export const QE_DOS_FOOTER = /^\s*lambda\s*=/i;
/** Header of the `alpha2F.dat` of Quantum ESPRESSO's lambda.x. */
export const LAMBDA_HEADER = /^\s*#\s*E\s*\(THz\)/i;
const COMPLETE_QE_DOS_FOOTER = /^\s*lambda\s*=.*\bDelta\s*=/i;
const QE_DOS_HEADER = /Eliashberg function a2F/i;

/** The format whose words the file contains; plain columns when it contains none of them. */
export function detectFormat(source: SourceText): SpectrumFormat {
  const has = (pattern: RegExp) => source.lines.some((line) => pattern.test(line.text));
  if (has(EPW_HEADER) || has(EPW_FOOTER)) return "epw";
  if (has(QE_DOS_HEADER) || has(COMPLETE_QE_DOS_FOOTER)) return "qe-dos";
  return has(LAMBDA_HEADER) ? "qe-lambda" : "columns";
}
