// What people really type, and what programs send: refused with a sentence, or kept exactly as it was
// written.

import { describe, expect, test } from "vitest";
import { decide } from "./act.ts";
import type { FieldProblem } from "./refusal.ts";
import {
  appealIn,
  appealPlan,
  at,
  drafted,
  lodged,
  people,
  refusalOf,
  Story,
  taskIn,
  taskPlan,
  world,
} from "./test/stage.ts";

const lodge = (input: object) => {
  const story = new Story(appealPlan);
  const refused = refusalOf(() => story.act(people.li, "lodge", at("2026-03-02"), { ...lodged, ...input }));
  return {
    story,
    refused,
    fields: refused?.fields.map(({ field, code }: FieldProblem) => `${field} ${code}`),
  };
};
const apartOf = (story: Story) => story.decided[0]!.apart;

describe("text", () => {
  test.each([
    ["HTML", "<script>alert('x')</script> & <b>路灯</b>"],
    ["SQL", "路灯坏了'; DROP TABLE matter; --"],
    ["rare characters", "𠮷野家旁边，㛃女士家门口"],
    ["emoji with joiners", "路灯坏了👨‍👩‍👧‍👦，急"],
    ["a template", "路灯 ${x} {{y}} {number} %s坏了"],
    ["several lines", "第一行\n\t第二行，路灯坏了"],
  ])("with %s is kept as it was written", (_, content) => {
    const { story, refused } = lodge({ content });
    expect(refused).toBeUndefined();
    expect(apartOf(story)["content"]).toBe(content);
  });

  test.each([
    ["a NUL", "路灯坏了\u0000了"],
    ["an escape", "路灯\u001b[31m坏了"],
    ["a C1 control", "路灯\u0085坏了了"],
    ["a lone high surrogate", "路灯坏了\ud842啊"],
    ["a lone low surrogate", "路灯坏了\udfb7啊"],
    ["a line separator", "路灯\u2028坏了啊"],
  ])("with %s is refused", (_, content) => {
    expect(lodge({ content }).fields).toEqual(["content malformed"]);
  });

  test("is trimmed, and its line ends become one kind", () => {
    expect(apartOf(lodge({ content: "  路灯\r\n坏了\r啊 \n" }).story)["content"]).toBe("路灯\n坏了\n啊");
  });

  test("is counted in characters, not in code units", () => {
    const most = { place: "𠮷".repeat(120) };
    expect(lodge(most).refused).toBeUndefined();
    const { refused } = lodge({ place: "𠮷".repeat(121) });
    expect(refused?.fields[0]?.zh).toBe("“具体地点”最多 120 个字，现有 121 个字，请删减。");
    expect(lodge({ content: "㛃𠮷坏了" }).refused?.zh).toBe(
      "“诉求内容”至少 5 个字，现有 4 个字，请再写具体些。",
    );
  });

  test("of several lines where one line is asked is refused", () => {
    expect(lodge({ place: "滨河路\n3 号" }).fields).toEqual(["place malformed"]);
  });

  test("that bears a mark of state secrecy is refused at entry, wherever it stands (rules 0.7)", () => {
    for (const mark of ["绝密★", "机密★20年", "秘密 ★ 长期"]) {
      const { refused, fields } = lodge({ content: `${mark}\n关于管线走向的情况，请办理。` });
      expect(fields).toEqual(["content malformed"]);
      expect(refused?.zh).toContain("本平台不是涉密系统");
    }
    expect(lodge({ content: "机密文件能不能在热线查询？★★★" }).refused).toBeUndefined();
  });

  test("far over its length is refused without being read as anything else", () => {
    expect(lodge({ content: "长".repeat(2_000_000) }).fields).toEqual(["content malformed"]);
  });

  test("of spaces, or of characters that nobody sees, is no answer", () => {
    for (const place of ["", "   ", "\u3000\n", "\u200b\u200d\ufeff", null, undefined]) {
      expect(lodge({ place }).fields).toEqual(["place missing"]);
    }
  });
});

