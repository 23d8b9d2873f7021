// A matter's texts as they are told apart by: its words, and where and under what its form puts it.

import type { Registry } from "../../engine/registry.ts";
import { type HeldTexts, corpusText } from "../corpus.ts";
import type { Segmenter } from "../segment.ts";
import type { Told } from "./member.ts";

/** What of a text is read: what comes after tells little of what it is about. */
const bodyMost = 400;

/** Who took it back, and what belongs elsewhere, asks for nothing here any more. */
const over: ReadonlySet<string> = new Set(["withdrawn", "refused", "transferred"]);

/** Undefined where nothing is said, or no longer: it was erased, taken back, or belongs elsewhere. */
export function toldOf(registry: Registry, cut: Segmenter, held: HeldTexts): Told | undefined {
  const text = corpusText(registry, held);
  if (text === undefined || text.body === "" || over.has(held.state)) return undefined;
  // Where nobody wrote a title the first clause stands for it, and that says where more than what.
  const isTitled = !text.body.includes(text.title);
  return {
    matter: held.id,
    at: held.opened,
    asker: text.asker ?? null,
    area: text.area ?? null,
    street: text.street ?? null,
    topic: text.topic ?? null,
    title: isTitled ? cut.words(text.title) : [],
    body: cut.words(text.body.slice(0, bodyMost)),
  };
}
