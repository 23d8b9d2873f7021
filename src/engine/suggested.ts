// What was suggested before an act, kept beside what was chosen; and replies that say nothing, which leave
// only when whoever writes them says that they mean it.

import { emptyReply } from "../define/empty-reply.ts";
import type { Values } from "./event.ts";
import type { Answers } from "./input.ts";
import type { Matter } from "./matter.ts";
import { Refusal } from "./refusal.ts";
import type { Plan, PlannedAction } from "./registry.ts";

/** What was shown, by the field that it was suggested for. */
export type Shown = Readonly<Record<string, readonly string[]>>;

/** What stands in the log when nothing was shown although something was when this act was taken before. */
const nothingShown = -1;

/**
 * The lists that were shown and the place of what was chosen among them: 0 for anything else. Undefined where
 * nothing is suggested.
 */
export function shownOf(
  plan: Plan,
  step: PlannedAction,
  matter: Matter | null,
  { input, shown }: { readonly input: Answers; readonly shown?: Shown },
): { readonly held: Values; readonly apart: Readonly<Record<string, unknown>> } | undefined {
  if (step.suggests.length === 0) return undefined;
  const held: Record<string, Values[string]> = {};
  const apart: Record<string, unknown> = {};
  for (const [name, { shown: into, rank }] of step.suggests) {
    const list = shown?.[name] ?? [];
    if (list.length > 0) {
      if (plan.apart.has(into)) apart[into] = list;
      else held[into] = list;
      held[rank] = list.indexOf(String(input.held[name])) + 1;
    } else if (matter?.fields[rank] !== undefined) held[rank] = nothingShown;
  }
  return { held, apart };
}

/** Throws `empty_reply` for a reply without substance that is not confirmed. */
export function refuseEmptyReply(
  plan: Plan,
  { asks, replies }: PlannedAction,
  { held, apart }: Answers,
): void {
  for (const [name, confirm] of replies) {
    const text = held[name] ?? apart[name];
    const empty = typeof text === "string" && held[confirm] !== true ? emptyReply(text) : undefined;
    if (empty === undefined) continue;
    const label = asks.get(name)!.field.label;
    const said = plan.english.fields[name];
    const english = typeof said === "string" ? said : (said?.label ?? name);
    const why = empty.forwards
      ? [
          "只说了转交、将办理，没有说查明了什么、办了什么",
          "it only says that it was passed on or will be done",
        ]
      : [
          `去掉称呼、编号和套话只剩 ${empty.left} 个字`,
          `${empty.left} characters are left without courtesies`,
        ];
    const sentence = {
      zh: `“${label}”似乎没有实质内容：${why[0]}。请写明核实情况和办理结果；确实无需补充的，勾选确认后再提交。`,
      en: `“${english}” seems to say nothing: ${why[1]}. Say what was found and done, or confirm it.`,
    };
    throw new Refusal("empty_reply", sentence, [{ field: confirm, code: "empty_reply", ...sentence }]);
  }
}
