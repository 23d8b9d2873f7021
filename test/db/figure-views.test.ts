// Figures of the sample city as the API gives them: as of past days, level by level down the org tree,
// crossed, compared, and as open data.

import { afterAll, beforeAll, expect, test } from "vitest";
import type { FigureCell, FigureView } from "../../src/http/types.ts";
import { definition } from "../../src/mechanisms/ask/appeal/definition.ts";
import { type SampleServed, serveSample } from "../http/sample-served.ts";

const { overdue: openAndLate } = definition.figures ?? {};
const openStates = openAndLate && "in" in openAndLate ? openAndLate.in : [];
// Desks take calls by an act of their own; either way in is a filing.
const { lodged: filed } = definition.figures ?? {};
const entries = filed && "first" in filed ? [filed.first].flat() : [];

let served: SampleServed;
beforeAll(async () => {
  served = await serveSample();
}, 120_000);
afterAll(() => served.close());

async function ask(address: string): Promise<{ status: number; body: FigureView; text: string }> {
  const { statusCode, body } = await served.app.inject({ url: `/api/figures/${address}` });
  return { status: statusCode, body: body.startsWith("{") ? JSON.parse(body) : {}, text: body };
}
const get = async (address: string): Promise<FigureView> => (await ask(address)).body;
const rowsOf = (view: FigureView): readonly FigureCell[] => view.table?.rows ?? [];
const sum = (cells: readonly FigureCell[]) => cells.reduce((total, { value }) => total + (value ?? 0), 0);

test("an ancestor's line is the sum of those below it, on every level", async () => {
  const levels = async (within: string | undefined, whole: number | null, depth: number): Promise<number> => {
    const place = within === undefined ? "" : `&within=handler:${within}`;
    const view = await get(`appeal.onTime?by=handler&orgs=tree${place}`);
    expect([within, view.value]).toEqual([within, whole]);
    expect([within, sum(rowsOf(view))]).toEqual([within, whole]);
    const below = rowsOf(view).filter(({ opens }) => opens);
    const deepest = await Promise.all(below.map(({ key, value }) => levels(key, value, depth + 1)));
    return Math.max(depth, ...deepest);
  };
  const { value } = await get("appeal.onTime");
  expect(await levels(undefined, value, 1)).toBeGreaterThan(1);
});

test("two crossed columns add up to the lines of the first", async () => {
  const [crossed, first] = await Promise.all([
    get("appeal.lodged?by=area,topic"),
    get("appeal.lodged?by=area"),
  ]);
  expect(crossed.table).toMatchObject({ column: "area", across: "topic", tree: false });
  const totals = Map.groupBy(rowsOf(crossed), ({ key }) => key);
  expect(rowsOf(first).map(({ key, value }) => [key, value])).toEqual(
    rowsOf(first).map(({ key }) => [key, sum(totals.get(key) ?? [])]),
  );
  const [cell] = rowsOf(crossed);
  const within = `within=area:${cell!.key},topic:${cell!.acrossKey}`;
  const narrowed = await get(`appeal.lodged?${within}`);
  expect([narrowed.value, narrowed.within.map(({ column }) => column)]).toEqual([
    cell!.value,
    ["area", "topic"],
  ]);
});

test("a past day is read as it stood, with the clocks that had run out by then", async () => {
  for (const asOf of ["2026-09-15", "2026-10-31", "2026-11-19"]) {
    // By hand: the last event of each matter before the end of that day, and its clock there.
    const { rows } = await served.city.pool.query(
      `with known as (select * from event where mechanism = 'appeal' and happened < ($1::date + 1)::timestamp
                        at time zone 'Asia/Shanghai'),
         e as (select distinct on (matter) matter, payload->>'to' as state from known
                order by matter, seq desc),
         f as (select distinct on (matter) matter, payload->'due'->'answer' as face from known
                where payload->'due'->'answer' is not null order by matter, seq desc)
       select count(distinct k.matter)::int as lodged,
              (select count(*)::int from e join f using (matter)
                where state = any($2) and f.face->>'end' is null
                  and (f.face->>'due')::float8 < extract(epoch from ($1::date + 1)::timestamp
                        at time zone 'Asia/Shanghai') * 1000) as overdue
         from known k where k.action = any($3)`,
      [asOf, openStates, entries],
    );
    const [lodged, overdue] = await Promise.all([
      get(`appeal.lodged?asOf=${asOf}`),
      get(`appeal.overdue?asOf=${asOf}`),
    ]);
    expect([asOf, lodged.value, lodged.asOfDay]).toEqual([asOf, rows[0].lodged, asOf]);
    expect([asOf, overdue.value]).toEqual([asOf, rows[0].overdue]);
    const { trend, value } = await get(`appeal.lodged?asOf=${asOf}`);
    expect(trend.reduce((total, month) => total + (month.value ?? 0), 0)).toBe(value);
    expect(trend.at(-1)?.label).toBe(asOf.slice(0, 7));
  }
});

