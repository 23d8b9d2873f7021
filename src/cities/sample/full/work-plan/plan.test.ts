import { describe, expect, test } from "vitest";
import { definition } from "../../../../mechanisms/plan/task/definition.ts";
import { departments, partyOrgans } from "../../departments.ts";
import { type WorkTask, workActions, workAreas, workTasks } from "./plan.ts";
import { courseOf } from "./reports.ts";

const distinct = (values: readonly string[]) => new Set(values).size;

describe("the work points", () => {
  test("10 actions, 33 areas, 185 tasks, none empty and none named twice", () => {
    expect([workActions.length, workAreas.length, workTasks.length]).toEqual([10, 33, 185]);
    expect(distinct(workTasks.map(({ title }) => title))).toBe(185);
    expect(distinct(workTasks.map(({ area }) => area.key))).toBe(33);
    expect(distinct(workAreas.map(({ action }) => action.key))).toBe(10);
  });

  test("each has what a task must have, in words that fit its fields", () => {
    const { title, deliverable, standard, leader } = definition.fields;
    const fits = (text: string, { min = 1, max = 0 }: { readonly min?: number; readonly max?: number }) =>
      text.length >= min && text.length <= max;
    const bad = workTasks.filter(
      one =>
        !fits(one.title, title) ||
        !fits(one.deliverable, deliverable) ||
        !fits(one.standard, standard) ||
        !fits(one.leader, leader) ||
        one.milestones.some(text => text === "" || text.includes("{")) ||
        one.participants.includes(one.lead) ||
        distinct([...one.participants]) !== one.participants.length,
    );
    expect(bad.map(one => one.title)).toEqual([]);
    const sources = new Set([...Object.keys(definition.fields.source.options), "feedback"]);
    expect(workTasks.filter(({ source }) => !sources.has(source)).map(one => one.title)).toEqual([]);
  });

  test("leads are departments, or party organs for what is theirs; work is spread", () => {
    const orgs = new Set([...departments, ...partyOrgans].map(({ key }) => key));
    const leads = Map.groupBy(workTasks, ({ lead }) => lead);
    expect([...leads.keys()].filter(key => !orgs.has(key))).toEqual([]);
    expect(leads.size).toBeGreaterThan(25);
    expect(Math.max(...[...leads.values()].map(({ length }) => length))).toBeLessThan(20);
  });

  test("they end in three quarters, most in the last", () => {
    const ends = Map.groupBy(workTasks, ({ due }) => due);
    expect([...ends.keys()].toSorted()).toEqual(["06-30", "09-30", "12-20"]);
    expect(ends.get("12-20")!.length).toBeGreaterThan(60);
  });
});

describe("the monthly reports", () => {
  const courses = workTasks.map(task => ({ task, ...courseOf("full", task) }));
  const reports = courses.flatMap(one => one.reports);

  test("repeat with the seed; most tasks are in step, some late, some past their day", () => {
    expect(courseOf("full", workTasks[0]!)).toEqual(courseOf("full", workTasks[0]!));
    const paced = (pace: string) => courses.filter(one => one.pace === pace).length;
    expect(paced("steady")).toBeGreaterThan(90);
    expect(paced("behind")).toBeGreaterThan(8);
    expect(paced("overdue")).toBeGreaterThan(4);
    expect(courses.filter(one => one.pace === "overdue" && one.reports.at(-1)!.progress === 100)).toEqual([]);
    expect(courses.filter(one => one.pace === "steady" && one.reports.at(-1)!.progress < 100)).toEqual([]);
  });

  test("progress never falls; most come by the 25th, a few late or not at all", () => {
    const falls = courses.filter(one =>
      one.reports.some((report, at) => report.progress < (one.reports[at - 1]?.progress ?? 0)),
    );
    expect(falls).toEqual([]);
    const late = reports.filter(({ day }) => day !== null && day > 25).length;
    const missing = reports.filter(({ day }) => day === null).length;
    expect(late).toBeGreaterThan(20);
    expect(missing).toBeGreaterThan(8);
    expect(late + missing).toBeLessThan(reports.length * 0.2);
    expect(
      reports.filter(({ done, problem, need }) => /[{}]|undefined|。。/.test(done + problem + need)),
    ).toEqual([]);
  });

  test("a copied report is like the month before's to nine tenths, any other is not", () => {
    const pairs = courses.flatMap(one =>
      one.reports.slice(1).map((report, at) => [one.reports[at]!, report] as const),
    );
    const copies = pairs.filter(([, { copied }]) => copied);
    expect(copies.length).toBeGreaterThan(10);
    expect(copies.length).toBeLessThan(60);
    expect(copies.filter(([former, report]) => alike(former.done, report.done) < 0.9)).toEqual([]);
    const own = pairs.filter(([, { copied }]) => !copied);
    expect(own.filter(([former, report]) => alike(former.done, report.done) >= 0.9)).toEqual([]);
  });

  test("no task is told of after it is done", () => {
    const dueMonth = ({ due }: WorkTask) => Number(due.slice(0, 2));
    const after = courses.filter(
      one => one.pace === "steady" && one.reports.some(({ month }) => month > dueMonth(one.task)),
    );
    expect(after).toEqual([]);
  });
});

/** Dice of the three-character pieces, figures masked. */
function alike(one: string, other: string): number {
  const pieces = (text: string) => {
    const masked = text.replace(/\d+/g, "0");
    return Array.from({ length: Math.max(0, masked.length - 2) }, (_, at) => masked.slice(at, at + 3));
  };
  const [left, right] = [pieces(one), pieces(other)];
  const rest = [...right];
  const shared = left.filter(piece => {
    const at = rest.indexOf(piece);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return (2 * shared.length) / (left.length + right.length);
}
