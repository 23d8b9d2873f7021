// What stands on a paper, as it was sent: checked before it goes into the urn, since afterwards nobody can be
// asked what they meant.

import { hash } from "node:crypto";
import { type Ballot, isPicked, isVoted } from "../../define/balloted.ts";
import { jcs } from "../../define/jcs.ts";
import type { Sentence } from "../refusal.ts";

/**
 * Marks by heading, blank ones absent; or the picked subjects under `picks`; or those that a voter is for and
 * against under `inFavour` and `against`.
 */
export type Marks = Readonly<Record<string, number | readonly string[]>>;

export interface BadMark extends Sentence {
  /** The heading, or "picks". */
  readonly field: string;
}
export type ReadMarks = { readonly marks: Marks } | { readonly wrong: BadMark };

const wrong = (field: string, zh: string, en: string): ReadMarks => ({ wrong: { field, zh, en } });
const isHundredths = (value: number): boolean => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;

function readPoints(points: Readonly<Record<string, number>>, given: Record<string, unknown>): ReadMarks {
  for (const [heading, value] of Object.entries(given)) {
    const most = Object.hasOwn(points, heading) ? points[heading]! : undefined;
    const name = heading.slice(0, 40);
    if (most === undefined) {
      return wrong(name, `评分表没有“${name}”一项，请去掉。`, `There is no heading “${name}”. Leave it out.`);
    }
    if (typeof value !== "number" || !(value >= 0 && value <= most) || !isHundredths(value)) {
      return wrong(
        name,
        `请填 0 到 ${most} 分，最多两位小数；不打分的留空。`,
        `Give 0 to ${most} points, with two decimals at most, or leave it blank.`,
      );
    }
  }
  // As it was meant: 20 × 0.92 is 18.400000000000002 in a browser.
  const meant = Object.entries(given).map(([heading, value]) => [
    heading,
    Math.round((value as number) * 100) / 100,
  ]);
  return { marks: Object.fromEntries(meant) as Marks };
}

function readPicks(most: number, subjects: readonly string[], given: Record<string, unknown>): ReadMarks {
  const { picks = [], ...rest } = given;
  const [stray] = Object.keys(rest);
  if (stray !== undefined) {
    const name = stray.slice(0, 40);
    return wrong(name, `选票没有“${name}”一项，请去掉。`, `The paper has no “${name}”. Leave it out.`);
  }
  const known = Array.isArray(picks) && picks.every(one => subjects.includes(one as string));
  if (!known || new Set(picks).size !== picks.length || picks.length > most) {
    return wrong(
      "picks",
      `最多选 ${most} 项，每项一次，只能从候选名单里选。`,
      `Pick at most ${most} of the candidates, each once.`,
    );
  }
  return { marks: { picks: (picks as string[]).toSorted() } };
}

/** In favour of at most so many, against others, the rest abstained. */
function readVotes(most: number, subjects: readonly string[], given: Record<string, unknown>): ReadMarks {
  const { inFavour = [], against = [], ...rest } = given;
  const [stray] = Object.keys(rest);
  if (stray !== undefined) {
    const name = stray.slice(0, 40);
    return wrong(name, `表决票没有“${name}”一项，请去掉。`, `The paper has no “${name}”. Leave it out.`);
  }
  const lists = [inFavour, against];
  const all = lists.flat() as unknown[];
  const known = lists.every(Array.isArray) && all.every(one => subjects.includes(one as string));
  if (!known || new Set(all).size !== all.length) {
    return wrong(
      "inFavour",
      "每项只能写赞成、反对、弃权中的一种，只能写名单里的。",
      "Each of the list is either in favour, against or abstained, and nothing else is voted on.",
    );
  }
  if ((inFavour as string[]).length > most) {
    return wrong(
      "inFavour",
      `赞成的有 ${(inFavour as string[]).length} 项，最多 ${most} 项。请改几项为反对或者弃权。`,
      `You are in favour of ${(inFavour as string[]).length}; at most ${most} may be. Change some of them.`,
    );
  }
  const sorted = (list: unknown) => (list as string[]).toSorted();
  return { marks: { inFavour: sorted(inFavour), against: sorted(against) } };
}

/**
 * Reads what was sent as the marks of a paper; `subjects` are all that stand in the ballot, `most` is how
 * many a voter may be in favour of.
 */
export function readMarks(
  { paper }: Pick<Ballot, "paper">,
  subjects: readonly string[],
  sent: unknown,
  most = 0,
): ReadMarks {
  if (typeof sent !== "object" || sent === null || Array.isArray(sent)) {
    return wrong(
      "marks",
      "选票内容应为对象，见接口说明。",
      "The marks must be an object. See the API description.",
    );
  }
  const given = { ...sent } as Record<string, unknown>;
  if (isVoted(paper)) return readVotes(most, subjects, given);
  return isPicked(paper) ? readPicks(paper.picks, subjects, given) : readPoints(paper.points, given);
}

/** One paper of the open urn, as a line of the file that anybody may count again. */
export interface UrnLine {
  readonly group: string;
  readonly marks: Marks;
  readonly subject: string;
  /** 64 hex digits: what the voter holds as a receipt. */
  readonly token: string;
  /** In base64: by the key of its group and subject. */
  readonly signature: string;
}

/** RFC 8785 text, so that a paper has one spelling. */
export const lineOf = ({ group, marks, signature, subject, token }: UrnLine): string =>
  jcs({ group, marks, signature, subject, token });

/** The text of the open urn: its lines in the order of their tokens, which is the order of chance. */
export const urnText = (lines: readonly string[]): string => lines.map(line => `${line}\n`).join("");

/** SHA-256 of the open urn, in hex: what `sha256sum` says of the file. */
export const urnHash = (lines: readonly string[]): string => hash("sha256", urnText(lines));
