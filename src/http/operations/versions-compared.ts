// Two versions of a plan side by side (rules 1.5): every former task with its fate and what follows it, then
// what is new. Counted from the lines themselves.

import { planned } from "../../define/planned.ts";
import type { Matter } from "../../engine/matter.ts";
import type { Caller } from "../caller.ts";
import type { Context } from "../context.ts";
import type { ComparedRow, ComparedTask, PlanVersionLine, VersionsCompared } from "../types.ts";
import { fieldText } from "../views/field.ts";
import { namesOf, numberOf, planOf } from "../views/row.ts";
import { isPublished } from "../views/sight.ts";
import { optionLabel, stateTitle } from "../views/words.ts";

const idsIn = (value: unknown): readonly number[] =>
  (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(one =>
    Number(String(one).slice("matter:".length)),
  );

const textOf = (context: Context, matter: Matter, name: string, { lang }: Caller): string =>
  fieldText(planOf(context, matter), name, matter.fields[name], lang, namesOf(context));

/** A version as a line of a list. */
export function versionLine(context: Context, matter: Matter, caller: Caller): PlanVersionLine {
  const count = (name: string) => Number(matter.fields[name] ?? 0);
  return {
    number: numberOf(context, matter.id),
    programme: textOf(context, matter, "programme", caller),
    release: textOf(context, matter, "release", caller),
    title: textOf(context, matter, "title", caller),
    stateTitle: stateTitle(planOf(context, matter), matter.state, caller.lang),
    battles: count("battles"),
    goals: count("goals"),
    tasks: count("tasks"),
  };
}

const placeOf = (matter: Matter): readonly number[] =>
  String(matter.fields["code"] ?? "")
    .split(".")
    .map(Number);
const inOrder = (one: Matter, other: Matter): number => {
  const [a, b] = [placeOf(one), placeOf(other)];
  return (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0) || one.id - other.id;
};

/** The tasks of a version that everybody may see, in the order of the plan. */
async function tasksOf(context: Context, version: Matter | undefined): Promise<readonly Matter[]> {
  const lines = version === undefined ? [] : await context.readers.matters(idsIn(version.fields["lines"]));
  return lines
    .filter(one => one.mechanism === planned.line && one.fields["level"] === "task")
    .filter(one => isPublished(planOf(context, one), one.state))
    .toSorted(inOrder);
}

const taskOf = (context: Context, matter: Matter, caller: Caller): ComparedTask => ({
  number: numberOf(context, matter.id),
  code: textOf(context, matter, "code", caller),
  title: textOf(context, matter, "title", caller),
});

/** A version beside the one before it. */
export async function compareVersions(
  context: Context,
  version: Matter,
  caller: Caller,
): Promise<VersionsCompared> {
  const [before] = await context.readers.matters(idsIn(version.fields["previous"]));
  const previous =
    before !== undefined && isPublished(planOf(context, before), before.state) ? before : undefined;
  const [old, now] = await Promise.all([tasksOf(context, previous), tasksOf(context, version)]);
  const byId = new Map(now.map(one => [one.id, one]));
  const told = (matter: Matter, name: string) => textOf(context, matter, name, caller);
  const followed = old.map((one): ComparedRow => {
    const next = idsIn(one.fields["successors"])
      .flatMap(id => byId.get(id) ?? [])
      .toSorted(inOrder);
    return {
      former: taskOf(context, one, caller),
      fate: String(one.fields["fate"] ?? "open"),
      fateTitle: told(one, "fate"),
      next: next.map(line => taskOf(context, line, caller)),
      movedTo: one.fields["fate"] === "moved" ? told(one, "movedTo") : "",
      reason: told(one, "fateReason") || (next[0] === undefined ? "" : told(next[0], "reason")),
    };
  });
  const fresh = now.filter(one => idsIn(one.fields["from"]).length === 0);
  const added = fresh.map((one): ComparedRow => ({
    former: null,
    fate: "added",
    fateTitle: optionLabel(planOf(context, one), "lineage", String(one.fields["lineage"]), caller.lang),
    next: [taskOf(context, one, caller)],
    movedTo: "",
    reason: told(one, "reason"),
  }));
  const rows = [...followed, ...added];
  const fates = [...Map.groupBy(rows, ({ fateTitle }) => fateTitle)].map(([title, some]) => {
    return { title, count: some.length };
  });
  const cut = old.length === 0 ? null : Math.round((1 - now.length / old.length) * 10_000) / 100;
  return {
    version: versionLine(context, version, caller),
    previous: previous === undefined ? null : versionLine(context, previous, caller),
    cut,
    fates,
    rows,
  };
}
