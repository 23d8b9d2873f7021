// The ranks of a slip, and who must approve each.

import type { OrgRef } from "../../../../define/fields.ts";
import type { OrgTree } from "../../../../define/rules.ts";

/** 由轻到重（rules 0.3）。 */
export const ranks = ["reminder", "notice", "red", "circular", "interview", "transfer"] as const;
export type Rank = (typeof ranks)[number];

const at = (card: Rank | undefined): number => (card === undefined ? -1 : ranks.indexOf(card));
/** One rank up: none is skipped. */
export const above = (card: Rank | undefined): Rank => ranks[Math.min(ranks.length - 1, at(card) + 1)]!;
/** One rank down, when a rise was not approved. */
export const below = (card: Rank | undefined): Rank => ranks[Math.max(0, at(card) - 1)]!;

/** The unit that somebody inspects for: of a section, its department. */
export const unitOf = (org: OrgRef, orgs: OrgTree): OrgRef =>
  orgs.level(org) === "section" ? (orgs.above(org)[0] ?? org) : org;

/** 提醒函、督办通知单由本单位负责人批；红色督查单及以上，再报市领导批。 */
export function approversOf(card: Rank, issuer: OrgRef, orgs: OrgTree): readonly OrgRef[] {
  const city = orgs.above(issuer).at(-1);
  return at(card) < at("red") || city === undefined ? [issuer] : [issuer, city];
}
