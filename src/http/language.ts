// The reader's language: what the address says, else what the browser prefers of our two; Chinese when it
// prefers neither.

import type { FastifyRequest } from "fastify";
import type { Lang } from "./types.ts";

const isLang = (text: unknown): text is Lang => text === "zh" || text === "en";

/** The language that an Accept-Language header ranks first among Chinese and English. */
function preferred(header: string): Lang {
  const ranked = header
    .slice(0, 300)
    .split(",")
    .map(entry => {
      const [tag = "", ...parameters] = entry.trim().toLowerCase().split(";");
      const quality = parameters
        .map(one => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1])
        .find(one => one !== undefined);
      return { lang: tag.split("-")[0], quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality);
  const first = ranked.find(({ lang }) => isLang(lang))?.lang;
  return isLang(first) ? first : "zh";
}

/** The language to answer in. */
export function languageOf({ query, headers }: FastifyRequest): Lang {
  const asked = (query as { lang?: unknown } | null)?.lang;
  return isLang(asked) ? asked : preferred(headers["accept-language"] ?? "");
}
