// A debrief meeting in real browsers: a phone takes its papers and marks them, the wall stands beside it, the
// result is on the wall when the meeting closes, and the phone finds its own paper in the open urn.

import { expect, test } from "vitest";
import {
  act,
  ask,
  blind,
  cast,
  finished,
  groups,
  hall,
  marksOf,
  openHall,
  perGroup,
  scorer,
  seen,
} from "../http/ballot-hall.ts";
import { official, password } from "../http/served.ts";
import { cityInBrowser, withPages } from "./office/city-in-browser.ts";

const { signedIn, checked } = cityInBrowser({
  name: "ballot",
  password,
  serve: async surfaces => {
    await openHall();
    await act(await official(hall.served, "reform"), `debriefMeeting/${hall.number}`, "call");
    await hall.served.city.relay.drain();
    return withPages({ context: hall.served.context, close: () => hall.served.close() }, surfaces);
  },
});

const phone = { width: 390, height: 844 };
const wall = { width: 1920, height: 1080 };
const address = (): string => `ballots/debriefMeeting/${hall.number}/scoring`;

/** Everybody but the one with the phone, all of one opinion. */
async function othersCast(): Promise<void> {
  const voters = Object.keys(groups).flatMap(group =>
    Array.from({ length: perGroup }, (_, at) => `${group}${at + 1}`),
  );
  for (const account of voters.filter(one => one !== "member1")) {
    const who = await scorer(account);
    const view = await seen(who);
    const subjects = hall.debriefs.filter(one => !view.voter!.recused.includes(one));
    const papers = await blind(view, subjects);
    const signed = await finished(view.voter!.group, papers, (await ask(who, papers)).body);
    await Promise.all(signed.map(paper => cast(paper, marksOf(0.9))));
  }
}

test("marked on a phone, sealed on the wall, counted at the closing, found again by its voter", async () => {
  const voter = await signedIn("member1", address(), phone);
  await voter.getByRole("button", { name: "领票" }).click();
  await voter.getByText("已投 0 / 3 张").waitFor();
  const [first] = await voter.locator(".ballot__paper").all();
  await first!.getByRole("button", { name: "打分" }).click();
  for (const [heading, mark] of [
    ["主体责任", "18.5"],
    ["重点任务", "27"],
    ["自主探索", "21"],
  ] as const) {
    await first!.getByLabel(heading).fill(mark);
  }
  await checked(voter, "phone-marking");
  // 自主探索 has 15 points at most: the browser says so, and nothing is sent.
  await first!.getByRole("button", { name: "投出" }).click();
  expect(
    await first!.getByLabel("自主探索").evaluate((field: HTMLInputElement) => field.validity.rangeOverflow),
  ).toBe(true);
  await first!.getByLabel("自主探索").fill("12");
  await first!.getByText("合计 57.50 分").waitFor();
  await first!.getByRole("button", { name: "投出" }).click();
  await voter.getByText("已投 1 / 3 张").waitFor();
  const receipt = await first!.locator(".ballot__receipt code").innerText();
  expect(receipt).toMatch(/^[0-9a-f]{64}$/);
  await checked(voter, "phone-cast");

  // Closed and opened again, the browser still has the papers and what was cast.
  await voter.reload();
  await voter.getByText("已投 1 / 3 张").waitFor();

  await othersCast();
  const screen = await signedIn("chief", `${address()}?wall=1`, wall);
  await screen.getByText("领票 6 / 应到 6 人").first().waitFor();
  expect(await screen.locator("main").innerText()).not.toMatch(/得分|57\.5/);
  await checked(screen, "wall-open", false);

  await act(await official(hall.served, "reform"), `debriefMeeting/${hall.number}`, "close");
  await hall.served.city.relay.drain();
  await screen.getByRole("columnheader", { name: "得分" }).first().waitFor();
  await checked(screen, "wall-result", false);
  await voter.getByRole("button", { name: "核对我的票" }).click();
  await voter.getByText("您的 1 张票都在票箱里").waitFor();
  await voter.getByText("重点任务 27").waitFor();
  await checked(voter, "phone-found");
});
