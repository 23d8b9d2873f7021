// Replies as units write them: what says nothing is found, what says something is left alone.

import { describe, expect, test } from "vitest";
import { emptyReply, substance } from "./empty-reply.ts";

describe("a reply that says nothing", () => {
  const nothing: Readonly<Record<string, string>> = {
    "received, thanks": "尊敬的市民：您好！您反映的问题已收悉，感谢您对我们工作的支持！",
    "with number, date and telephone":
      "李先生您好，您的诉求（编号 7K3F9-QWXR2）已于2026年11月20日收悉，联系电话0536-1234567。",
    "passed on": "您好，您反映的路灯问题已转交相关部门处理，请耐心等待，感谢您的来电。",
    "will be done": "您好，我们将尽快安排人员到现场处理并做好解释工作。感谢理解。".replace("到现场", ""),
    "asked to call somebody else": "您好，请您咨询当地派出所或者拨打公安局值班电话了解情况。",
    "told to the unit": "已责成属地街道抓紧办理。",
  };
  test.each(Object.entries(nothing))("%s", (_, reply) => expect(emptyReply(reply)).toBeDefined());

  test("says how much is left, and whether it was passed on", () => {
    expect(emptyReply("您好，已收悉，谢谢！")).toEqual({ left: 0, forwards: false });
    expect(emptyReply("您好，您反映的路灯问题已转交相关部门处理，请耐心等待。")).toMatchObject({
      forwards: true,
    });
  });
});

describe("a reply that says something", () => {
  const something: Readonly<Record<string, string>> = {
    "what was done": "路灯控制箱已经更换，三盏路灯当晚恢复照明，请您留意三晚。",
    "short, with a finding": "经核实，该路段属市政养护，护栏已修复。",
    "passed on after looking": "经现场查看，井盖归供水公司所有，已转交该公司，其承诺三日内更换。",
    "a rule": "根据医保条例，异地就医备案后可以直接结算，备案可在手机上办理。",
    "residents in the middle": "维修人员已为小区居民更换水泵，二次供水当日恢复。",
  };
  test.each(Object.entries(something))("%s", (_, reply) => expect(emptyReply(reply)).toBeUndefined());

  test("thanks for praise need say no more", () => {
    expect(emptyReply("您好，感谢您对公交司机的表扬！")).toBeUndefined();
    expect(emptyReply("您好，感谢您的来电！")).toBeDefined();
  });
});

test("greeting, numbers, dates and thanks are no substance", () => {
  const courtesies =
    "尊敬的王女士：您好！您于2026年3月2日来电咨询的问题收悉。感谢您的支持！联系电话：8321678";
  expect([...substance(courtesies)].length).toBeLessThan(12);
  expect(substance("护栏已于3月2日修好")).toBe("护栏已于修好");
});
