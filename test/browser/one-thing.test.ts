// Applying on a phone in a real browser on the real system: one thing whole, each thing asked once, of whose
// parallel parts one is sent back and repaired while no other is disturbed; and one service from its guide to
// the page that follows it.

import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { identityFor } from "../../src/cities/sample/instant/people.ts";
import type { Matter } from "../../src/engine/matter.ts";
import { type SampleServed, password, serveSample } from "../http/sample-served.ts";
import { cityInBrowser } from "./office/city-in-browser.ts";

let served: SampleServed;
const { opened, checked } = cityInBrowser({
  name: "one-thing",
  password,
  serve: async surfaces => {
    served = await serveSample(surfaces);
    return served;
  },
});

const phone = { width: 390, height: 844 };
const minute = 60_000;
const onward = (page: Page): Promise<void> => page.locator("form.form > button.button").click();
const main = (page: Page): Promise<string> => page.locator("main").innerText();

/** What a page asks, by the words that stand above each question. */
const questions = (page: Page): Promise<readonly string[]> =>
  page.locator("form.form .field .field__label").allInnerTexts();

async function proves(page: Page, number: string): Promise<void> {
  const sent = (await served.city.people.outbox(30)).find(
    one => one.phone === number && /验证码/.test(one.body),
  );
  await page.getByLabel("验证码").fill(/验证码 (\d{6})/.exec(sent?.body ?? "")![1]!);
  await onward(page);
  await page.locator(".receipt-number").first().waitFor();
}

const matterOf = async (id: number): Promise<Matter> => (await served.city.readers.matter(id))!;

/** An act of the unit that has a part, or of the window. */
async function does(id: number, action: string, input: object = {}): Promise<void> {
  served.clock.now += minute;
  const { fields } = await matterOf(id);
  const roles = { askCorrection: "window", accept: "window", approve: "approvalHead" } as const;
  const role = action in roles ? roles[action as keyof typeof roles] : "examiner";
  const ids = { window: 9001, examiner: 9002, approvalHead: 9003 } as const;
  const actor = {
    person: `person:${ids[role]}`,
    post: `post:${ids[role]}`,
    org: fields["unit"] as `org:${string}`,
    roles: [role],
  };
  const asked = { actor, mechanism: "application", matter: id, action, input: { ...input } };
  await served.city.writer.act({ ...asked, at: served.clock.now, origin: "act" });
  await served.city.relay.drain();
}

async function grants(id: number): Promise<void> {
  await does(id, "accept");
  await does(id, "take");
  await does(id, "review", { advice: "approve", opinion: "材料齐全。" });
  await does(id, "approve", { decisionBasis: "符合法定条件和标准。" });
  await does(id, "certify", { certificate: `LC${id}` });
}

/** The applications of whoever has a telephone that are in and not accepted. */
async function received(number: string): Promise<readonly Matter[]> {
  const { rows } = await served.city.pool.query<{ id: string }>(
    `select id from matter where mechanism = 'application' and state = 'received'
        and asker = (select 'person:' || id from person where phone = $1) order by id`,
    [number],
  );
  return Promise.all(rows.map(({ id }) => matterOf(Number(id))));
}

