// The draw of a selection's experts with its proof, for whoever holds a post of the selection.

import { lotOf } from "../../define/lots.ts";
import { selecting } from "../../define/selecting.ts";
import { Refusal } from "../../engine/refusal.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { DrawView } from "../types.ts";
import { currentPlan, findMatter } from "./find.ts";

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** Throws `unknown_matter`, and `wrong_role` for whoever has no part in selections. */
export async function drawOf(context: Context, number: string, caller: Caller): Promise<DrawView> {
  const { matter, plan } = await findMatter(
    context,
    currentPlan(context, selecting.mechanism),
    number,
    caller,
  );
  if (!caller.actor?.roles.some(role => Object.hasOwn(plan.mechanism.roles, role))) {
    throw new Refusal("wrong_role", {
      zh: "抽签名单只给评选工作岗位看；种子和办法人人可以看。",
      en: "Those drawn are shown to the posts of the selection; seed and method everybody reads.",
    });
  }
  const { fields } = matter;
  const [lots, drawn, released] = [texts(fields["lots"]), texts(fields["drawn"]), texts(fields["released"])];
  const names = await context.people.accounts.names(lots.map(person => person.slice("person:".length)));
  const seed = String(fields["seed"] ?? "");
  return {
    seed,
    source: String(fields["seedSource"] ?? ""),
    wanted: Number(fields["expertCount"] ?? 0),
    rows: lots.map((person, at) => ({
      order: at + 1,
      name: names.get(person.slice("person:".length)) ?? person,
      person,
      lot: lotOf(seed, person),
      standing: drawn.includes(person) ? "drawn" : released.includes(person) ? "released" : "waiting",
    })),
  };
}
