import { describe, expect, it } from "vitest";
import { version } from "../../src/cli/version.ts";
import { langreth } from "./recording-terminal.ts";

/** Command lines that are refused with exit code 2, and what the one line has to name. */
const REFUSED: readonly (readonly [string, RegExp])[] = [
  ["", /no command given; expected run, derive/],
  ["critcal --einstein 1", /'critcal'.*critical/],
  ["--frobnicate", /--frobnicate.*accepts.*--help/],
  ["critical --einstein 1 --te 0.1 --frobnicate", /--frobnicate.*accepts.*--te/],
  ["critical --einstein 1 --te", /--te.*missing; expected temperature of the electrons/],
  ["critical --einstein 1 --te 0.1 stray", /too many arguments/],
  ["critical --te 0.1", /SPECTRUM: got no spectrum; expected one of --einstein/],
  ["critical --einstein 1", /--te: got no temperature/],
  ["critical --einstein 1 --te 0", /--te: got 0; expected a temperature greater than 0/],
  ["critical --einstein 1 --te -0.1", /--te: got -0.1/],
  ["critical --einstein 1 --te NaN", /--te: got NaN/],
  ["critical --einstein 1 --te 1e999", /--te: got 1e999/],
  ["critical --einstein 1 --te 0x10", /--te: got 0x10/],
  ["critical --einstein 1 --te 0.1 --tb 0", /--tb: got 0/],
  ["critical --einstein 0 --te 0.1", /--einstein: got 0/],
  ["critical --oscillator 1 --te 0.1", /--oscillator: got 1; expected Ω,κ/],
  ["critical --einstein 1 --oscillator 1,2 --te 0.1", /SPECTRUM: got --einstein and --oscillator/],
  ["critical --einstein 1 --te 0.1 --lambda -1", /--lambda: got -1/],
  ["critical --einstein 1 --te 0.1 --unit meV", /--unit: got --unit without a file/],
  ["critical --einstein 1 --te 0.1 --closure open", /--closure: got open; expected wide, flat or local/],
  ["critical --einstein 1 --te 0.1 --closure flat", /--half-width: got no half-width/],
  ["critical --einstein 1 --te 0.1 --half-width 3", /--half-width: got 3 with --closure wide/],
  ["critical --einstein 1 --te 0.1 --closure flat --half-width 0", /--half-width: got 0/],
  ["critical --einstein 1 --te 0.1 --drive 1,2", /--drive: got 1,2; expected three numbers/],
  ["critical --einstein 1 --te 0.1 --drive -1,2,3", /--drive N: got -1/],
  ["critical --einstein 1 --te 0.1 --drive 1,2,0", /--drive WIDTH: got 0/],
  ["critical --einstein 1 --te 0.1 --bath lead", /--bath-rate: got no rate/],
  ["critical --einstein 1 --te 0.1 --bath lead --bath-rate 0", /--bath-rate: got 0/],
  ["critical --einstein 1 --te 0.1 --bath-rate 0.1", /--bath-rate: got 0.1 with --bath fixed/],
  ["critical --einstein 1 --te 0.1 --tb 0.2 --bath none", /--bath: got none with --tb 0.2/],
  ["critical --einstein 1 --te 0.1 --drive 1,2,3", /--bath none with --einstein: .* degenerate/],
  ["critical --einstein 1 --te 0.1 --bath none", /--bath none with --einstein: .* degenerate/],
  ["critical --einstein 1 --te 0.1 --tb 0.05 --bath lead --bath-rate 0.1", /--bath lead with --einstein/],
  ["critical --einstein 1 --te 0.1 --bath cold", /--bath: got cold/],
  ["critical --einstein 1 --te 0.1 --digits 0", /--digits: got 0; expected a whole number from 1 to 100/],
  ["critical --einstein 1 --te 0.1 --digits 1001", /--digits: got 1001/],
  ["critical --einstein 1 --te 0.1 --tb 0.05 --closure local", /--einstein.*ill-posed in the local closure/],
  ["critical --a2f no-such-file --te 1", /no-such-file: got no such file/],
  ["tc --einstein 1", /--lambda: got no coupling/],
  ["tc --einstein 1 --lambda 1 --mustar -0.1", /--mustar: got -0.1/],
  ["tc --einstein 1 --lambda 1 --mustar 0.1", /--cutoff: got no cutoff/],
  ["tc --einstein 1 --lambda 1 --mustar 0.1 --cutoff 0", /--cutoff: got 0/],
  ["tc --einstein 1 --lambda 1 --cutoff 5", /--mustar: got no μ\* for --cutoff 5/],
  ["eval", /NAME.*expected kernel name/],
  ["eval lambada --at z=1", /eval: got lambada; expected .*lambda/],
  ["eval lambda --einstein 1 --at z=1 --digits 1e3", /--digits: got 1e3/],
  ["eval lambda --einstein 1 --at z", /--at: got z; expected key=value/],
  ["eval lambda --einstein 1 --at w=1", /--at: got w/],
  ["eval lambda --einstein 1", /--at: got no z/],
  ["eval lambda --at z=1", /lambda: got no spectrum/],
  ["eval lambda --einstein 1 --at z=1", /a pole of the kernel/],
  ["eval xiSource --einstein 1 --at omega=1,nu=0,hOmega=0,hNu=0,tb=1", /δ functions/],
  ["kernel matsubar", /perhaps matsubara$/],
  ["kernel kernelPhy", /kernel: got kernelPhy; expected .*kernelPhi/],
  ["kernel lambda --lang fortran", /--lang: got fortran; expected ts, js, c, python/],
  ["kernel lambda --boson photon", /--boson: got photon/],
  ["kernel lambda --out package.json", /--out: got package.json/],
  ["derive wideband", /derive: got wideband; expected .*wide-band/],
  ["derive --format pdf", /--format: got pdf; expected text, latex, html, json/],
  ["derive wide-band --format latex --json", /--format: got latex with --json/],
  ["verify langret-rules", /verify: got langret-rules; expected .*langreth-rules/],
  ["verify --runs 0", /--runs: got 0/],
  ["verify --seed -1", /--seed: got -1/],
  ["verify --seed 1.5", /--seed: got 1.5/],
  ["verify --digits many", /--digits: got many/],
  ["run --te 0", /--te: got 0/],
  ["steady", /missing required argument 'scenario'; expected bias, drive or map/],
  ["steady tilt", /steady: got tilt; expected bias, drive or map/],
  ["steady bias --einstein 1", /--te: got no temperature/],
  ["steady bias --ratio 3:1", /--ratio: got 3:1; expected LOW:HIGH/],
  ["steady bias --ratio 1:2:1", /--ratio N: got 1; expected a whole number from 2 to 1000/],
  ["steady bias --ratio 1,-2", /--ratio: got 1,-2; expected finite numbers greater than 0/],
  ["steady bias --ratio 1,1", /--ratio: got 1,1; expected different numbers/],
  ["steady bias --points 1", /--points: got 1/],
  ["steady bias --closure local,open", /--closure: got open/],
  ["steady bias --closure local,local", /--closure: got local,local/],
  ["steady bias --half-width 3", /--half-width: got 3 without the flat band/],
  ["steady bias --bath none", /--bath: got none; expected fixed or lead/],
  ["steady bias --bath-rate 0.1", /--bath-rate: got 0.1 with --bath fixed/],
  ["steady bias --einstein 1 --te 0.1 --bath lead", /--bath-rate: got no rate for --bath lead/],
  ["steady bias --drive 1,2,3", /--drive: got --drive with steady bias; expected --drive with steady drive/],
  ["steady drive --oscillator 1,1 --te 0.1", /--drive: got no drive/],
  ["steady drive --drive 1,2", /--drive: got 1,2; expected three numbers/],
  ["steady drive --ratio 1", /--ratio: got --ratio with steady drive/],
  ["steady map --strength -1", /--strength: got -1/],
  ["steady map --oscillator 1,1 --te 0.1 --centre 1 --width 1", /--strength: got no strength/],
  ["steady bias --workers 0", /--workers: got 0; expected a whole number from 1 to 64/],
  ["steady bias --out package.json", /--out: got package.json \(a file is in the way\)/],
  ["run --out package.json", /--out: got package.json/],
  [
    "kernel lambda --out /proc/langreth/none",
    /--out: got \/proc\/langreth\/none \(no folder can be made there\)/,
  ],
];

