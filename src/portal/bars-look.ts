/** Names longer than this, in Chinese characters, may break into lines. */
const longName = 12;
/** Tables of more rows are striped, so that the eye keeps its line. */
const longTable = 12;

/**
 * The classes of a table of bars, from its rows' names and number. A Latin letter counts as half a
 * character.
 */
export function barsLook(rows: readonly { name: string }[]): string {
  const wide = (name: string) => [...name].reduce((sum, letter) => sum + (letter > "\u2000" ? 1 : 0.55), 0);
  const wraps = rows.some(({ name }) => wide(name) > longName);
  return ["bars", wraps ? "bars--wrap" : "", rows.length > longTable ? "bars--long" : ""]
    .filter(Boolean)
    .join(" ");
}
