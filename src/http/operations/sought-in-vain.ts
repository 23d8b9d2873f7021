// Words that were sought and not found are counted for the office, which may teach the system a synonym. Only
// words of the dictionary that are nobody's name are kept, and nothing of who sought them.

import type { Context } from "../context.ts";

const longest = 60;

/** Counts a search that found nothing; one before the texts were read says nothing about the words. */
export async function noteVain({ texts, officeWords }: Context, text: string, now: number): Promise<void> {
  if (!texts.ready) return;
  const cut = await texts.words.segmenter();
  const words = [...new Set(cut.commonWords(text))].join(" ");
  if (words === "" || words.length > longest) return;
  await officeWords.vain(words, now);
}
