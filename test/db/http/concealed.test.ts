// Whoever reads, whatever they ask and whatever was done before: no answer holds a value that a person asked
// to have kept secret, but to that person and to the one role that knows it (热线条例第十一条).

import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Reports, kept, page, report, serveReports, take } from "../../http/reports.ts";
import type { ActView } from "../../../src/http/types.ts";
import type { Visitor } from "../../http/served.ts";

/** Any of these in an answer gives the person away; even masked, they have no place there. */
const traces = ["欧阳", "1398765", "7650001", "作坊夜里", "139****0001"];

let city: Reports;
const secrets: ActView[] = [];

beforeAll(async () => {
  city = await serveReports();
  for (let count = 0; count < 6; count += 1) secrets.push(await report(city.asker, "secret"));
  // A clerk may open one for somebody, which makes the clerk the one who took the act.
  secrets.push(await report(city.staff.clerk, "secret"), await report(city.staff.both, "secret"));
});
afterAll(() => city.served.close());

const readers = ["nobody", "other", "handler", "caller", "stranger"] as const;
const visitorOf = (name: (typeof readers)[number]): Visitor =>
  name === "nobody" || name === "other" ? city[name] : city.staff[name];

const fields = ["name", "phone", "words", "answer", "secrecy", "area"];
const words = ["欧阳保密", "欧阳", "13987650001", "0001", "作坊", "作坊夜里开工"];

/** What somebody who looks for the person could ask for; `one` is a report, `word` what they know already. */
const addresses: readonly ((one: string, field: string, word: string) => string)[] = [
  one => `/api/report/${one}`,
  one => `/api/report/${one}?lang=en`,
  one => `/api/report/${one}/events`,
  one => `/api/report/${one}/chain`,
  one => `/api/loop/${one}`,
  (_, field) => `/api/report?sort=f.${field}`,
  (_, field, word) => `/api/report?f.${field}=${word}`,
  (_, _field, word) => `/api/report?q=${word}`,
  () => "/api/report?mine=1",
  () => "/api/report?limit=200",
  (_, _field, word) => `/api/find?q=${word}`,
  (_, _field, word) => `person ${word}`,
  one => `/api/find?q=${one}`,
  () => "/api/todo",
  () => "/api/mechanisms",
  () => "/api/figures",
  (_, field) => `/api/figures/report.filed?by=${field}`,
  (_, field) => `/api/figures/report.filed/rows?${field}=secret`,
  () => "/api/figures/report.filed/rows?limit=200",
  () => "/api/openapi.json",
  one => `/follow/${one}`,
  one => `/matter/${one}`,
  one => `/receipt/${one}`,
  one => `/loop/${one}`,
  () => "/",
  () => "/figures/report.filed",
];

/** What happens meanwhile. */
const acts: Readonly<Record<string, (one: ActView, two: ActView) => Promise<unknown>>> = {
  describe: one => take(city.staff.clerk, one, "describe", { topic: "夜间施工噪声" }),
  merge: (one, two) => take(city.staff.clerk, one, "merge", { into: two.number }),
  answer: one => take(city.staff.handler, one, "answer", { answer: "已经停工。", summary: "已责令停工。" }),
  check: one => take(city.staff.caller, one, "check"),
  rate: one => take(city.asker, one, "rate", { rating: "good" }),
  deliver: () => city.served.city.relay.drain(),
};

const place = fc.nat({ max: 7 });
const look = fc.record({
  who: fc.constantFrom(...readers),
  address: fc.constantFrom(...addresses),
  byId: fc.boolean(),
  field: fc.constantFrom(...fields),
  word: fc.constantFrom(...words),
});
const step = fc.record({
  act: fc.constantFrom(...Object.keys(acts)),
  two: place,
  looks: fc.array(look, { minLength: 6 }),
});

it("no answer holds it, whoever asks for what, in any order", async () => {
  const statuses = new Set<number>();
  const story = fc.asyncProperty(place, fc.array(step, { minLength: 1, maxLength: 4 }), async (at, steps) => {
    const one = secrets[at]!;
    for (const { act, two, looks } of steps) {
      await acts[act]!(one, secrets[two]!);
      for (const { who, address, byId, field, word } of looks) {
        const path = address(byId ? one.id : one.number, field, encodeURIComponent(word));
        const api = path.startsWith("/api/");
        const sought = path.startsWith("person ")
          ? decodeURIComponent(path.slice("person ".length))
          : undefined;
        const { status, text } = await (sought !== undefined
          ? visitorOf(who).post("/api/find", { q: sought })
          : api
            ? visitorOf(who).get(path)
            : page(visitorOf(who), path));
        statuses.add(status);
        // What the reader typed may be said back to them.
        const own = decodeURIComponent(path);
        const leaked = traces.filter(trace => text.includes(trace) && !own.includes(trace));
        expect([who, path, status, leaked]).toEqual([who, path, status, []]);
        expect(status).toBeLessThan(500);
      }
    }
  });
  await fc.assert(story, { numRuns: 60, seed: 11 });
  for (const status of [200, 404]) expect(statuses).toContain(status);
});

it("nor is it revealed, whatever is asked for", async () => {
  const asked = fc.uniqueArray(fc.constantFrom("name", "phone", "words"), { minLength: 1 });
  const told = fc.asyncProperty(fc.constantFrom(...readers), place, asked, async (who, at, names) => {
    const body = { fields: names, purpose: "核实情况" };
    const { status, text } = await visitorOf(who).post(`/api/report/${secrets[at]!.number}/reveal`, body);
    expect([401, 403, 404]).toContain(status);
    expect(traces.filter(trace => text.includes(trace))).toEqual([]);
  });
  await fc.assert(told, { numRuns: 40 });
});

it("nor in what was sent or waits to be sent, nor in the log", async () => {
  await city.served.city.relay.drain();
  const { pool } = city.served.city;
  for (const table of ["outbox", "event", "matter", "listed", "access_log", "message"]) {
    const { rows } = await pool.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`);
    const texts = rows.map(({ row }) => row).filter(row => !row.includes("验证码"));
    expect(rows.length).toBeGreaterThan(0);
    // A message is sent to a telephone, and says nothing of it.
    const own = (row: string) => (table === "message" ? row.replace(`"${kept.phone}"`, "") : row);
    for (const row of texts) expect(traces.filter(trace => own(row).includes(trace))).toEqual([]);
  }
});

it("and it is there for those who may: the asker and the role that knows", async () => {
  const [own] = secrets;
  expect((await city.asker.get(`/api/report/${own!.number}`)).text).toContain(kept.phone);
  expect((await page(city.asker, `/follow/${own!.number}`)).text).toContain(kept.name);
  for (const visitor of [city.staff.clerk, city.staff.both]) {
    const { body } = await visitor.get<ActView>(`/api/report/${own!.number}`);
    const phone = body.fields.find(({ name }) => name === "phone");
    expect(phone).toMatchObject({ masked: true, reveal: true });
    expect(phone!.text).not.toBe(kept.phone);
  }
});
