// What waits for the caller: candidates by their org, their own matters, or the states of their role.

import { dayOf, startOfDay } from "../../define/calendar.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { InboxRequest } from "../../store/readers/lists.ts";
import type { TodoView } from "../types.ts";
import { statesFor, todoView } from "../views/todo.ts";
import type { StoredMatter } from "../../store/matter-row.ts";
import { Fault } from "../fault.ts";
import { signedIn } from "./act.ts";
import { currentPlan } from "./find.ts";
import { type QueryWords, ownOrgs } from "./list-words.ts";

/** More than this in one list is a ledger's work, not a day's. */
const most = 300;

/** A citizen's own matters, settled ones too: a finished reform waits for their verdict. */
async function ownMatters({ registry, readers }: Context, asker: string): Promise<readonly StoredMatter[]> {
  const mechanisms = [...registry.current.keys()];
  const lists = await Promise.all(
    mechanisms.map(mechanism => readers.list({ mechanism, asker, limit: 100 })),
  );
  return lists.flat();
}

interface Narrowed {
  readonly mechanism?: string;
  readonly state?: string;
}

/** `mechanism` and `state` narrow the list. Throws `bad_query`, `unknown_mechanism`. */
function narrowedOf(context: Context, words: QueryWords): Narrowed {
  const { mechanism, state } = words;
  const strange = Object.keys(words).find(word => !["mechanism", "state", "lang"].includes(word));
  if (strange !== undefined) throw new Fault("bad_query", { field: strange.slice(0, 40) });
  const plan = mechanism === undefined ? undefined : currentPlan(context, mechanism);
  // A state is a state of some mechanism.
  if (state !== undefined && (plan === undefined || !Object.hasOwn(plan.mechanism.states, state))) {
    throw new Fault("bad_query", { field: "state" });
  }
  return { ...(mechanism === undefined ? {} : { mechanism }), ...(state === undefined ? {} : { state }) };
}

/** The to-do list of the caller's post, or of a citizen. Throws `bad_query`, `sign_in_needed`. */
export async function todo(context: Context, words: QueryWords, caller: Caller): Promise<TodoView> {
  const actor = signedIn(caller);
  const narrowed = narrowedOf(context, words);
  const { registry, readers, calendar } = context;
  const own = actor.org === null ? [] : ownOrgs(context, actor.org);
  const states = [...registry.current.values()]
    .map(plan => ({ mechanism: plan.mechanism.name, states: statesFor(plan, actor.roles) }))
    .filter(({ states: names }) => names.length > 0);
  const request: InboxRequest = { orgs: own, states, limit: most };
  const since = startOfDay(calendar, dayOf(calendar, caller.now));
  const [found, done] = await Promise.all([
    actor.org === null ? ownMatters(context, actor.person) : readers.inbox(request),
    readers.actsSince(actor.person, since),
  ]);
  const wanted = found.filter(
    ({ mechanism, state }) =>
      mechanism === (narrowed.mechanism ?? mechanism) && state === (narrowed.state ?? state),
  );
  return todoView(context, wanted, actor, done, caller);
}