test("a month is compared with as many days of the month before, a share in percentage points", async () => {
  const now = await get("appeal.onTimeShare?period=2026-11&asOf=2026-11-10");
  const before = await get("appeal.onTimeShare?period=2026-10&asOf=2026-10-10");
  expect(now.period).toMatchObject({ name: "2026-11", label: "2026年11月1-10日", from: "2026-11-01" });
  const points = Math.round((now.value! - before.value!) * 100) / 100;
  expect(now.compared).toEqual([
    expect.objectContaining({
      against: "step",
      title: "比上月同期",
      value: before.value,
      difference: points,
    }),
  ]);
  expect(now.compared[0]?.change).toMatch(/ 个百分点$/);
  // The city's first matter came in August: a year before, nobody counted.
  expect((await get("appeal.lodged?period=2026")).compared).toEqual([]);
  const lodged = await get("appeal.lodged?period=2026-10");
  expect(lodged.compared[0]?.change).toMatch(/^[+−]\d+ 件（[+−][\d.]+%）$/);
  expect((await get("appeal.lodged?period=2026")).period.label).toBe("2026年1-11月");
});

test("weeks and quarters have their own trends, and a year adds up from its quarters", async () => {
  const year = await get("appeal.lodged?period=2026");
  const quarters = await Promise.all(
    ["Q1", "Q2", "Q3", "Q4"].map(one => get(`appeal.lodged?period=2026-${one}`)),
  );
  expect(quarters.reduce((total, { value }) => total + value!, 0)).toBe(year.value);
  expect(quarters[3]!.trend.map(({ label }) => label).slice(-2)).toEqual(["2026-Q3", "2026-Q4"]);
  const week = await get("appeal.lodged?period=2026-W46");
  expect(week.period.label).toBe("2026年第46周（2026年11月9日至2026年11月15日）");
  expect(week.trend.map(({ label }) => label).slice(-2)).toEqual(["2026-W45", "2026-W46"]);
});

test("the sheet holds the same numbers, with day, definition and licence", async () => {
  const view = await get("appeal.onTimeShare?by=area&asOf=2026-10-31");
  const { status, text } = await ask("appeal.onTimeShare/table.csv?by=area&asOf=2026-10-31");
  expect(status).toBe(200);
  const lines = text.slice(1).split("\r\n");
  expect(text.startsWith("\ufeff")).toBe(true);
  expect(lines.slice(0, rowsOf(view).length + 1)).toEqual([
    "代码,所在区县,数值,显示为,分子,分母",
    ...rowsOf(view).map(row =>
      [row.key, row.label, row.value ?? "", row.text, row.numerator ?? "", row.denominator ?? ""].join(),
    ),
  ]);
  expect(lines).toContain("截至,2026-10-31");
  expect(lines).toContain("许可,署名即可转用（CC BY 4.0）");
  const trend = (await ask("appeal.onTimeShare/table.csv")).text.split("\r\n");
  expect(trend[0]).toBe("\ufeff期间,期间名称,数值,显示为");
});

test.each([
  ["appeal.lodged?by=area,topic,channel", 400],
  ["appeal.lodged?by=area,area", 400],
  ["appeal.lodged?by=content", 422],
  ["appeal.lodged?within=area", 400],
  ["appeal.lodged?within=content:x", 422],
  ["appeal.lodged?within=area:x'; drop table event", 200],
  ["appeal.lodged?orgs=forest", 400],
  ["appeal.lodged?period=2026-W60", 422],
  ["appeal.lodged?asOf=2026-02-30", 400],
  ["appeal.lodged?asOf=1999-01-01", 200],
  ["appeal.lodged/table.csv?by=content", 422],
  ["appeal.gone/table.csv", 404],
])("%s is answered with %i", async (address, status) => {
  expect((await ask(address)).status).toBe(status);
});