test(
  "one form opens all parts; one that is sent back is repaired alone, and no other begins again",
  { timeout: 90_000 },
  async () => {
    const page = await opened(phone);
    await page.goto("/one-thing");
    await checked(page, "stages-390");
    await page.getByRole("link", { name: "准入" }).first().click();
    await page.getByRole("link", { name: "开办餐饮店一件事" }).click();

    const asked: string[] = [];
    const next = async (...answers: readonly (() => Promise<void>)[]): Promise<void> => {
      asked.push(...(await questions(page)));
      await checked(page, `form-${asked.length}`);
      for (const answer of answers) await answer();
      await onward(page);
    };
    const fill = (label: string, value: string) => () => page.getByLabel(label).first().fill(value);
    const pick = (label: string) => () => page.getByLabel(label, { exact: true }).check();
    await next(
      fill("姓名或者单位名称", "周明"),
      fill("身份证号", identityFor("19850312", 961)),
      fill("联系电话", "19900004321"),
    );
    await next(fill("店铺名称", "石桥面馆"), fill("经营场所地址", "石桥路 9 号"), fill("建筑面积", "80"));
    await next(pick("热食类"), fill("从业人数", "4"), pick("电"), pick("不设"));
    // The sign is asked of nobody who wants none, the address of nobody who wants nothing posted.
    await next();
    await next(pick("电子证照"));
    expect(asked.filter((label, at) => asked.indexOf(label) !== at)).toEqual([]);
    await proves(page, "19900004321");
    await checked(page, "receipt-390");

    await served.city.relay.drain();
    const [licence] = await received("19900004321");
    await grants(licence!.id);
    const four = await received("19900004321");
    expect(four.length).toBe(4);
    // What lacks a paper is sent back; no more can be asked for than the item's list names.
    const requires = ({ fields }: Matter) => (fields["required"] ?? []) as readonly string[];
    const back = four.find(one => requires(one).length > 0)!;
    const other = four.find(one => one !== back)!;
    await does(other.id, "accept");
    const before = (await matterOf(other.id)).seq;
    await does(back.id, "askCorrection", {
      missing: [requires(back)[0]],
      missingNote: "请把原件重新拍清楚。",
    });

    await page.getByRole("link", { name: "跟进这一件" }).click();
    await page.getByText("需要您：提交补正材料").waitFor();
    await checked(page, "follow-390");
    await page.getByRole("link", { name: "需要您：提交补正材料" }).click();
    expect(await main(page)).toContain("请把原件重新拍清楚。");
    await checked(page, "part-390");
    await page.getByRole("link", { name: "提交补正材料" }).click();
    await page.getByLabel("补交说明").fill("已经重新拍照。");
    await page.getByRole("button", { name: "提交补正材料" }).click();
    await page.getByRole("status").getByText("提交补正材料").waitFor();
    await served.city.relay.drain();
    expect((await matterOf(back.id)).state).toBe("received");
    expect(await matterOf(other.id)).toMatchObject({ state: "accepted", seq: before });
  },
);

test(
  "a service is found, its guide read, applied for and followed; what is wrong is said beside its question",
  { timeout: 60_000 },
  async () => {
    const page = await opened(phone);
    await page.goto("/services");
    await page.getByRole("searchbox").fill("法律援助");
    await page.getByRole("button", { name: "查找" }).click();
    await checked(page, "services-390");
    await page.getByRole("link", { name: "法律援助申请" }).click();
    await checked(page, "guide-390");
    await page.getByRole("link", { name: "在线办理" }).click();
    await page.getByLabel("个人", { exact: true }).check();
    await onward(page);
    await page.getByLabel("姓名").fill("周明");
    await page.getByLabel("身份证号").fill("370202199001011234");
    await page.getByLabel("联系电话").fill("19900004322");
    await onward(page);
    await page.getByRole("alert").getByText("身份证号").waitFor();
    await checked(page, "wrong-390");
    await page.getByLabel("身份证号").fill(identityFor("19850312", 962));
    await onward(page);
    await page.getByLabel("申请内容").fill("拖欠工资，请求法律援助。");
    await page.getByLabel("电子证照", { exact: true }).check();
    await onward(page);
    await proves(page, "19900004322");
    await checked(page, "applied-390");
    await served.city.relay.drain();
    await page.getByRole("link", { name: "跟进这一件" }).click();
    await page.getByText("已收件").first().waitFor();
    await checked(page, "status-390");
    const [one] = await received("19900004322");
    await does(one!.id, "accept");
    await page.reload();
    await page.getByText("已受理，待审查").first().waitFor();
    await page.locator(".promise__date").waitFor();
    await checked(page, "accepted-390");
  },
);
