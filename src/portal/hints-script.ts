import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

const source = readFileSync(new URL("./script/hints.js", import.meta.url), "utf8");
const contentHash = createHash("sha256").update(source).digest("hex").slice(0, 12);

/** The one script of the portal; every page works without it. */
export const hintsScript = (): string => source;

/** Its address carries a hash of the content, as the stylesheet's does. */
export const hintsScriptPath = `/assets/hints.${contentHash}.js`;
