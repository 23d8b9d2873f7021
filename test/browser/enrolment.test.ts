// School enrolment in real browsers on the real system: a family finds its school and registers on a phone
// without scripts, an official checks all children by one act, the list is sealed, drawn and published, and
// the family reads its place.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { identityFor } from "../../src/cities/sample/instant/people.ts";
import { holdersOf } from "../../src/cities/sample/people.ts";
import { witnessPost } from "../../src/cities/sample/school/posts.ts";
import type { EnrolmentSeasonLine, EnrolmentSeasonView, FigureView } from "../../src/http/types.ts";
import { type SampleServed, password, serveSample } from "../http/sample-served.ts";
import { type Served, Visitor } from "../http/served.ts";
import { cityInBrowser } from "./office/city-in-browser.ts";

let served: SampleServed;
const { opened, signedIn, checked, shot } = cityInBrowser({
  name: "enrolment",
  password,
  serve: async surfaces => {
    served = await serveSample(surfaces);
    return served;
  },
});

const phone = "19900001234";
const child = identityFor("20210501", 960);

async function official(account: string): Promise<Visitor> {
  const visitor = new Visitor(served as unknown as Served);
  await visitor.enter({ account, password });
  return visitor;
}
const stranger = (): Visitor => new Visitor(served as unknown as Served);
const seasons = async (): Promise<readonly EnrolmentSeasonLine[]> =>
  (await stranger().get<{ seasons: readonly EnrolmentSeasonLine[] }>("/api/school-enrolments")).body.seasons;
const season = async (number: string, visitor = stranger()): Promise<EnrolmentSeasonView> =>
  (await visitor.get<EnrolmentSeasonView>(`/api/school-enrolments/${number}`)).body;

const onward = (page: Page): Promise<void> => page.locator("form.form > button.button").click();

/** From the page of the year to the last page before the code; a refusal leads back to its own page. */
async function fills(page: Page, number: string, identity: string, refused = false): Promise<void> {
  await page.goto(`/enrolment/${number}`);
  await page.getByLabel("小区、路名或者学校").fill("石桥路");
  await page.getByRole("button", { name: "查找" }).click();
  await page.getByRole("link", { name: "在这所学校登记" }).click();
  expect(await page.getByLabel("入学年度").inputValue()).toBe("y2027");
  await page.getByLabel("户籍在服务区", { exact: true }).check();
  await onward(page);
  await page.getByLabel("孩子姓名").fill("周小满");
  await page.getByLabel("孩子的身份证号码").fill(identity);
  await onward(page);
  // What other cases need is not asked.
  expect(await page.getByLabel("房产所有人的身份证号码").count()).toBe(0);
  await page.getByLabel("家庭住址").fill("石桥路 9 号 1 单元 501");
  await page.getByLabel("从哪天起").fill("2022-05-10");
  await onward(page);
  await page.getByLabel("监护人姓名").fill("周明");
  await page.getByLabel("父亲", { exact: true }).check();
  await page.getByLabel("监护人手机").fill(phone);
  await onward(page);
  if (refused) return;
  await page.getByLabel("同意核对孩子的户籍").check();
  await onward(page);
}

test(
  "a family registers on a phone; the same child twice and a child too young are told why",
  { timeout: 90_000 },
  async () => {
    const [now] = await seasons();
    const page = await opened({ width: 390, height: 844, scripts: false });
    await page.goto("/enrolment");
    await shot(page, "list-390");
    await fills(page, now!.number, child);
    const sent = (await served.city.people.outbox(20)).find(
      one => one.phone === phone && /验证码/.test(one.body),
    );
    await page.getByLabel("验证码").fill(/验证码 (\d{6})/.exec(sent?.body ?? "")![1]!);
    await page.getByRole("button", { name: "验证并提交" }).click();
    await page.waitForURL("**/receipt/*");
    await shot(page, "receipt-390");
    // Signed in now: the last page submits.
    await fills(page, now!.number, child);
    expect(await page.locator("main").innerText()).toContain("孩子的身份证号码");
    expect(await page.locator("main").innerText()).toMatch(/已有|已经/);
    await shot(page, "twice-390");
    await fills(page, now!.number, identityFor("20211001", 961), true);
    expect(await page.locator("main").innerText()).toContain("2028 年再登记");
    await shot(page, "young-390");
  },
);

