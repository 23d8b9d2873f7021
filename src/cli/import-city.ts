// The instance that history is imported into, and what rows are read against there.

import type { OrgLevel } from "../define/fields.ts";
import type { ImportJob, Rows } from "../exchange/import.ts";
import type { ImportMap, MappedOrg } from "../exchange/plan.ts";
import { orgNames } from "../exchange/row.ts";
import type { Plan } from "../engine/registry.ts";
import { sealed } from "../people/secret.ts";
import { openPool } from "../store/connection.ts";
import { type Instance, createInstance } from "../store/instance.ts";
import { openMatterFinder } from "../store/readers/held.ts";
import { type OpenCity, calendarOf } from "./city.ts";
import { CommandProblem } from "./command.ts";
import { findInstance } from "./known-instance.ts";
import { type NewOrg, insertOrgs } from "../people/roster/org-rows.ts";

/** The instance to import into: a new one named by the map, or one that counts its days the same way. */
export async function instanceFor(appUrl: string, map: ImportMap): Promise<Instance> {
  const { timeZone, calendar } = map;
  const found = await findInstance(appUrl);
  const pool = openPool(appUrl, 1);
  try {
    const named = map.city ?? { name: map.name, english: map.name };
    const instance =
      found ??
      (await createInstance(pool, { city: { ...named, timeZone, calendar }, sample: false }, Date.now()));
    const own = calendarOf(instance.city);
    if (instance.sample || own.name !== calendar || own.timeZone !== timeZone) {
      throw new CommandProblem(
        `这个数据目录里是“${instance.city.name}”（${own.name}，${own.timeZone}），与映射的日历或时区不同，或是样例城市。` +
          `请用 KEYMOVE_HOME 指定一个新目录，并设 KEYMOVE_SAMPLE=off。`,
        "This instance is another city. Name an empty folder in KEYMOVE_HOME and set KEYMOVE_SAMPLE=off.",
      );
    }
    await insertOrgs(pool, (map.orgs ?? []).map(orgOf));
    return instance;
  } finally {
    await pool.end();
  }
}

const orgOf = ({ key, parent, name, english, level }: MappedOrg): NewOrg => ({
  key,
  parent: parent ?? null,
  name,
  english: english ?? name,
  level: level as OrgLevel,
  party: false,
  code: null,
});

/** A sheet and its map as a job of this city; `now` in ms. */
export function importJob(city: OpenCity, plan: Plan, file: Rows, map: ImportMap, now: number): ImportJob {
  const { calendar, orgs, people, pool, registry } = city;
  return {
    file,
    plan,
    world: { calendar, orgs },
    reading: { map, plan, plans: name => registry.current.get(name), orgs: orgNames(orgs.all()), now },
    seal: text => sealed(people.key, "import", text),
    finder: openMatterFinder(pool),
  };
}