describe("bad usage", () => {
  it.each(REFUSED)("langreth %s: one line and exit code 2", async (line, said) => {
    const { code, out, err } = await langreth(line);
    expect(err.join("\n")).toMatch(said);
    expect({ code, out, lines: err.length }).toEqual({ code: 2, out: "", lines: 1 });
    expect(err[0]).not.toMatch(/\n| at .*\.ts/);
  });
});

describe("help", () => {
  it.each(["--help", "help", "help critical"])("langreth %s prints to standard output", async (line) => {
    const { code, out, err } = await langreth(line);
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toMatch(/^Usage: langreth/);
  });

  it.each(["run", "derive", "verify", "kernel", "eval", "tc", "critical", "steady", "bench"])(
    "every command has --help and --json: %s",
    async (name) => {
      const { code, out } = await langreth(`${name} --help`);
      expect(code).toBe(0);
      expect(out).toContain(`Usage: langreth ${name}`);
      expect(out).toContain("--json");
    },
  );

  it("says on which side of the gap equation the cutoff of μ* acts", async () => {
    const { out } = await langreth("tc --help");
    expect(out.replace(/\s+/g, " ")).toMatch(
      /frequency ω_m summed over alone: every φ_n has the term, beyond ω_c too/,
    );
  });

  it("prints the version of the package", async () => {
    expect((await langreth("--version")).out.trim()).toBe(version());
    expect(version()).toMatch(/^\d+\.\d+\.\d+/);
  });
});
