import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { document, langreth } from "./recording-terminal.ts";

const main = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));
const base = mkdtempSync(join(tmpdir(), "langreth-steady-"));

/** Two closures, two ratios; the local closure refuses the Einstein boson off T_B = T_e. */
const SCAN = "steady bias --einstein 1 --te 0.5 --closure wide,local --ratio 1/2,1";

function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

// biome-ignore lint/suspicious/noExplicitAny: a JSON document.
let result: any;
const whole = join(base, "whole");
beforeAll(async () => {
  result = await document(`${SCAN} --workers 1 --out ${whole}`);
}, 120_000);

describe("steady bias", () => {
  it("keeps every point, the refused ones with their reason", () => {
    expect(result.points).toHaveLength(4);
    expect({ reached: result.reached, unreached: result.unreached }).toEqual({ reached: 3, unreached: 1 });
    const refused = result.points.filter(
      (point: { criticalCoupling: null }) => point.criticalCoupling === null,
    );
    for (const point of refused) expect(point.reason).toMatch(/ill-posed in the local closure/);
  });

  it("gives at T_B = T_e what critical gives", () => {
    const point = result.points.find(
      (p: { closure: string; ratio: number }) => p.closure === "wide" && p.ratio === 1,
    );
    // λ_c(T = 0.5) of the Einstein boson, from the Matsubara axis.
    expect(Math.abs(point.criticalCoupling - 8.168446506912)).toBeLessThan(1e-11);
    expect(point.equilibrium).toBe(point.criticalCoupling);
  });

  it("writes a table whose header names the columns, a document, plots and the journal", () => {
    const files = filesIn(whole);
    expect(Object.keys(files)).toEqual([
      "bias-local-fixed.svg",
      "bias-wide-fixed.svg",
      "bias.csv",
      "bias.json",
      "journal.jsonl",
      "shares-local-fixed.svg",
      "shares-wide-fixed.svg",
    ]);
    expect(result.files.map((path: string) => path.slice(whole.length + 1)).sort()).toEqual(
      Object.keys(files),
    );
    const [header, ...lines] = files["bias.csv"]!.trimEnd().split("\n");
    expect(header).toMatch(/^closure,halfWidth,bath,bathRate,te,tb,ratio,criticalCoupling,error,/);
    expect(lines).toHaveLength(4);
    expect(files["bias.csv"]).not.toMatch(/NaN|Infinity|undefined/);
    expect(JSON.parse(files["bias.json"]!).points).toEqual(result.points);
    expect(files["bias-wide-fixed.svg"]).toMatch(/^<\?xml.*<svg /s);
  });

  it("prints a table for people and says how many points are missing", async () => {
    const { code, out, err } = await langreth(`${SCAN} --workers 1 --resume --out ${whole}`);
    expect(code).toBe(0);
    expect(out).toMatch(/Wide band, electrons fixed at T_e\n +T_B\/T_e +critical/);
    expect(err).toContain("4 of 4 points are known from before.");
    expect(err).toContain("1 of 4 points were not reached.");
  });

  it("ends with 1 where no point was reached", async () => {
    const refused = `steady bias --einstein 1 --te 0.5 --closure local --ratio 2 --out ${join(base, "none")}`;
    expect((await langreth(`${refused} --workers 1`)).code).toBe(1);
  });
});

describe("the files of a scan", () => {
  it("are the same with two workers", async () => {
    const folder = join(base, "two");
    await document(`${SCAN} --workers 2 --out ${folder}`);
    expect(filesIn(folder)).toEqual(filesIn(whole));
  });

  it("are the same after an interruption and --resume", async () => {
    const folder = join(base, "interrupted");
    const before = await interrupted(folder);
    expect(before).toBeGreaterThanOrEqual(1);
    expect(before).toBeLessThan(4);
    // What an interruption in the middle of writing leaves behind.
    const journal = join(folder, "journal.jsonl");
    writeFileSync(journal, `${readFileSync(journal, "utf8")}{"key":"{\\"closure`);
    const { code, err } = await langreth(`${SCAN} --workers 1 --resume --out ${folder}`);
    expect(code).toBe(0);
    expect(err).toContain(`${before} of 4 points are known from before.`);
    expect(filesIn(folder)).toEqual(filesIn(whole));
  });
});

