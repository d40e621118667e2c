import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Engine } from "./opinions/engine.ts";
import { opinionsPage, opinionsText } from "./opinions/page.ts";
import { secondOpinions } from "./opinions/record.ts";

/** Writes docs/second-opinions.md and .json: our algebra and nerdamer-prime on the same questions, refereed by numbers. */
const docs = resolve(import.meta.dirname, "../docs");
const engine = new Engine();
const opinions = await secondOpinions(engine);
await engine.close();
writeFileSync(resolve(docs, "second-opinions.json"), opinionsText(opinions));
writeFileSync(resolve(docs, "second-opinions.md"), opinionsPage(opinions));
