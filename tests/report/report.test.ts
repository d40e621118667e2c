import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import {
  defectPlot,
  headline,
  kernelPlot,
  reportHtml,
  scanPlot,
  sharesPlot,
  spectrumPlot,
  standaloneSvg,
} from "../../src/report/index.ts";
import { sampleRecord } from "./sample-record.ts";

const record = sampleRecord();
const html = reportHtml(record);
const { document } = parseHTML(html);

/** Elements that have no closing tag in HTML. */
const VOID = new Set(["meta", "br", "!doctype"]);

describe("the report", () => {
  it("closes every element in order", () => {
    const open: string[] = [];
    for (const [, close, name, rest] of html.matchAll(/<(\/?)([!a-zA-Z][\w-]*)([^>]*)>/g)) {
      const tag = name!.toLowerCase();
      if (VOID.has(tag) || rest!.endsWith("/")) continue;
      if (close) expect(open.pop()).toBe(tag);
      else open.push(tag);
    }
    expect(open).toEqual([]);
  });
  it("holds everything itself: no script, no link, no address", () => {
    expect(html.match(/https?:|<script|<link|<iframe|<img|@import|url\(|\son\w+=/i)?.[0]).toBeUndefined();
  });
  it("leads with the result in which the residual feeds back", () => {
    expect(document.querySelector(".headline")?.textContent).toBe(
      "Oscillator 1,0.5, local closure: a boson colder than the electrons (TB = 0.5 Te) strengthens pairing: the critical coupling Gc falls by 43.8 %, from 0.2861 to 0.1609. Of this change 96.7 % is the work of the non-thermal glue: without it Gc would be 0.2820.",
    );
  });
  it("shows every derivation with one formula a step", () => {
    const steps = record.derivations.reduce((n, d) => n + d.derivation.steps.length, 0);
    expect(document.querySelectorAll("#derivations math").length).toBe(steps);
    expect(document.querySelectorAll("#derivations details").length).toBe(record.derivations.length);
  });
  it("counts checks by verdict and opens the fold of a failure", () => {
    expect(document.querySelectorAll("#checks tbody tr").length).toBe(record.checks.length);
    const open = document.querySelectorAll("#checks details[open]");
    expect(open.length).toBe(1);
    expect(open[0]?.textContent).toContain("Ω = 1/2, z = i");
  });
  it("escapes what comes from files and names where it came from", () => {
    expect(document.querySelector("#spectrum")?.innerHTML).toContain("A &amp; B &lt;columns&gt; were read.");
    expect(document.querySelector("#provenance")?.textContent).toContain(record.provenance.command);
  });
  it("labels every picture for those who cannot see it", () => {
    const pictures = [...document.querySelectorAll("svg.plot")];
    expect(pictures.length).toBe(6);
    for (const p of pictures) {
      expect(p.getAttribute("role")).toBe("img");
      expect(p.getAttribute("aria-label")?.length).toBeGreaterThan(20);
    }
  });
  it("uses no id twice", () => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((m) => m[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it("can do with nothing but a spectrum", () => {
    const bare = {
      ...record,
      bias: [],
      scans: [],
      kernels: [],
      defect: null,
      checks: [],
      derivations: [],
      emitted: [],
    };
    expect(reportHtml(bare)).toContain("The equations were derived");
  });
});

describe("the headline", () => {
  const [wide, local] = record.bias;
  it("says that nothing feeds back in the wide band", () => {
    expect(headline([wide!])).toMatch(
      /λ_c falls by 0\.4 %.*In the wide band the non-thermal residual does not feed back/,
    );
  });
  it("turns round for a hotter boson", () => {
    const hot = {
      ...local!,
      tb: { ...local!.tb, value: 0.08 },
      criticalCoupling: { ...local!.tb, value: 0.4 },
    };
    expect(headline([hot])).toMatch(/hotter than the electrons \(T_B = 2 T_e\) weakens pairing.*rises by/);
  });
});

describe("a picture as a file", () => {
  const pictures = [
    spectrumPlot(record.spectrum),
    kernelPlot(record.kernels[0]!),
    defectPlot(record.defect!),
    sharesPlot(record.bias[1]!),
    scanPlot(record.scans[0]!),
  ];
  it.each(pictures.map((p, k) => [k, p] as const))("%i is SVG with colours of its own", (_, picture) => {
    const svg = standaloneSvg(picture);
    expect(svg.split("\n")[1]).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.match(/var\(--|NaN|undefined/)?.[0]).toBeUndefined();
  });
  it("keeps the digits of what is written in it", () => {
    expect(pictures[3]).toContain(">0.7168<");
  });
});
