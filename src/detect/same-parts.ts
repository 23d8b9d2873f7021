// Which parts of a text another says too, for showing two side by side.

export interface Part {
  readonly text: string;
  readonly same: boolean;
}

/** Shorter runs are alike by chance. */
const run = 4;

/** A text in parts that the other has word for word, and parts that it has not. */
export function sameParts(text: string, other: string): readonly Part[] {
  const letters = [...text];
  const theirs = [...other];
  const known = new Set<string>();
  for (let at = 0; at + run <= theirs.length; at += 1) known.add(theirs.slice(at, at + run).join(""));
  const same = letters.map(() => false);
  for (let at = 0; at + run <= letters.length; at += 1) {
    if (known.has(letters.slice(at, at + run).join(""))) same.fill(true, at, at + run);
  }
  const parts: { text: string; same: boolean }[] = [];
  for (const [at, letter] of letters.entries()) {
    const last = parts.at(-1);
    if (last !== undefined && last.same === same[at]) last.text += letter;
    else parts.push({ text: letter, same: same[at]! });
  }
  return parts;
}
