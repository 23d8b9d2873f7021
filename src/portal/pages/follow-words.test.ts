// How a story reads to the person who follows a matter: what the engine does without a word is one step, its
// records are no news, and never the reader's.

import { expect, test } from "vitest";
import type { MatterView, StoryView } from "../../http/types.ts";
import { storyOf } from "./follow-words.ts";

const shown = {
  lang: "zh",
  zone: "Asia/Shanghai",
  now: Date.parse("2026-11-20T09:00:00+08:00"),
  citizen: true,
  acting: { asks: () => true, numbers: () => false, engine: (action: string) => action !== "correct" },
} as const;

const field = (name: string) => ({ name, label: name, kind: "text", text: "值", masked: false });
const step = (seq: number, action: string, title: string, said: number): StoryView =>
  ({
    seq,
    at: shown.now + seq,
    action,
    title,
    who: action === "correct" ? "申请人" : "系统",
    said: Array.from({ length: said }, (_, at) => field(`第${at}项`)),
    clocks: [],
  }) as unknown as StoryView;

const story = (...steps: readonly StoryView[]) =>
  storyOf(
    {
      story: steps,
      relations: ["applicant"],
      clocks: [],
      final: true,
      done: "closed",
    } as unknown as MatterView,
    shown,
  ).map(({ title, more, said, kind }) => [title, more, said, kind]);

test("quiet steps of the engine stand once with how many they were, the latest of them", () => {
  expect(
    story(
      step(1, "begin", "收件", 0),
      step(2, "split", "子件已开", 0),
      step(3, "split", "子件已开", 0),
      step(4, "correct", "补正", 0),
      step(5, "split", "子件已开", 0),
    ).map(([title]) => title),
  ).toEqual(["子件已开", "补正", "子件已开（2 次）", "收件"]);
});

test("a record of many facts is not told as news, a few words are; none of it is the reader's doing", () => {
  const told = story(
    step(1, "open", "由一件事开出", 0),
    step(2, "enrol", "登记", 6),
    step(3, "tell", "告知", 1),
  );
  expect(told).toEqual([
    ["告知", "　系统", "值", "done"],
    ["登记", "　系统", undefined, "done"],
    ["由一件事开出", "　系统", undefined, "done"],
  ]);
});
