// Finding a matter by what stands in an address. A matter that is not there, one of another mechanism, one
// that is not published, and one that the caller may not open by its plain id are answered alike, so nothing
// is learned by guessing.

import type { Matter } from "../../engine/matter.ts";
import { fromNumber } from "../../engine/number.ts";
import { Refusal } from "../../engine/refusal.ts";
import type { Plan } from "../../engine/registry.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import { planOf } from "../views/row.ts";
import { type Sight, sightOf } from "../views/sight.ts";

export interface Found {
  readonly matter: Matter;
  readonly plan: Plan;
  readonly sight: Sight;
}

export const unknownMatter = (): Refusal =>
  new Refusal("unknown_matter", {
    zh: "没有找到这件事项，请核对编号。编号是 10 位字母和数字，例如 7K3F9-QWXR2。",
    en: "There is no such matter. Check the number: 10 letters and digits, such as 7K3F9-QWXR2.",
  });

/** The definition of a mechanism as it is today. Throws `unknown_mechanism`. */
export function currentPlan({ registry }: Context, name: string): Plan {
  const plan = registry.current.get(name);
  if (plan !== undefined) return plan;
  const known = [...registry.current.keys()].join(", ");
  throw new Refusal("unknown_mechanism", {
    zh: `没有“${name.slice(0, 40)}”这个机制，现有：${known}。`,
    en: `There is no mechanism “${name.slice(0, 40)}”. There are: ${known}.`,
  });
}

/** Ids are digits without a sign, an exponent or a leading zero, up to 2^45 as the numbers hold them. */
function plainId(typed: string): number | undefined {
  if (!/^[1-9]\d{0,13}$/.test(typed)) return undefined;
  const id = Number(typed);
  return id < 2 ** 45 ? id : undefined;
}

async function look(
  context: Context,
  id: number | null | undefined,
  caller: Caller,
): Promise<Found | undefined> {
  if (id === null || id === undefined) return undefined;
  const matter = await context.readers.matter(id);
  if (matter === undefined) return undefined;
  const plan = planOf(context, matter);
  const sight = sightOf(plan, matter, caller.actor, context.orgs);
  return sight.open ? { matter, plan, sight } : undefined;
}

/** The matter of an asker's number, whatever its mechanism. Throws `unknown_matter`. */
export async function findByNumber(context: Context, typed: string, caller: Caller): Promise<Found> {
  const found = await look(context, fromNumber(context.instance.numberKey, typed), caller);
  if (found === undefined) throw unknownMatter();
  return found;
}

/**
 * The matter of a number, or of a plain id for those who see more than the public does. Throws
 * `unknown_matter`.
 */
export async function findAny(context: Context, typed: string, caller: Caller): Promise<Found> {
  const byId = await look(context, plainId(typed), caller);
  return byId && byId.sight.level !== "public" ? byId : findByNumber(context, typed, caller);
}

/** Likewise, of one mechanism. */
export async function findMatter(
  context: Context,
  plan: Plan,
  typed: string,
  caller: Caller,
): Promise<Found> {
  const found = await findAny(context, typed, caller);
  if (found.matter.mechanism !== plan.mechanism.name) throw unknownMatter();
  return found;
}
