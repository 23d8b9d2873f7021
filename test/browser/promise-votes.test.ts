// Both votes on a year's list in real browsers: a citizen advises on a phone, a delegate votes in the hall.

import { expect, test } from "vitest";
import { hall } from "../http/ballot-hall.ts";
import { callDelegates, list, onList, openCongress } from "../http/congress-hall.ts";
import { password } from "../http/served.ts";
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

const { opened, signedIn, checked } = cityInBrowser({
  name: "promise-votes",
  password,
  serve: async surfaces => {
    await openCongress();
    return withPages({ context: hall.served.context, close: () => hall.served.close() }, surfaces);
  },
});

const phone = { width: 390, height: 844 };

test("a citizen advises, and the page says that it is advice", { timeout: 60_000 }, async () => {
  const page = await opened(phone);
  await page.goto("/livelihood");
  await page.getByRole("link", { name: "投给我最想办的" }).click();
  await page.getByText("投票结果供决定机关参考").waitFor();
  await checked(page, "poll-390");
  await page.goto(`/polls/${list.number}/people/candidates`);
  await page.getByRole("link", { name: "用手机号登录后投票" }).click();
  await page.getByLabel("手机").fill("13800139101");
  await page.locator("form.form > button.button").click();
  const sent = (await hall.served.city.people.outbox(20)).find(one => one.phone === "13800139101");
  await page.getByLabel("验证码").fill(/验证码 (\d{6})/.exec(sent?.body ?? "")![1]!);
  await page.locator("form.form > button.button").click();
  await page.getByRole("checkbox", { name: "社区食堂和助餐点" }).check();
  await page.getByRole("button", { name: "投票" }).click();
  await page.getByText("您的票已投出，感谢参与。").waitFor();
  await checked(page, "voted-390");
});

test("a delegate votes on a phone; the result is shown at once", { timeout: 90_000 }, async () => {
  await callDelegates();
  const page = await signedIn("delegate1", `ballots/promiseList/${list.number}/vote`, phone);
  await page.getByRole("button", { name: "领票" }).click();
  await page.getByRole("button", { name: "填写选票" }).click();
  const [lamps, canteens, lifts] = await page.locator(".ballot__vote").all();
  for (const one of [lamps, canteens, lifts]) await one!.getByLabel("赞成").check();
  await page.getByText("已赞成 3 项，最多 2 项").waitFor();
  await page.getByRole("button", { name: "投出" }).click();
  await page.getByText("最多 2 项。请改几项为反对或者弃权").waitFor();
  await lifts!.getByLabel("反对").check();
  await page.getByText("已赞成 2 项，最多 2 项").waitFor();
  await checked(page, "paper-390");
  await page.getByRole("button", { name: "投出" }).click();
  await page.getByText("已投 1 / 1 张").waitFor();
  await onList("decider", "closeVote");
  await page.getByRole("columnheader", { name: "赞成" }).waitFor();
  expect(await page.locator(".ballot__result tbody tr").first().innerText()).toMatch(/1\s*背街小巷路灯补装/);
  await checked(page, "result-390");
  await page.getByRole("button", { name: "核对我的票" }).click();
  await page.getByText("反对 既有住宅加装电梯").waitFor();
});
