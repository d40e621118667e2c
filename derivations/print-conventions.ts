import { conventionsPage } from "./conventions.ts";

process.stdout.write(conventionsPage());
