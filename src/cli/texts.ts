// The city's words and the indexes of its texts: read from the office's tables and the org tree, watched for
// changes, whoever of several servers made them.

import type { Registry } from "../engine/registry.ts";
import { type OfficeWords, openOfficeWords } from "../store/office-words.ts";
import type { Database } from "../store/connection.ts";
import type { OrgTree } from "../store/org-tree.ts";
import { openTexts } from "../store/readers/texts.ts";
import { type TextIndexes, openTextIndexes } from "../text/indexes.ts";
import type { OwnWords } from "../text/segment.ts";
import { openWords } from "../text/words.ts";
import { repeat } from "./repeat.ts";

export interface CityTexts {
  readonly officeWords: OfficeWords;
  readonly texts: TextIndexes;
  /** Reads and follows behind the pages; the answer stops watching the words. */
  start(): () => Promise<void>;
}

interface Needs {
  readonly pool: Database;
  readonly registry: Registry;
  readonly orgs: OrgTree;
  readonly now: () => number;
  readonly log: (text: string) => void;
}

/** How often a change of the words by another server is looked for, ms. */
const watchEvery = 5_000;
/** Of a place its name without what it is: 石桥 as well as 石桥区. */
const kind = /(?:区|县|市|街道|镇|乡)$/u;

/** Names of places and orgs as words. */
function placeWords(orgs: OrgTree): readonly string[] {
  return orgs.all().flatMap(({ name, level }) => {
    const isPlace = level === "district" || level === "street" || level === "city";
    const bare = name.replace(kind, "");
    return isPlace && [...bare].length > 1 ? [name, bare] : [name];
  });
}

async function ownWords(office: OfficeWords, orgs: OrgTree): Promise<OwnWords> {
  const standing = await office.standing();
  const of = (wanted: string) => standing.filter(row => row.kind === wanted).map(({ words }) => words);
  return {
    words: [...placeWords(orgs), ...of("word").flat()],
    stops: of("stop").flat(),
    synonyms: of("synonyms"),
  };
}

/** Opens both; nothing is read before `start`. */
export function openCityTexts({ pool, registry, orgs, now, log }: Needs): CityTexts {
  const officeWords = openOfficeWords(pool);
  const stampOf = async () => `${await officeWords.stamp()} ${orgs.all().length}`;
  let seen: string | undefined;
  const words = openWords(async () => {
    seen = await stampOf();
    return ownWords(officeWords, orgs);
  });
  const texts = openTextIndexes({
    source: openTexts(pool),
    registry,
    words,
    orgName: ref => orgs.name(ref as `org:${string}`),
    now,
    log,
  });
  const watch = async () => {
    if (seen === undefined || seen === (await stampOf())) return;
    await words.reload();
    texts.wake();
  };
  return {
    officeWords,
    texts,
    start() {
      texts.start();
      return repeat(watchEvery, watch, log);
    },
  };
}
