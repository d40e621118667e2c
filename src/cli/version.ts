import { readFileSync } from "node:fs";

/** The version in package.json, which lies two folders up in the sources and three in the built package. */
export function version(): string {
  for (const up of ["../../package.json", "../../../package.json"]) {
    try {
      const manifest = JSON.parse(readFileSync(new URL(up, import.meta.url), "utf8")) as Record<
        string,
        string
      >;
      if (manifest.name === "langreth") return manifest.version ?? "unknown";
    } catch {
      // The other place is tried next.
    }
  }
  return "unknown";
}