test(
  "all children are checked by one act, drawn by the seed, and the family reads its place",
  { timeout: 120_000 },
  async () => {
    const [now] = await seasons();
    const { number } = now!;
    // The window is over; the household register has grown old meanwhile, so a person looks.
    served.clock.now = Date.parse("2026-12-31T09:00:00+08:00");
    await served.city.sweeper.sweep();
    await served.city.relay.drain();
    const office = await signedIn("zhaosheng", `enrolmentSeason/${number}`);
    await office.locator(".act__button", { hasText: "批量核验" }).first().click();
    await office.locator(".panel button[type=submit]").click();
    await office.getByText("已办：批量核验").waitFor();
    await office.getByRole("link", { name: "请补充材料" }).waitFor({ timeout: 20_000 });
    await checked(office, "board-1366", false);
    const officer = await official("zhaosheng");
    expect((await season(number, officer)).standing).toEqual([
      { state: "toProve", title: "请补充材料", count: 1 },
    ]);
    expect((await season(number)).standing).toBeNull();

    const does = async (visitor: Visitor, path: string, input: object) => {
      const { status, text } = await visitor.post(`/api/${path}`, { input });
      expect([path, status, text.slice(0, 200)]).toEqual([path, 200, expect.any(String)]);
      await served.city.relay.drain();
    };
    const { body } = await officer.get<{ items: readonly { id: string; state: string }[] }>(
      "/api/enrolment?state=toProve",
    );
    const id = body.items.find(({ state }) => state === "toProve")!.id;
    await does(officer, `enrolment/${id}/settle`, { category: "household", finding: "户口簿原件一致。" });
    await does(officer, `enrolmentSeason/${number}/rank`, {});
    const sealed = await season(number);
    expect(sealed.listHash).toMatch(/^[0-9a-f]{64}$/);
    expect(sealed.list).toEqual([expect.objectContaining({ place: 1, outcome: null, admittedTo: null })]);
    served.clock.now = Date.parse("2027-01-15T09:00:00+08:00");
    await does(await official(holdersOf(witnessPost.key)[0]!), `enrolmentSeason/${number}/enterSeed`, {
      seed: "38415072",
      seedProof: "排列五第 015 期、排列三第 015 期",
    });
    // Nobody reads an outcome before it is published.
    expect((await season(number)).list[0]).toMatchObject({ outcome: null, turn: null });
    await does(await official("zhaosheng"), `enrolmentSeason/${number}/publish`, {});
    const published = await season(number);
    expect(published).toMatchObject({ state: "notice", placed: 1, short: 0 });
    expect(published.list[0]).toMatchObject({ outcome: "登记学校", admittedTo: "石桥路小学", turn: 1 });
    const file = await stranger().get<string>(`/api/school-enrolments/${number}/list`);
    expect(file.text).toContain(`${published.list[0]!.entry},`);
    expect(file.text).not.toMatch(/周|3702|石桥路 9 号/);
  },
);

test(
  "the year that is over reads on a phone and at a desk; how long it took stands in a figure",
  { timeout: 60_000 },
  async () => {
    const past = (await seasons()).at(-1)!;
    for (const width of [390, 1366]) {
      const page = await opened({ width, height: 900 });
      await page.goto(`/enrolment/${past.number}`);
      await page.getByText("怎样自己重算").click();
      await checked(page, `past-${width}`);
      expect(await page.locator("table.lots tbody tr").count()).toBe(11);
    }
    const figures = (await stranger().get<readonly FigureView[]>("/api/figures?period=all")).body;
    const of = (name: string) => figures.find(one => one.name === name)!.value;
    expect([of("enrolment.days"), of("enrolment.byDataShare")]).toEqual([16, expect.any(Number)]);
    // A city's check takes minutes where it took weeks: by the clock of the act and its end.
    expect(of("enrolmentSeason.checking")).toBeLessThan(1);
  },
);
