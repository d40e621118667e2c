import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BoundKernel } from "./binding.ts";
import { pythonFunction } from "./python.ts";
import { parseValues } from "./run-c.ts";
import type { RunResult } from "./run-result.ts";
import { orderedInputs, type TestVector, type VectorInput } from "./vectors.ts";

/** One interpreter that imports NumPy, and its versions; undefined where there is none. */
export interface PythonFound {
  readonly command: string;
  readonly versions: string;
}
let found: PythonFound | undefined;
let searched = false;

/** The first of $PYTHON, python3 and /usr/bin/python3 that imports NumPy. */
export function findPython(): PythonFound | undefined {
  if (searched) return found;
  searched = true;
  const probe =
    "import sys, numpy; print('Python %s, NumPy %s' % (sys.version.split()[0], numpy.__version__))";
  for (const command of [process.env.PYTHON, "python3", "/usr/bin/python3"]) {
    if (!command) continue;
    const ran = spawnSync(command, ["-c", probe], { encoding: "utf8" });
    if (ran.status !== 0) continue;
    found = { command, versions: ran.stdout.trim() };
    break;
  }
  return found;
}

/** Runs the emitted module in Python: model bosons on arrays of all vectors at once, tables vector by vector. */
export function runPython(kernel: BoundKernel, text: string, vectors: readonly TestVector[]): RunResult {
  const python = findPython();
  if (!python) return { reason: "no Python with NumPy among $PYTHON, python3, /usr/bin/python3" };
  const folder = mkdtempSync(join(tmpdir(), "langreth-python-"));
  try {
    writeFileSync(join(folder, "kernel.py"), text);
    writeFileSync(join(folder, "main.py"), driver(kernel, vectors));
    const ran = spawnSync(python.command, ["main.py"], { cwd: folder, encoding: "utf8" });
    if (ran.status !== 0) return { reason: `Python failed: ${ran.stderr.slice(-300)}` };
    return { values: parseValues(ran.stdout), with: `${python.command}: ${python.versions}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function driver(kernel: BoundKernel, vectors: readonly TestVector[]): string {
  const rows = vectors.map((v) => orderedInputs(kernel, v));
  const whole = kernel.boson !== "tabulated";
  const argument = (k: number): string => `[${rows.map((row) => literal(row[k]!)).join(", ")}]`;
  const calls = whole
    ? [`f(${rows[0]!.map((_, k) => argument(k)).join(", ")})`]
    : rows.map((row) => `f(${row.map(literal).join(", ")})`);
  return [
    `import numpy as np\nfrom kernel import ${pythonFunction(kernel)} as f`,
    `for value in [${calls.join(",\n")}]:`,
    "    for v in np.atleast_1d(value):",
    '        print("%.17g %.17g" % (v.real, v.imag))\n',
  ].join("\n");
}
function literal(value: VectorInput): string {
  if (typeof value === "number") return value.toExponential();
  if ("re" in value) return `complex(${value.re.toExponential()}, ${value.im.toExponential()})`;
  return `[${value.map((v) => v.toExponential()).join(", ")}]`;
}
