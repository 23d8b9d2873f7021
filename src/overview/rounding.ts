// A number in the words of a report: exact, or with a rounding word by rule. 余, 多 and 以上 stand above a round
// number, 近 below one; where the number is round itself no word is written. The platform holds the exact
// number, the text its rounding (rules 9).

export const roundingWords = ["", "余", "多", "近", "以上"] as const;
export type RoundingWord = (typeof roundingWords)[number];
export const scales = ["", "万", "亿"] as const;
export type Scale = (typeof scales)[number];

export interface Format {
  readonly word: RoundingWord;
  /** What the number is rounded to, in its scale; 0: two leading digits. */
  readonly step: number;
  readonly scale: Scale;
}

export const exact: Format = { word: "", step: 0, scale: "" };

/** "余/10/亿", "", "/0/万": as a token holds it. */
export function printFormat({ word, step, scale }: Format): string {
  if (scale !== "") return `${word}/${step}/${scale}`;
  return step === 0 ? word : `${word}/${step}`;
}

/** Undefined where it is none of ours. */
export function parseFormat(text: string): Format | undefined {
  const [word = "", step = "0", scale = "", more] = text.split("/");
  const known = roundingWords.find(one => one === word);
  const size = scales.find(one => one === scale);
  const by = Number(step);
  if (known === undefined || size === undefined || more !== undefined) return undefined;
  return Number.isFinite(by) && by >= 0 ? { word: known, step: by, scale: size } : undefined;
}

export interface Saying {
  readonly text: string;
  /** Why no rounding word was written, or why the one that was is too far from the number. */
  readonly remark: "round" | "too small" | "too far" | null;
}

const sizes: Readonly<Record<Scale, number>> = { "": 1, 万: 1e4, 亿: 1e8 };
const farthest = 0.1;

/** Half up to two places; 14.66, 20, 5002.77. */
function places(value: number): string {
  const cents = Math.round(Number((Math.abs(value) * 100).toFixed(6)));
  const text = String(cents / 100);
  const [whole = "", part] = text.split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return `${value < 0 && cents > 0 ? "−" : ""}${grouped}${part === undefined ? "" : `.${part}`}`;
}

/** Two leading digits of a large number, one of a number below a hundred. */
const ownStep = (value: number): number => {
  const digits = Math.floor(Math.log10(value));
  return value >= 100 ? 10 ** (digits - 1) : 10 ** Math.max(0, digits);
};

/** Money in 元 is said in 万元 or 亿元 where it is large (rules 8). */
const ownScale = (value: number, unit: string): Scale =>
  unit !== "元" ? "" : Math.abs(value) >= 1e8 ? "亿" : Math.abs(value) >= 1e4 ? "万" : "";

const isPlain = (unit: string): boolean => unit === "" || unit.startsWith("（");

/** A value with its unit in the words of its format. Null reads "—" (rules 0.6). */
export function say(value: number | null, unit: string, format: Format): Saying {
  if (value === null) return { text: "—", remark: null };
  const { word, step } = format;
  const said = isPlain(unit) ? "" : unit;
  if (word === "") return { text: sayExact(value, said, format), remark: null };
  const scale = said === "%" ? "" : format.scale === "" ? ownScale(value, said) : format.scale;
  const scaled = Number((value / sizes[scale]).toPrecision(15));
  if (scaled <= 0) return { text: sayExact(value, said, format), remark: "too small" };
  const by = step === 0 ? ownStep(scaled) : step;
  const below = word !== "近";
  const count = Number((scaled / by).toPrecision(12));
  const round = (below ? Math.floor(count) : Math.ceil(count)) * by;
  if (round === 0) return { text: sayExact(value, said, format), remark: "too small" };
  const isRound = Math.abs(round - scaled) < 1e-9 * scaled;
  if (isRound && word !== "以上") return { text: sayExact(value, said, format), remark: "round" };
  const number = places(round);
  const remark = Math.abs(scaled - round) / round > farthest && !below ? "too far" : null;
  if (word === "近") return { text: `近${number}${scale}${said}`, remark };
  if (word === "以上") return { text: `${number}${scale}${said}以上`, remark };
  return { text: `${number}${word}${scale}${said}`, remark };
}

function sayExact(value: number, unit: string, { scale }: Format): string {
  if (unit === "%") return `${value < 0 ? "−" : ""}${Math.abs(value).toFixed(2)}%`;
  const by = scale === "" ? ownScale(value, unit) : scale;
  return `${places(value / sizes[by])}${by}${unit}`;
}
