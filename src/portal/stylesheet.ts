import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/**
 * In this order: names, the ground, then subject by subject; paper comes last, since it overrules the
 * rest.
 */
const parts = [
  "../../look/names",
  "sizes",
  "base",
  "frame",
  "../../look/lights",
  "marks",
  "ruler",
  "form",
  "steps",
  "story",
  "way",
  "explained",
  "files",
  "home",
  "home-wide",
  "service",
  "loop",
  "loop-wide",
  "figure",
  "chain",
  "figure-asked",
  "beside",
  "overview",
  "poll",
  "enrolment",
  "drawing",
  "print",
] as const;

/**
 * Comments and indentation are for readers of the source; a phone on a village line should not pay for
 * them.
 */
function lean(source: string): string {
  return source
    .replaceAll(/\/\*[\s\S]*?\*\//g, "")
    .replaceAll(/\s*\n\s*/g, "\n")
    .trim();
}

const joined = parts
  .map(name => lean(readFileSync(new URL(`./css/${name}.css`, import.meta.url), "utf8")))
  .join("\n");

const contentHash = createHash("sha256").update(joined).digest("hex").slice(0, 12);

/** The portal's whole stylesheet, read and joined once when the process starts. */
export function portalCss(): string {
  return joined;
}

/**
 * Its address carries a hash of the content, so a browser may keep it for a year and never shows an old
 * one.
 */
export const portalCssPath = `/assets/portal.${contentHash}.css`;
