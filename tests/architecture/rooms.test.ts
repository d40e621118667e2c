import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const SOURCE = resolve(import.meta.dirname, "../../src");

/** Who may import whom, with the reason for what is missing; docs/architecture.md explains the order. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  exact: [],
  precision: ["exact"],
  algebra: ["exact"],
  spectra: ["exact"],
  certificates: ["algebra", "exact", "proofs"],
  coq: ["steady", "contour", "algebra", "exact"],
  contour: ["algebra", "exact"],
  nambu: ["algebra", "exact"],
  steady: ["contour", "nambu", "algebra", "exact"],
  closures: ["steady", "contour", "nambu", "algebra", "exact"],
  asymptotics: ["closures", "steady", "contour", "nambu", "algebra", "exact"],
  routes: ["asymptotics", "closures", "steady", "contour", "nambu", "algebra", "exact"],
  kernels: ["asymptotics", "closures", "steady", "algebra", "precision", "spectra", "exact"],
  solvers: ["kernels", "precision", "spectra", "exact"],
  verify: [
    "routes",
    "certificates",
    "solvers",
    "kernels",
    "asymptotics",
    "closures",
    "steady",
    "contour",
    "nambu",
    "algebra",
    "precision",
    "spectra",
    "exact",
  ],
  claims: ["verify", "closures", "steady", "contour", "algebra", "precision", "exact"],
  report: [
    "verify",
    "solvers",
    "kernels",
    "asymptotics",
    "closures",
    "steady",
    "contour",
    "nambu",
    "algebra",
    "precision",
    "spectra",
    "exact",
  ],
};

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? filesBelow(join(folder, entry.name))
      : entry.name.endsWith(".ts")
        ? [join(folder, entry.name)]
        : [],
  );
}
function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/(?:from|import)\s+"(\.[^"]+)"/g)].map((m) => resolve(dirname(file), m[1]!));
}
const files = filesBelow(SOURCE);
const graph = new Map(files.map((f) => [f, importsOf(f)]));
const CHECKER = resolve(SOURCE, "../proofs/checker");
const roomOf = (file: string): string =>
  file.startsWith(CHECKER) ? "proofs" : relative(SOURCE, file).split("/")[0]!;

describe("rooms", () => {
  it("import only the rooms below them", () => {
    const forbidden = [...graph].flatMap(([file, targets]) => {
      const room = roomOf(file);
      const allowed = new Set([room, "errors", ...(MAY_IMPORT[room] ?? [])]);
      if (room === "cli" || room === "index.ts") return [];
      return targets
        .filter((t) => !allowed.has(roomOf(t)))
        .map((t) => `${relative(SOURCE, file)} -> ${relative(SOURCE, t)}`);
    });
    expect(forbidden).toEqual([]);
  });

  it("leave the checker of certificates to itself: it rests on exact arithmetic alone", () => {
    const checker = filesBelow(CHECKER);
    const foreign = checker.flatMap((file) => {
      const text = readFileSync(file, "utf8");
      expect(text).not.toMatch(/\b(?:import|require|eval)\(/);
      const names = [...text.matchAll(/(?:^import|from) "([^"]+)";$/gm)].map((m) => m[1]!);
      return names.filter((name) => {
        if (!name.startsWith(".")) return !["node:fs", "node:path", "node:crypto"].includes(name);
        const target = resolve(dirname(file), name);
        return !target.startsWith(`${CHECKER}/`) && !target.startsWith(`${join(SOURCE, "exact")}/`);
      });
    });
    expect(checker.length).toBeGreaterThan(0);
    expect(foreign).toEqual([]);
  });

  it("are all named in the table", () => {
    const rooms = new Set(files.map(roomOf).filter((r) => !r.endsWith(".ts")));
    expect([...rooms].filter((r) => r !== "cli" && !(r in MAY_IMPORT))).toEqual([]);
  });

  it("have no import cycles between files", () => {
    expect(cycles(graph)).toEqual([]);
  });

  it("are entered from outside through the public door only", () => {
    const derivations = filesBelow(resolve(SOURCE, "../derivations"));
    const wrong = derivations.flatMap((f) =>
      importsOf(f)
        .filter((t) => t.startsWith(SOURCE) && t !== join(SOURCE, "index.ts"))
        .map((t) => `${f} -> ${t}`),
    );
    expect(wrong).toEqual([]);
  });
});

/** The rule would be idle if it could not see a cycle. */
describe("cycle search", () => {
  it("finds a seeded cycle", () => {
    const seeded = new Map([
      ["a", ["b"]],
      ["b", ["c"]],
      ["c", ["a"]],
    ]);
    expect(cycles(seeded)).toHaveLength(1);
  });
});

describe("files", () => {
  it("stay below 300 lines", () => {
    const long = files.filter(
      (f) => !f.includes("/data/") && readFileSync(f, "utf8").split("\n").length > 301,
    );
    expect(long.map((f) => relative(SOURCE, f))).toEqual([]);
  });
});

/** Files that can reach themselves, found by depth-first search. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (node: string, path: readonly string[]): void => {
    if (state.get(node) === "done") return;
    if (state.get(node) === "open") {
      found.push([...path.slice(path.indexOf(node)), node].join(" -> "));
      return;
    }
    state.set(node, "open");
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    state.set(node, "done");
  };
  for (const node of edges.keys()) visit(node, []);
  return found;
}