describe("a value of the wrong type", () => {
  test.each([
    ["content", 5],
    ["content", ["路灯坏了，很久了"]],
    ["content", { toString: "路灯坏了，很久了" }],
    ["content", true],
    ["kind", "toString"],
    ["kind", ["help"]],
    ["area", "org:99"],
    ["area", "org:3"],
    ["area", "org:02"],
    ["area", "person:2"],
    ["area", 2],
    ["phone", 13800001234],
  ])("in %s (%j) is refused there", (field, value) => {
    expect(lodge({ [field]: value }).fields).toEqual([`${field} malformed`]);
  });

  test("in a list is refused, and doubles are one", () => {
    const dispatch = (helpers: unknown) => {
      const story = appealIn("received");
      const input = { handler: "org:3", helpers };
      const refused = refusalOf(() => story.act(people.desk, "dispatch", at("2026-03-02", "11:00"), input));
      return refused?.fields.map(({ field }) => field) ?? story.now.fields["helpers"];
    };
    expect(dispatch({ 0: "org:5" })).toEqual(["helpers"]);
    expect(dispatch(["org:5", "org:98"])).toEqual(["helpers"]);
    expect(dispatch(Array.from({ length: 11 }, () => "org:5"))).toEqual(["helpers"]);
    expect(dispatch(["org:5", "org:5"])).toEqual(["org:5"]);
    expect(dispatch(["", ""])).toBeUndefined();
  });

  test("in a number is refused, and minus nothing is nothing", () => {
    const report = (progress: unknown) => {
      const story = taskIn("running");
      const refused = refusalOf(() => story.act(people.roads, "report", at("2026-04-01"), { progress }));
      return refused?.fields[0]?.zh ?? story.now.fields["progress"];
    };
    for (const progress of ["40", Number.NaN, Infinity, [40], true])
      expect(report(progress)).toBe("“进度（%）”应为数字。");
    for (const progress of [-1, 100.5, 1e21])
      expect(report(progress)).toBe("“进度（%）”应在 0 到 100 之间，请改正。");
    expect(report(33.5)).toBe(33.5);
    expect(Object.is(report(-0), 0)).toBe(true);
  });
});

describe("identifiers and dates", () => {
  test("a telephone number is tidied, a wrong one explained", () => {
    expect(apartOf(lodge({ phone: "+86 138-0000-1234" }).story)["phone"]).toBe("13800001234");
    expect(apartOf(lodge({ phone: "１３８００００１２３４" }).story)["phone"]).toBe("13800001234");
    expect(lodge({ phone: "1380000123" }).refused?.zh).toBe(
      "“联系电话”：手机号应为 11 位数字，以 13 至 19 开头，请核对。",
    );
  });

  test("a day that does not exist is refused", () => {
    for (const due of [
      "2026-02-29",
      "2026-13-01",
      "2026-2-3",
      "30.6.2026",
      "2026-06-30T00:00",
      20260630,
      "",
    ]) {
      const story = taskIn("drafted");
      const approve = () => story.act(people.sun, "approve", at("2026-03-03"), { lead: "org:3", due });
      expect(refusalOf(approve)?.fields.map(({ field }) => field)).toEqual(["due"]);
    }
  });

  test("another matter is named by its id, and by nothing else", () => {
    for (const appeals of [
      ["matter:0"],
      ["640"],
      ["matter:-1"],
      ["matter:1e3"],
      ["matter:99999999999999999"],
    ]) {
      const draft = () =>
        new Story(taskPlan).act(people.zhao, "draft", at("2026-03-02"), { ...drafted, appeals });
      expect(refusalOf(draft)?.fields.map(({ field }) => field)).toEqual(["appeals"]);
    }
  });
});

describe("what was not asked", () => {
  test("is refused, whatever it is called, and its name is cut short", () => {
    const text = '{"handler": "org:3", "__proto__": {"admin": true}, "constructor": 1, "supervised": true}';
    const input = { ...(JSON.parse(text) as object), ["x".repeat(99)]: 1 };
    const dispatch = () =>
      appealIn("received").act(people.desk, "dispatch", at("2026-03-02", "11:00"), input);
    expect(refusalOf(dispatch)?.fields.map(({ field, code }) => `${field} ${code}`)).toEqual(
      ["__proto__", "constructor", "supervised", "x".repeat(40)].map(field => `${field} unasked`),
    );
  });

  test("a blank answer that was not asked is refused as well", () => {
    expect(lodge({ supervisor: "" }).fields).toEqual(["supervisor unasked"]);
  });
});

describe("files", () => {
  const address = `file:${"a".repeat(64)}`;
  const filed = (photos: unknown, files?: (field: string, reference: string) => string | undefined) => {
    const decision = () =>
      decide(world, appealPlan, 64, null, {
        action: "lodge",
        input: { ...lodged, photos },
        actor: people.li,
        at: at("2026-03-02"),
        origin: "act",
        ...(files === undefined ? {} : { files }),
      });
    return { refused: refusalOf(decision)?.fields, decision };
  };

  test("stand by their address, which only whoever keeps them knows", () => {
    const known = (field: string, reference: string) =>
      field === "photos" && reference === "file:1" ? address : undefined;
    const { decision } = filed(["file:1", "file:1"], known);
    expect(decision().steps[0]!.apart["photos"]).toEqual([address]);
    for (const wrong of [["file:2"], ["file:1", 3], [address], ["路灯.jpg"]]) {
      expect(filed(wrong, known).refused).toMatchObject([{ field: "photos", code: "malformed" }]);
    }
  });

  test("are none where nobody keeps any, as in history", () => {
    expect(filed(["file:1"]).refused).toMatchObject([{ field: "photos", code: "malformed" }]);
    expect(filed([]).refused).toBeUndefined();
  });
});
