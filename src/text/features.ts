// What a petition is known by: pairs of neighbouring characters. Numbers and greetings are gone, and so are
// leaders' names: whoever writes to 王书记 is not asking for a department.

import { plain } from "./plain.ts";

/** A leader by name and post. The surname alone is one character; given names are rarely written. */
const leaders =
  /(?:^|[^\p{Script=Han}]|[给向请找和])\p{Script=Han}{1,2}(?:书记|市长|区长|县长|镇长|局长|厅长|主任|主席|部长)/gu;

/** Runs of characters without anything between them. */
const runs = /[\p{L}]+/gu;
const longestText = 1000;

/** Pairs in their order. */
export function pairs(text: string): string[] {
  const cleaned = plain(text.slice(0, longestText)).replace(leaders, " ");
  const found: string[] = [];
  for (const [run] of cleaned.matchAll(runs)) {
    // By code units: characters outside the basic plane are rare in petitions, and half of one is no word.
    for (let at = 0; at + 1 < run.length; at++) found.push(run.slice(at, at + 2));
  }
  return found;
}

/** A title says three times as much as the words below it. */
const titleCounts = 3;

/** How often each pair stands in a petition. */
export function features(title: string, body: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, times: number) => {
    for (const pair of pairs(text)) counts.set(pair, (counts.get(pair) ?? 0) + times);
  };
  add(title, titleCounts);
  add(body, 1);
  return counts;
}
