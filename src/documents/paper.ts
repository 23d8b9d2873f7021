// A paper as people write it, before it is set: who says what to whom, under which number. Plain data.

/** One line of the facts in a table. */
export interface Fact {
  readonly label: string;
  readonly text: string;
}

export interface Paper {
  /** 文种, or a form that is none. */
  readonly kind: string;
  /** The org that issues it: its name is the red head and the signature. */
  readonly issuer: string;
  /** 发文字号; null while the register has not given it. */
  readonly number: string | null;
  readonly heading: string;
  /** 主送, in order. */
  readonly to: readonly string[];
  readonly paragraphs: readonly string[];
  readonly facts: readonly Fact[];
  /** 成文日期, "2026-11-20". */
  readonly date: string;
  /** 抄送, in order. */
  readonly copies: readonly string[];
  /** Sample data say so on every page. */
  readonly sample: boolean;
}

/** The forms stand without a red head: a work order or a written answer is no 公文 of GB/T 9704 §7.2. */
const forms: ReadonlySet<string> = new Set(["单", "告知书", "答复书", "决定书"]);
export const isForm = (paper: Paper): boolean => forms.has(paper.kind);

/** 成文日期 in Arabic numerals without zeros: 2026年3月5日 (GB/T 9704 §7.3.5.2). */
export function chineseDate(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year}年${month}月${day}日`;
}

/** 发文字号: 六角括号, no 第, no zero before (GB/T 9704 §7.2.5): 澜改办督〔2026〕5号. */
export const paperNumber = (mark: string, series: string, year: string, n: number): string =>
  `${mark}${series}〔${year}〕${n}号`;

/**
 * A text in as few lines of at most `most` characters as it takes, all about as long; a line rather ends
 * after 的, 于, 、 or a closing mark near its end than in the middle of a word.
 */
export function evenLines(text: string, most: number): readonly string[] {
  const rest = [...text];
  const lines: string[] = [];
  for (let count = Math.ceil(rest.length / most); count > 1; count -= 1) {
    const even = Math.ceil(rest.length / count);
    const least = rest.length - most * (count - 1);
    const near = [0, 1, -1, 2, -2, 3, -3].map(step => even + step);
    const fits = near.filter(at => at <= most && at >= least);
    const good = fits.find(at => /[的于、”》）]/.test(rest[at - 1]!)) ?? even;
    lines.push(rest.splice(0, good).join(""));
  }
  return [...lines, rest.join("")];
}
