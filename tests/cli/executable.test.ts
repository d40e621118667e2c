import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const options = { encoding: "utf8", cwd: root } as const;

function execute(...args: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", main, ...args], options);
}

describe("the executable", () => {
  it("starts with the interpreter line that the package manager needs", () => {
    expect(readFileSync(main, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it.each([
    ["--version", []],
    ["eval --help", ["eval"]],
  ])("%s loads no command but the one that is called", (line, called) => {
    // The engine writes down, for coverage, which files it has loaded.
    const folder = mkdtempSync(join(tmpdir(), "loaded-"));
    const env = { ...process.env, NODE_V8_COVERAGE: folder };
    const { status } = spawnSync(process.execPath, ["--import", "tsx", main, ...line.split(" ")], {
      ...options,
      env,
    });
    expect(status).toBe(0);
    const loaded = readdirSync(folder).flatMap((name) => {
      const { result } = JSON.parse(readFileSync(join(folder, name), "utf8"));
      return result.map(({ url }: { url: string }) => url);
    });
    expect(loaded.some((url) => url.endsWith("/src/cli/command-line.ts"))).toBe(true);
    const commands = loaded.map((url) => /\/src\/cli\/commands\/(.*)\.ts$/.exec(url)?.[1]);
    expect([...new Set(commands)].filter((name) => name !== undefined)).toEqual(called);
  });

  it("prints one JSON document and nothing else on standard output", () => {
    const { status, stdout, stderr } = execute(
      "eval",
      "lambda",
      "--einstein",
      "1",
      "--at",
      "z=0.5i",
      "--json",
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).digits).toBe(15);
    expect(stderr).toBe("");
  });

  it("exits with 2 and one line on bad usage", () => {
    const { status, stdout, stderr } = execute("critical", "--einstein", "1", "--te", "-1");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toBe("langreth: --te: got -1; expected a temperature greater than 0\n");
  });

  it("ends quietly when the reader of its output goes away", () => {
    const command = `"${process.execPath}" --import tsx "${main}" kernel --list --json | head -n 1`;
    const { stdout, stderr } = spawnSync("bash", ["-o", "pipefail", "-c", command], options);
    expect(stdout).toBe("{\n");
    expect(stderr).toBe("");
  });
});
