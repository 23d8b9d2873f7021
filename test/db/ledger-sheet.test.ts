// A year's ledger of 185 lines with merged cells: its actions and areas are opened on the way, each once, and
// every task stands under its own.

import { hash } from "node:crypto";
import { expect, test } from "vitest";
import { workActions, workAreas, workTasks } from "../../src/cities/sample/full/work-plan/plan.ts";
import { plan, registry } from "../../src/engine/registry.ts";
import { openBook } from "../../src/exchange/book.ts";
import { bytesSource } from "../../src/exchange/bytes.ts";
import { type ImportJob, type Line, previewImport, runImport } from "../../src/exchange/import.ts";
import { mapProblems } from "../../src/exchange/map-problems.ts";
import type { ImportMap } from "../../src/exchange/plan.ts";
import { propose } from "../../src/exchange/propose.ts";
import { orgNames } from "../../src/exchange/row.ts";
import { sampleOf } from "../../src/exchange/sample.ts";
import { definition as task } from "../../src/mechanisms/plan/task/definition.ts";
import { english as taskEnglish } from "../../src/mechanisms/plan/task/english.ts";
import { definition as workpoint } from "../../src/mechanisms/plan/workpoint/definition.ts";
import { english as workpointEnglish } from "../../src/mechanisms/plan/workpoint/english.ts";
import { openMatterFinder } from "../../src/store/readers/held.ts";
import { ledgerOrgs, ledgerSheet } from "../exchange/ledger-sheet.ts";
import { pointPlan, workPlan } from "../exchange/levels.ts";
import { ground } from "../store/city.ts";
import { openLedger } from "../store/ledger.ts";

const plans = registry([pointPlan, workPlan]);
const orgs = ledgerOrgs.map((org, at) => ({ ...org, ref: `org:${at + 1}` }));
const world = {
  ...ground.world,
  orgs: { ...ground.world.orgs, exists: (ref: string) => orgs.some(org => org.ref === ref) },
};
const planNamed = (name: string) => plans.current.get(name);
const day = "2026-02-28";

/** What a person adds to the proposal: the day on which the plan was passed, and what one word stands for. */
const answered = (map: ImportMap): ImportMap =>
  JSON.parse(
    JSON.stringify(map)
      .replaceAll('"at":{"value":""}', `"at":{"value":"${day}"}`)
      .replace('{"column":"任务来源"}', '{"column":"任务来源","values":{"评估反馈":"own"}}'),
  ) as ImportMap;

test("ten actions, 33 areas and 185 tasks come out of one sheet, and nothing twice", async () => {
  await using ledger = await openLedger({ registry: plans, world });
  const book = await openBook(bytesSource(await ledgerSheet()), { name: "改革台账.xlsx" });
  const sheet = book.sheet();
  expect(sheet.head).toEqual({ first: 2, last: 3 });
  expect(sheet.columns.slice(-5)).toEqual([
    "完成时限",
    ...["一季度", "二季度", "三季度", "四季度"].map(quarter => `时间表和路线图/${quarter}`),
  ]);
  const { map: proposed, questions } = propose(workPlan, await sampleOf(sheet), {
    name: "改革台账",
    timeZone: "Asia/Shanghai",
    calendar: "cn",
    orgs: orgNames(orgs),
    plans: planNamed,
  });
  expect(questions).toEqual(["opening_date"]);
  expect(proposed.open.fields?.["point"]).toMatchObject({
    column: "方面",
    opens: { mechanism: "point", fields: { parent: { column: "行动", opens: { mechanism: "point" } } } },
  });
  const map = answered(proposed);
  expect(mapProblems(workPlan.mechanism, map, sheet.columns, name => planNamed(name)?.mechanism)).toEqual([]);
  const job: ImportJob = {
    file: sheet,
    plan: workPlan,
    world,
    reading: { map, plan: workPlan, plans: planNamed, orgs: orgNames(orgs), now: Date.parse("2026-11-20") },
    seal: text => hash("sha256", text, "buffer"),
    finder: openMatterFinder(ledger.pool),
  };
  const preview = await previewImport(job);
  expect(preview.lines).toEqual([]);
  expect([preview.rows, preview.ready, preview.opened]).toEqual([185, 185, { point: 43 }]);
  const lines: Line[] = [];
  const run = () =>
    runImport(
      job,
      ledger.writer,
      line => lines.push(line),
      () => {},
    );
  expect(await run()).toMatchObject({ rows: 185, entered: 185, out: 0 });
  expect(await run()).toMatchObject({ entered: 0, already: 185, out: 0, acts: 0 });
  expect(lines).toEqual([]);
  const counted =
    "select mechanism, fields->>'level' as level, count(*) as count from matter group by 1, 2 order by 3";
  expect((await ledger.pool.query(counted)).rows.map(({ level, count }) => [level, count])).toEqual([
    ["action", workActions.length],
    ["area", workAreas.length],
    [null, workTasks.length],
  ]);
  const { rows } = await ledger.pool.query<{
    task: string;
    area: string;
    action: string;
    due: string;
    opened: number;
  }>(`
    select task.fields->>'title' as task, area.fields->>'title' as area, action.fields->>'title' as action,
           task.fields->>'due' as due, task.opened
      from matter task
      join matter area on 'matter:' || area.id = task.fields->>'point'
      join matter action on 'matter:' || action.id = area.fields->>'parent'`);
  const wanted = workTasks.map(({ title, area, due }) => [
    title,
    area.title,
    area.action.title,
    `2026-${due}`,
  ]);
  expect(rows.map(row => [row.task, row.area, row.action, row.due]).toSorted()).toEqual(wanted.toSorted());
  expect(new Set(rows.map(({ opened }) => opened))).toEqual(new Set([Date.parse(`${day}T00:00:00+08:00`)]));
});

test("the same sheet goes into the city's own work points and tasks", async () => {
  const taskPlan = plan(task, taskEnglish);
  const own = registry([taskPlan, plan(workpoint, workpointEnglish)]);
  const named = (name: string) => own.current.get(name);
  await using ledger = await openLedger({ registry: own, world });
  const book = await openBook(bytesSource(await ledgerSheet()), { name: "2026年改革台账.xlsx" });
  const sheet = book.sheet();
  const proposal = propose(taskPlan, await sampleOf(sheet), {
    name: "2026年改革台账",
    timeZone: "Asia/Shanghai",
    calendar: "cn",
    orgs: orgNames(orgs),
    plans: named,
  });
  const map = answered(proposal.map);
  const job: ImportJob = {
    file: sheet,
    plan: taskPlan,
    world,
    reading: { map, plan: taskPlan, plans: named, orgs: orgNames(orgs), now: Date.parse("2026-11-20") },
    seal: text => hash("sha256", text, "buffer"),
    finder: openMatterFinder(ledger.pool),
  };
  const preview = await previewImport(job);
  expect(preview.lines.slice(0, 3)).toEqual([]);
  expect(preview.opened).toEqual({ workpoint: 1 + workActions.length + workAreas.length });
  const done = await runImport(
    job,
    ledger.writer,
    () => {},
    () => {},
  );
  expect(done).toMatchObject({ rows: 185, entered: 185, out: 0 });
  const counted = "select fields->>'level' as level, count(*) as count from matter group by 1 order by 2";
  expect((await ledger.pool.query(counted)).rows).toEqual([
    { level: "plan", count: 1 },
    { level: "action", count: workActions.length },
    { level: "area", count: workAreas.length },
    { level: null, count: workTasks.length },
  ]);
});
