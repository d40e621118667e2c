import { colour, withoutVariables } from "./colours.ts";
import { captioned } from "./draw.ts";

/** The picture as a file of its own on white paper, with what it shows written below it. */
export function standaloneSvg(picture: string): string {
  const ground = `<rect width="100%" height="100%" fill="${colour("paper")}"/>`;
  const file = captioned(picture)
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
    .replace("</title>", `</title>${ground}`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${withoutVariables(file)}\n`;
}
