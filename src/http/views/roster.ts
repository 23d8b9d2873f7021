// What a sheet of orgs or staff does, row by row, in words.

import type { OrgLevel } from "../../define/fields.ts";
import type { RawSheet } from "../../exchange/typed-rows.ts";
import type { OrgChange, OrgPlan } from "../../people/roster/org-plan.ts";
import type { OrgRow } from "../../people/roster/org-file.ts";
import type { StaffLine, StaffPlan } from "../../people/roster/staff-plan.ts";
import type { NewPerson } from "../../people/roster/staff-rows.ts";
import type { Context } from "../context.ts";
import type { Lang, RosterLine, RosterView } from "../types.ts";
import { roleTitle } from "./role.ts";
import { pick } from "./words.ts";

type Words = readonly [zh: string, en: string];

const levels: Readonly<Record<OrgLevel, Words>> = {
  city: ["市", "city"],
  district: ["区县", "district"],
  street: ["街道", "street"],
  community: ["社区", "community"],
  grid: ["网格", "grid"],
  department: ["部门", "department"],
  section: ["科室", "section"],
};

const fields: Readonly<Record<OrgChange["fields"][number], Words>> = {
  english: ["英文名", "English name"],
  code: ["区划代码", "code"],
  mark: ["发文机关代字", "mark"],
  inspects: ["督查机构", "inspects others"],
};

const nameOf = (lang: Lang, name: string, key: string): string =>
  pick(lang, `${name}（${key}）`, `${name} (${key})`);

function addedOrg(names: ReadonlyMap<string, string>, { row, key, name, parent, level }: OrgRow, lang: Lang) {
  const above = names.get(parent ?? "") ?? parent ?? "";
  const [zh, en] = levels[level];
  const text = pick(lang, `${above}下的${zh}`, `${en} below ${above}`);
  return { row, name: nameOf(lang, name, key), text };
}

function value(lang: Lang, given: string | boolean | null): string {
  if (typeof given === "boolean") return given ? pick(lang, "是", "yes") : pick(lang, "否", "no");
  return given ?? pick(lang, "无", "none");
}

function changedOrg({ row, fields: changed, before }: OrgChange, lang: Lang): RosterLine {
  const said = changed.map(field => {
    const label = pick(lang, ...fields[field]);
    return `${label}${pick(lang, "：", ": ")}${value(lang, before[field])} → ${value(lang, row[field])}`;
  });
  return { row: row.row, name: nameOf(lang, row.name, row.key), text: said.join(pick(lang, "；", "; ")) };
}

const saidOf = ({ said }: RawSheet, lang: Lang): readonly string[] => said.map(one => one[lang]);

/** A plan for the tree; `written` when it is no plan any more. */
export function orgPlanView(
  { orgs }: Context,
  sheet: RawSheet,
  { added, changed, unchanged }: OrgPlan,
  lang: Lang,
  written: boolean,
): RosterView {
  const names = new Map([...orgs.all(), ...added].map(({ key, name }) => [key, name]));
  return {
    written,
    said: saidOf(sheet, lang),
    added: added.map(one => addedOrg(names, one, lang)),
    changed: changed.map(one => changedOrg(one, lang)),
    unchanged,
    passwords: [],
  };
}

/** A plan for the staff, or what was written, with the first passwords of those who are new. */
export function staffPlanView(
  context: Context,
  sheet: RawSheet,
  { lines }: StaffPlan,
  lang: Lang,
  newcomers?: readonly NewPerson[],
): RosterView {
  const names = new Map(context.orgs.all().map(org => [org.key, pick(lang, org.name, org.english)]));
  const lineOf = ({ row, newPost }: StaffLine): RosterLine => {
    const roles = row.roles.map(role => roleTitle(context, role, lang)).join(pick(lang, "、", ", "));
    const post = `${names.get(row.org) ?? row.org} ${pick(lang, row.title, row.english)}`;
    const text = pick(
      lang,
      `${newPost ? "新设岗位，" : ""}任 ${post}（${roles}）`,
      `${newPost ? "a new post: " : ""}${post} (${roles})`,
    );
    return { row: row.row, name: nameOf(lang, row.name, row.account), text };
  };
  const those = (is: StaffLine["is"]) => lines.filter(line => line.is === is);
  return {
    written: newcomers !== undefined,
    said: saidOf(sheet, lang),
    added: those("added").map(lineOf),
    changed: those("changed").map(lineOf),
    unchanged: those("unchanged").length,
    passwords: (newcomers ?? []).map(({ account, name, password = "" }) => ({ account, name, password })),
  };
}
