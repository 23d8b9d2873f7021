// The overlap check of a plan's version (rules 1.5): its tasks against those of the other programmes in
// force. Same lead unit and a like text: each is put to the headquarters' office, which rules.

import { planned } from "../../define/planned.ts";
import { type Matter, system } from "../../engine/matter.ts";
import { refusedAct } from "../../engine/permission.ts";
import type { Plan, PlannedAction } from "../../engine/registry.ts";
import { copyScoreFrom, sizeOf, triplesOf } from "../../text/copies.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";

/** 名称和指标有一半相同就提请裁定，没有规定，是我们的默认值. */
const alikeFrom = 0.5;

interface Line {
  readonly matter: Matter;
  readonly lead: unknown;
  readonly triples: ReturnType<typeof triplesOf>;
  readonly size: number;
}

const idsIn = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : []).map(one => Number(String(one).slice("matter:".length)));

function lineOf(matter: Matter): Line {
  const triples = triplesOf(`${String(matter.fields["title"])}${String(matter.fields["indicator"] ?? "")}`);
  return { matter, lead: matter.fields["lead"], triples, size: sizeOf(triples) };
}

/** The tasks of a version that stand in one state. */
async function tasksOf({ readers }: Context, versions: readonly Matter[], state: string) {
  const found = await readers.matters(versions.flatMap(({ fields }) => idsIn(fields["lines"])));
  return found.filter(one => one.state === state && one.fields["level"] === "task").map(lineOf);
}

async function othersInForce({ query, readers }: Context, version: Matter): Promise<readonly Matter[]> {
  const rows = await query(`select id from matter where mechanism = $1 and state = any($2)`, [
    planned.version,
    planned.inForce,
  ]);
  const all = await readers.matters(rows.map(({ id }) => Number(id)));
  return all.filter(({ fields }) => fields["programme"] !== version.fields["programme"]);
}

/** The likest line of another programme with the same lead that has not been ruled on. */
function likest(line: Line, others: readonly Line[]): readonly [Line, number] | undefined {
  const ruled = new Set(idsIn(line.matter.fields["ruled"]));
  const scored = others
    .filter(({ matter, lead }) => lead === line.lead && !ruled.has(matter.id))
    .map(other => {
      const sizes = [line.size, other.size] as const;
      return [other, copyScoreFrom(alikeFrom, line.triples, other.triples, sizes)] as const;
    });
  return scored.filter(([, score]) => score >= alikeFrom).toSorted((a, b) => b[1] - a[1])[0];
}

async function engineActs(context: Context, matter: Matter, action: string, input: object, now: number) {
  await context.writer.act({
    mechanism: matter.mechanism,
    matter: matter.id,
    action,
    input: { ...input },
    actor: system,
    at: now,
    origin: "sweep",
  });
}

/**
 * Before a version's check is taken, compares and records what was found, as acts of the engine. Who may not
 * take it is told so by the engine.
 */
export async function compareVersion(
  context: Context,
  plan: Plan,
  step: PlannedAction | undefined,
  version: Matter | null,
  { actor, now }: Caller,
): Promise<void> {
  const isCheck = plan.mechanism.name === planned.version && step?.name === planned.check;
  if (!isCheck || version === null || actor === null) return;
  if (refusedAct(plan, step, version, actor, context.orgs) !== undefined) return;
  const programmes = await othersInForce(context, version);
  const [own, others] = await Promise.all([
    tasksOf(context, [version], "drafted"),
    tasksOf(context, programmes, "listed"),
  ]);
  let found = 0;
  for (const line of own) {
    const [other, score] = likest(line, others) ?? [];
    if (other === undefined || score === undefined) continue;
    const input = { other: `matter:${other.matter.id}`, likeness: Math.round(score * 100) };
    await engineActs(context, line.matter, planned.overlap, input, now);
    found += 1;
  }
  const counts = { programmes: programmes.length, compared: others.length, found };
  await engineActs(context, version, planned.compare, counts, now);
}
