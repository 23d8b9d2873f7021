// What may be opened for a matter: an opinion on a decision, while it is open for comment. Derived from the
// link by which the new matter tells the other of itself: what that would refuse is offered to nobody, and
// said at once to whoever files it all the same.

import { targets } from "../../define/derive.ts";
import type { Link } from "../../define/parts.ts";
import type { Matter } from "../../engine/matter.ts";
import { Refusal } from "../../engine/refusal.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import { citizenRole } from "../caller.ts";
import type { Context } from "../context.ts";
import { matterTitle, planOf } from "../views/row.ts";
import { fieldLabel, mechanismTitle, stateTitle } from "../views/words.ts";

type Input = Readonly<Record<string, unknown>>;

/** The act of the engine by which the other matter hears of one that this step opens. */
function heardBy({ mechanism }: Plan, step: PlannedAction, { field, tells = {} }: Link): string | undefined {
  if (!step.from.has("new") || !step.asks.has(field)) return undefined;
  const [told] = targets(mechanism, step.name, "new").flatMap(state => tells[state] ?? []);
  return told?.act;
}

const takes = (plan: Plan, act: string, { state }: Matter): boolean =>
  plan.actions.get(act)?.from.has(state) ?? false;

/** What citizens may open for this matter now: the mechanism, its opening, and the field that names it. */
export function openingsHere(context: Context, matter: Matter) {
  const own = planOf(context, matter);
  return [...context.registry.current.values()].flatMap(plan =>
    Object.values(plan.links)
      .filter(({ to }) => to === matter.mechanism)
      .flatMap(link =>
        [...plan.actions.values()].flatMap(step => {
          const act = step.by.has(citizenRole) ? heardBy(plan, step, link) : undefined;
          return act !== undefined && takes(own, act, matter) ? [{ plan, step, field: link.field }] : [];
        }),
      ),
  );
}

/** Throws `invalid_input` where the matter that is named takes nothing now. `input` holds references. */
export async function refuseUntaken(
  context: Context,
  plan: Plan,
  step: PlannedAction | undefined,
  input: Input,
): Promise<void> {
  if (step === undefined) return;
  for (const link of Object.values(plan.links)) {
    const act = heardBy(plan, step, link);
    const id = /^matter:([1-9]\d{0,13})$/.exec(String(input[link.field]))?.[1];
    const far = act === undefined || id === undefined ? undefined : await context.readers.matter(Number(id));
    if (act === undefined || far?.mechanism !== link.to) continue;
    const its = planOf(context, far);
    if (takes(its, act, far)) continue;
    const say = (lang: "zh" | "en") => ({
      field: fieldLabel(plan, link.field, lang),
      title: matterTitle(context, its, far, lang),
      state: stateTitle(its, far.state, lang),
      kind: mechanismTitle(plan, lang),
    });
    const [zh, en] = [say("zh"), say("en")];
    const said = {
      zh: `“${zh.field}”：《${zh.title}》现为“${zh.state}”，不接收${zh.kind}。请先看它的页面，等到接收时再提交。`,
      en: `“${en.field}”: “${en.title}” is “${en.state}” and takes none now. See its page for when it does.`,
    };
    throw new Refusal("invalid_input", said, [{ field: link.field, code: "not_taken", ...said }]);
  }
}
