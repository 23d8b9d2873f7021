// What auditors read besides matters: the access log, and whether its chain is whole. Reading it is a row of
// it, so that auditors are seen as well.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import { dateOf } from "../../define/civil.ts";
import { fromNumber } from "../../engine/number.ts";
import type { Access, LoggedAccess } from "../../people/access-log.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { AccessChain, AccessView, Lang, Page } from "../types.ts";
import { namesOf, numberOf } from "../views/row.ts";
import { isAuditor } from "../views/sight.ts";
import { fieldLabel, pick } from "../views/words.ts";
import { signedIn } from "./act.ts";
import { type QueryWords, limitOf } from "./matters.ts";

const titles: Readonly<Record<Access, readonly [zh: string, en: string]>> = {
  "sign-in": ["登录", "Signed in"],
  "sign-in-refused": ["登录未通过", "Sign-in refused"],
  "sign-out": ["退出", "Signed out"],
  "post-chosen": ["选择岗位", "Chose a post"],
  read: ["查看个人信息", "Read personal values"],
  search: ["按人查找", "Searched by person"],
  export: ["导出", "Exported"],
  paper: ["取用公文", "Fetched a paper"],
  reveal: ["查看明文", "Revealed"],
  "reveal-refused": ["查看明文未准", "Reveal refused"],
  intake: ["接听查询来电人", "Looked a caller up"],
  "log-read": ["查阅日志", "Read this log"],
  "checks-read": ["查询核验记录", "Read who asked shared data"],
  trial: ["决策表试算", "Tried a decision table on past cases"],
  erased: ["删除个人信息", "Erased personal values"],
  "post-handed": ["移交岗位", "Handed a post over"],
  "stand-in-named": ["指定代办", "Named a stand-in"],
  "stand-in-ended": ["结束代办", "Ended a stand-in"],
  "holding-ended": ["离岗", "Left a post"],
  "post-roles": ["调整岗位角色", "Changed a post's roles"],
  roster: ["导入单位人员表", "Imported orgs or staff"],
};

const titleOf = (act: string, lang: Lang): string => {
  const [zh, en] = titles[act as Access] ?? [act, act];
  return pick(lang, zh, en);
};

function auditor(caller: Caller) {
  const actor = signedIn(caller);
  if (!isAuditor(actor)) throw new Fault("audit_only");
  return actor;
}

/** The ids that stand in the notes on posts: "post:7 person:12 → person:13 2026-12-01T…". */
const named = (prefix: string, text: string): string[] =>
  [...text.matchAll(new RegExp(`\\b${prefix}:(\\d+)`, "g"))].map(([, id = ""]) => id);

/** A note in words: who and which post it names, and the city's own time. */
function noteOf(
  { calendar }: Context,
  text: string,
  person: (id: string) => string,
  post: (id: string) => string,
): string {
  return text
    .replace(/\bperson:(\d+)/g, (_, id: string) => person(id))
    .replace(/\bpost:(\d+)/g, (_, id: string) => post(id))
    .replace(/\b\d{4}-\d{2}-\d{2}T[\d:.]+Z/g, at => {
      const moment = Date.parse(at);
      const day = dayOf(calendar, moment);
      const minutes = Math.floor((moment - startOfDay(calendar, day)) / 60_000);
      const two = (number: number) => String(number).padStart(2, "0");
      return `${dateOf(day)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    });
}

/** A field's label, in whichever mechanism it was read. */
function labelOf({ registry }: Context, mechanism: string | undefined, field: string, lang: Lang): string {
  const plans = [...registry.current.values()];
  const plan =
    registry.current.get(mechanism ?? "") ?? plans.find(one => Object.hasOwn(one.mechanism.fields, field));
  return plan === undefined ? field : fieldLabel(plan, field, lang);
}

/** Names of officials, posts and the numbers of matters; citizens stay unnamed. */
async function views(context: Context, rows: readonly LoggedAccess[], lang: Lang): Promise<AccessView[]> {
  const { accounts, register } = context.people;
  const after = (text: string | null, prefix: string) =>
    text?.startsWith(prefix) ? [text.slice(prefix.length)] : [];
  const notes = rows.map(({ purpose }) => purpose ?? "").join(" ");
  const persons = [...rows.flatMap(({ person }) => after(person, "person:")), ...named("person", notes)];
  const people = await accounts.names([...new Set(persons)]);
  const ids = [...new Set([...rows.flatMap(({ post }) => after(post, "post:")), ...named("post", notes)])];
  const posts = new Map((await register.kept(ids, 0)).map(post => [post.id, post]));
  const matterIds = [...new Set(rows.flatMap(({ matter }) => matter ?? []))];
  const matters = new Map((await context.readers.matters(matterIds)).map(one => [one.id, one.mechanism]));
  const whoIs = (person: string | null): string => {
    if (person === null) return pick(lang, "未登录", "Not signed in");
    const [official] = after(person, "person:");
    if (official === undefined) return person;
    return people.get(official) ?? pick(lang, "群众", "A citizen");
  };
  const postIs = (post: string | null): string => {
    const found = posts.get(after(post, "post:")[0] ?? "");
    if (found === undefined) return post ?? "";
    return `${namesOf(context).org(found.org, lang)} ${pick(lang, found.title, found.english)}`;
  };
  return rows.map(({ id, at, act, person, post, matter, fields, purpose, address }) => ({
    id: String(id),
    at,
    act,
    title: titleOf(act, lang),
    who: whoIs(person),
    post: postIs(post),
    number: matter === null ? null : numberOf(context, matter),
    mechanism: matter === null ? null : (matters.get(matter) ?? null),
    fields: fields.map(field => labelOf(context, matters.get(matter ?? 0), field, lang)),
    purpose: noteOf(
      context,
      purpose ?? "",
      one => whoIs(`person:${one}`),
      one => postIs(`post:${one}`),
    ),
    address: address ?? "",
  }));
}

function askedOf({ instance }: Context, words: QueryWords) {
  const strange = Object.keys(words).find(
    word => !["after", "limit", "act", "number", "lang"].includes(word),
  );
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
  const { after, act, number } = words;
  if (after !== undefined && !/^[1-9]\d{0,14}$/.test(after)) throw new Fault("bad_query", { field: "after" });
  if (act !== undefined && !Object.hasOwn(titles, act)) throw new Fault("bad_query", { field: "act" });
  const matter = number === undefined ? undefined : fromNumber(instance.numberKey, number);
  if (matter === null) throw new Fault("bad_query", { field: "number" });
  return {
    before: after === undefined ? null : Number(after),
    ...(act === undefined ? {} : { act }),
    ...(matter === undefined ? {} : { matter }),
  };
}

/** A page of the access log, the latest first. Throws `audit_only`, `bad_query`. */
export async function accessRows(
  context: Context,
  words: QueryWords,
  caller: Caller,
): Promise<Page<AccessView>> {
  const { person, post } = auditor(caller);
  const limit = limitOf(words);
  const asked = askedOf(context, words);
  const { accessLog } = context.people;
  await accessLog.add({ at: caller.now, person, post, act: "log-read", address: caller.address });
  const rows = await accessLog.list({ ...asked, limit: limit + 1 });
  const items = await views(context, rows.slice(0, limit), caller.lang);
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Recomputes the log's chain. Throws `audit_only`. */
export async function accessChain(context: Context, caller: Caller): Promise<AccessChain> {
  auditor(caller);
  const { valid, rows, broken } = await context.people.accessLog.verify();
  return { valid, rows, broken: broken === undefined ? null : String(broken) };
}
