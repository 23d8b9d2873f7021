// What a matter reads of the hot issue that it is part of: how many ask for the same, and what was decided.

import { hot } from "../../define/hot.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Context } from "../context.ts";
import type { Lang } from "../types.ts";
import { fieldText } from "./field.ts";
import { namesOf, planOf } from "./row.ts";
import { type Eyes, shown } from "./sight.ts";
import { pick, stateTitle } from "./words.ts";

const { mechanism, counted, decision, declined } = hot;

/**
 * 同类诉求 62 件，已列入重点任务；undefined of anything but a hot issue. Those who see it in full read how many
 * there are now, others what was published: nothing below five.
 */
export function sharedSaid(context: Context, far: Matter, eyes: Eyes, lang: Lang): string | undefined {
  if (far.mechanism !== mechanism) return undefined;
  const plan = planOf(context, far);
  const name = counted.find(one => shown(plan, one, eyes) === "clear");
  const count = name === undefined ? undefined : far.fields[name];
  const made = shown(plan, decision, eyes) === "clear" ? far.fields[decision] : undefined;
  const label = fieldText(plan, decision, made, lang, namesOf(context));
  const came =
    made === undefined
      ? stateTitle(plan, far.state, lang)
      : made === declined
        ? pick(lang, `研判后${label}`, label)
        : pick(lang, `已${label}`, `taken up: ${label}`);
  const many =
    typeof count === "number"
      ? pick(lang, `同类诉求 ${count} 件`, `${count} appeals of this kind`)
      : pick(lang, "同类诉求", "Appeals of this kind");
  return pick(lang, `${many}，${came}`, `${many}; ${came}`);
}