/** Runs the scan in a process of its own, sends SIGINT to it and its worker after the first point, hears what is kept and returns how many were finished. */
async function interrupted(folder: string): Promise<number> {
  const line = `${SCAN} --workers 1 --out ${folder}`.split(" ");
  const child = spawn(process.execPath, ["--import", "tsx", main, ...line], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let said = "";
  child.stderr!.on("data", (text) => {
    said += text;
  });
  const ended = new Promise<string | null>((resolve) => child.on("close", (_, signal) => resolve(signal)));
  const finished = () => {
    try {
      return readFileSync(join(folder, "journal.jsonl"), "utf8").trimEnd().split("\n").length - 1;
    } catch {
      return 0;
    }
  };
  while (finished() < 1 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5));
  // As Ctrl-C does: to the worker too.
  process.kill(-child.pid!, "SIGINT");
  expect(await ended).toBe("SIGINT");
  expect(said).toBe(
    `Interrupted: ${finished()} of 4 points are kept in ${join(folder, "journal.jsonl")}; the same command with --resume goes on.\n`,
  );
  return finished();
}

describe("a journal of something else", () => {
  const refused = async (line: string) => {
    const { code, out, err } = await langreth(`${line} --workers 1 --resume --out ${whole}`);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: "", lines: 1 });
    return err[0];
  };

  it("is refused with one line that names the difference", async () => {
    expect(await refused(SCAN.replace("--te 0.5", "--te 0.6"))).toMatch(
      /--resume: got a journal of another scan: te 0\.5, not 0\.6; expected the command that wrote/,
    );
    expect(await refused(SCAN.replace("--einstein 1", "--einstein 2"))).toMatch(/spectrum/);
    expect(await refused("steady drive")).toMatch(/scenario "bias", not "drive"/);
  });

  it.each(['{"key":"{\\"clos', "null", "{}", "7"])(
    "is refused by the place of a line such as %s",
    async (damage) => {
      const folder = join(base, "damaged");
      const journal = join(folder, "journal.jsonl");
      for (const at of [0, 1]) {
        cpSync(whole, folder, { recursive: true });
        const lines = readFileSync(journal, "utf8").split("\n");
        writeFileSync(journal, [...lines.slice(0, at), damage, ...lines.slice(at + 1)].join("\n"));
        const { code, err } = await langreth(`${SCAN} --workers 1 --resume --out ${folder}`);
        expect({ code, lines: err.length }).toEqual({ code: 2, lines: 1 });
        expect(err[0]).toContain(`${journal}:${at + 1}: got ${damage}; expected a line of a journal`);
      }
    },
  );

  it("is left as it was, to the last byte, where it is no journal", async () => {
    const folder = join(base, "foreign");
    cpSync(whole, folder, { recursive: true });
    const text = `a log of something\n${"x".repeat(1000)}`;
    writeFileSync(join(folder, "journal.jsonl"), text);
    const { code, err } = await langreth(`${SCAN} --workers 1 --resume --out ${folder}`);
    expect({ code, lines: err.length }).toEqual({ code: 2, lines: 1 });
    expect(filesIn(folder)["journal.jsonl"]).toBe(text);
  });

  it("is kept beside the new one without --resume", async () => {
    const folder = join(base, "again");
    const one = `steady bias --einstein 1 --te 0.5 --closure local --workers 1 --out ${folder}`;
    await document(`${one} --ratio 1`);
    const first = filesIn(folder)["journal.jsonl"];
    await langreth(`${one} --ratio 2`);
    expect(filesIn(folder)["journal.jsonl.old"]).toBe(first);
  });
});
