import { describe, expect, test } from "vitest";
import { appealIn, appealPlan, answered, at, people, refusalOf, Story, taskIn } from "./test/stage.ts";

describe("an appeal", () => {
  test("goes from the asker's words to the asker's verdict", () => {
    const story = appealIn("waiting");
    story.act(people.li, "supplement", at("2026-03-05"), { addition: "路边那一盏，编号 R-1024。" });
    story.act(people.power, "contribute", at("2026-03-05", "11:00"), { opinion: "供电正常。" });
    story.act(people.roads, "answer", at("2026-03-06"), answered);
    const reason = "只亮了一晚又灭了。";
    expect(story.act(people.li, "rate", at("2026-03-07"), { rating: "dissatisfied", reason }).state).toBe(
      "handling",
    );
    story.act(people.lamps, "answer", at("2026-03-10"), answered);
    expect(story.act(people.li, "rate", at("2026-03-11"), { rating: "satisfied" }).state).toBe("solved");

    const link = {
      origin: "link",
      cause: { matter: "704", seq: 2, hash: "00", by: "task.sources" },
    } as const;
    const task = "matter:704";
    story.act(people.system, "adopt", at("2026-03-12"), { task }, link);
    expect(
      refusalOf(() => story.act(people.li, "judge", at("2026-04-01"), { verdict: "solved" }))?.code,
    ).toBe("rule");
    const result = "全市老旧小区路灯改造完成。";
    const concluded = story.act(people.system, "conclude", at("2026-06-01", "23:30"), { task, result }, link);
    expect(concluded.fields["concluded"]).toBe("2026-06-01");
    story.act(people.system, "told", at("2026-06-02"), {}, link);
    story.act(people.li, "judge", at("2026-06-03"), { verdict: "solved", remark: "谢谢，晚上敢出门了。" });
    expect(story.now.state).toBe("solved");
    expect(story.told).toEqual([
      ..."lodge dispatch accept ask supplement contribute answer rate answer rate".split(" "),
      ..."adopt conclude told judge".split(" "),
    ]);
  });

  test("keeps out of the log whatever could name the asker", () => {
    const story = appealIn("answered");
    story.act(people.li, "rate", at("2026-03-05"), { rating: "dissatisfied", reason: "张三家还是黑的" });
    const text = story.events.map(({ payload }) => payload).join();
    for (const secret of ["滨河路", "李女士", "13800001234", "张三", "更换"])
      expect(text).not.toContain(secret);
    expect(Object.keys(story.events[0]!.body.commitments).toSorted()).toEqual([
      "content",
      "name",
      "phone",
      "place",
    ]);
    expect(Object.keys(story.now.fields)).not.toContain("content");
  });

  test("is answered by the desk at once, and closed when nobody rates it", () => {
    const story = new Story(appealPlan);
    story.act(people.li, "lodge", at("2026-03-02"), appealInput);
    expect(story.act(people.desk, "reply", at("2026-03-02", "10:05"), answered).fields["handler"]).toBe(
      "org:7",
    );
    const closed = story.settle(at("2026-03-31"));
    expect(closed.state).toBe("closed");
    expect(story.events.at(-1)!.happened).toBe(at("2026-03-10", "00:00"));
  });

  test("is rated three times at most", () => {
    const story = appealIn("answered");
    const again = { rating: "dissatisfied", reason: "还没修好" };
    for (const day of ["05", "09", "12"]) {
      story.act(people.li, "rate", at(`2026-03-${day}`), again);
      story.act(people.roads, "answer", at(`2026-03-${day}`, "15:00"), answered);
    }
    const refused = refusalOf(() => story.act(people.li, "rate", at("2026-03-13"), again));
    expect(refused?.code).toBe("too_often");
    expect(refused?.zh).toBe("每件最多“评价” 3 次，已经用完。");
  });
});

const appealInput = {
  kind: "consult",
  topic: "heating",
  content: "今年几号供暖？",
  area: "org:2",
  place: "海河路",
  name: "王",
  phone: "0532-85911234",
};

describe("a task", () => {
  test("is checked off by other eyes, after it was sent back once", () => {
    const story = taskIn("running");
    story.act(people.roads, "report", at("2026-04-01"), { progress: 40, problem: "电缆走向不明" });
    const moved = story.act(people.sun, "extend", at("2026-06-01"), {
      due: "2026-07-31",
      reason: "管线图晚到",
    });
    expect(moved.clocks["due"]!.due).toBe(at("2026-08-01", "00:00"));
    const finished = { result: "改造二百三十盏。", evidence: "验收报告" };
    expect(story.act(people.roads, "finish", at("2026-07-01"), finished).fields["progress"]).toBe(100);
    const failed = { conclusion: "failed", opinion: "两个小区只有 95%。" };
    expect(story.act(people.qian, "verify", at("2026-07-03"), failed).state).toBe("running");
    expect(story.now.clocks["due"]).toMatchObject({ run: 2, due: at("2026-08-01", "00:00"), end: null });
    story.act(people.roads, "finish", at("2026-07-20"), finished);
    const verified = story.act(people.qian, "verify", at("2026-07-21"), { conclusion: "passed" });
    expect(verified.state).toBe("verified");
    expect(verified.clocks["due"]).toMatchObject({ run: 2, end: at("2026-07-20"), expired: false });
  });

  test("can be dropped until it is reported as done", () => {
    for (const state of ["drafted", "approved", "running"]) {
      const story = taskIn(state);
      expect(story.act(people.sun, "end", at("2026-05-20"), { reason: "并入省级任务。" }).state).toBe(
        "ended",
      );
    }
    const late = () =>
      taskIn("reported").act(people.sun, "end", at("2026-05-20"), { reason: "并入省级任务。" });
    expect(refusalOf(late)?.code).toBe("wrong_state");
  });
});
