// "谁查过我的信息": what was asked of shared data in the matters of a citizen, and what they consented to
// (个人信息保护法第四十四条、第四十五条).

import type { CheckReason } from "../../define/checked.ts";
import { listOf } from "../../define/parts.ts";
import type { DatasetEntry } from "../../share/catalogue.ts";
import type { LoggedCheck } from "../../store/share/check-log.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { Fault } from "../fault.ts";
import type { ChecksView, ConsentView, Lang } from "../types.ts";
import { numberOf } from "../views/row.ts";
import { mechanismTitle } from "../views/words.ts";
import { signedIn } from "./act.ts";

/** The latest of them; whoever wants all asks at a window. */
const most = 100;

const reasons: Readonly<Partial<Record<CheckReason, Readonly<Record<Lang, string>>>>> = {
  noConsent: { zh: "没有您的同意", en: "without your consent" },
  notPermitted: { zh: "不在允许的用途之内", en: "for a purpose that is not permitted" },
  late: { zh: "数据没有按时更新，转人工核对", en: "the data were late; a person looks at it" },
  down: { zh: "数据暂不可用，转人工核对", en: "the data were not to be had; a person looks at it" },
};
const denials: ReadonlySet<string> = new Set(["noConsent", "notPermitted"]);

interface Ground {
  readonly context: Context;
  readonly lang: Lang;
  readonly entries: ReadonlyMap<string, DatasetEntry>;
}

const titled = (
  said: { readonly title: string; readonly english: string } | undefined,
  name: string,
  lang: Lang,
) => (said === undefined ? name : lang === "zh" ? said.title : said.english);

function mechanismOf({ context, lang }: Ground, name: string): string {
  const plan = context.registry.current.get(name);
  return plan === undefined ? name : mechanismTitle(plan, lang);
}

/** What the mechanism calls a check, where the catalogue has no such data set any more. */
function checkTitle({ context, lang }: Ground, mechanism: string, dataset: string, purpose: string): string {
  const plan = context.registry.current.get(mechanism);
  const [name, check] =
    Object.entries(plan?.mechanism.checks ?? {}).find(
      ([, one]) => one.purpose === purpose && listOf(one.of).includes(dataset),
    ) ?? [];
  if (name === undefined || check === undefined) return dataset;
  return lang === "zh" ? check.title : (plan?.english.checks?.[name] ?? name);
}

function orgOf({ context, lang }: Ground, org: string | null): string {
  if (org === null) return "";
  const ref = org as `org:${string}`;
  return (lang === "zh" ? context.orgs.name(ref) : context.orgs.english(ref)) ?? "";
}

function callView(ground: Ground, account: string, call: LoggedCheck) {
  const { context, lang, entries } = ground;
  const entry = entries.get(call.dataset);
  const purpose = entry?.purposes[call.purpose];
  const outcome = call.outcome === "asked" ? "asked" : denials.has(call.outcome) ? "denied" : "unanswered";
  return {
    at: call.at,
    own: call.person === account,
    org: orgOf(ground, call.org),
    mechanism: mechanismOf(ground, call.mechanism),
    purpose: titled(purpose, "", lang),
    basis: purpose?.basis ?? "",
    dataset: titled(entry, checkTitle(ground, call.mechanism, call.dataset, call.purpose), lang),
    question: titled(entry?.questions[call.question], "", lang),
    outcome,
    why: reasons[call.outcome as CheckReason]?.[lang] ?? "",
    number: call.matter === null ? null : numberOf(context, call.matter),
    people: call.people,
  } as const;
}

/** What was asked in the caller's matters, the latest first, and their consents. Throws `sign_in_needed`. */
export async function myChecks(context: Context, caller: Caller): Promise<ChecksView> {
  const { person } = signedIn(caller);
  const { shared } = context;
  const [calls, consents, sets] = await Promise.all([
    shared.log.ofOwner(person, most),
    shared.consentsOf(person),
    shared.datasets.list(),
  ]);
  const { lang } = caller;
  const ground = { context, lang, entries: new Map(sets.map(({ entry }) => [entry.name, entry])) };
  return {
    calls: calls.map(call => callView(ground, person, call)),
    consents: consents.map(({ dataset, purpose, mechanism, ...one }): ConsentView => {
      const entry = ground.entries.get(dataset);
      return {
        ...one,
        dataset: titled(entry, checkTitle(ground, mechanism, dataset, purpose), lang),
        purpose: titled(entry?.purposes[purpose], "", lang),
        mechanism: mechanismOf(ground, mechanism),
      };
    }),
  };
}

/** Takes a consent back. Throws `sign_in_needed`; `not_found` for one that is not theirs or is over. */
export async function withdrawConsent({ shared }: Context, id: string, caller: Caller): Promise<void> {
  const { person } = signedIn(caller);
  if (!/^\d{1,15}$/.test(id) || !(await shared.withdraw(person, Number(id), caller.now)))
    throw new Fault("not_found");
}
