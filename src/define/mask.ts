// What is shown of a personal value to somebody who may not read it in clear (rules §8). The public page
// shows none of it; these masks are for staff lists and for people who know what they are looking for.

export type MaskKind = "name" | "phone" | "identity" | "address" | "text";

/** Stands for a citizen's free text: any sentence in it may name a person. */
const hidden = { zh: "（含个人信息，不公开）", en: "(not shown: personal details)" };

const stars = (count: number): string => "*".repeat(Math.max(0, count));

const masks: Readonly<Record<Exclude<MaskKind, "text">, (value: string) => string>> = {
  name: maskName,
  phone: value => middle(value, 3, 4),
  identity: value => middle(value, 6, 4),
  address: maskAddress,
};

/**
 * The masked value: 张*明, 138****1234, 370202********1234, an address down to its street. Nothing stays
 * nothing. Only what stands for free text is a sentence, and follows the reader's language.
 */
export function mask(kind: MaskKind, value: string, lang: keyof typeof hidden = "zh"): string {
  if (value === "") return "";
  return kind === "text" ? hidden[lang] : masks[kind](value);
}

/** The ends stay, unless so little stands between them that they would give the value away. */
function middle(value: string, head: number, tail: number): string {
  const characters = [...value];
  const covered = characters.length - head - tail;
  if (covered < 4) return stars(characters.length);
  return characters.slice(0, head).join("") + stars(covered) + characters.slice(-tail).join("");
}

function maskName(name: string): string {
  // A name in Latin letters: the first letter of each part. Its length would say too much.
  if (/^[\p{Script=Latin}\s.'-]+$/u.test(name)) return name.replace(/([^\s-])[^\s-]*/gu, "$1***");
  const characters = [...name.trim()];
  if (characters.length < 3) return (characters[1] ? characters[0]! : "") + "*";
  return characters[0]! + stars(characters.length - 2) + characters.at(-1)!;
}

// The smallest place that still holds many people, the finest first. A house number or an estate holds few.
const places = [/^.*?(?:街道|[镇乡]|苏木)/u, /^.*?(?:[区县旗]|市(?!场))/u];

function maskAddress(address: string): string {
  const kept = places
    .map(place => place.exec(address)?.[0])
    .find(found => found && found.length < address.length);
  return `${kept ?? ""}****`;
}

const numeral = "[0-9０-９]";
const gap = "[\\s\\-‐‑–—]";
/** A run of digits as people part it: `D` a digit, `_` a blank or hyphen or none, `~` one for certain. */
const run = (shape: string): RegExp => {
  const written = shape.replaceAll("D", numeral).replaceAll("_", `${gap}?`).replaceAll("~", gap);
  return new RegExp(`(?<!${numeral})(?:${written})(?!${numeral})`, "gu");
};

// Identity numbers first: a telephone number could be read inside one.
const found: readonly (readonly [MaskKind, RegExp])[] = [
  ["identity", run("D{6}_D{8}_D{3}[0-9０-９XxＸｘ]")],
  ["identity", run("D{15,19}")], // the identity numbers of before 1999, and bank cards
  ["identity", run("[4-69]D{3}(?:~D{4}){3}(?:~D{1,3})?")],
  ["phone", run("[1１][3-9３-９]D_D{4}_D{4}")],
  ["phone", run("[0０]D{2,3}_D{3,4}_D{4}")],
];

/** From how many letters and digits in a row it is a code of a catalogue (实施编码), no number of a person. */
const codeLength = 24;

/** Whether what was found stands within a longer code of letters and digits. */
function isInCode(text: string, at: number, length: number): boolean {
  const before = /[0-9A-Za-z]*$/.exec(text.slice(Math.max(0, at - codeLength), at))![0].length;
  const after = /^[0-9A-Za-z]*/.exec(text.slice(at + length, at + length + codeLength))![0].length;
  return before + after > 0 && before + length + after >= codeLength;
}

/**
 * Free text with the telephone, identity and bank card numbers in it masked, whatever their check digits: a
 * number with a typing error still points at a person. Names are not found, so citizens' text is not public
 * by this alone.
 */
export function maskText(text: string): string {
  return found.reduce(
    (masked, [kind, pattern]) =>
      masked.replace(pattern, (number: string, at: number) =>
        isInCode(masked, at, number.length)
          ? number
          : mask(
              kind,
              number
                .normalize("NFKC")
                .toUpperCase()
                .replace(/[\s\-‐‑–—]/g, ""),
            ),
      ),
    text,
  );
}
