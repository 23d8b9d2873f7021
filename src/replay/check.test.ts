// Documents that can't be replayed: each fault in a sentence that names the place and the way out.

import { beforeAll, describe, expect, test } from "vitest";
import { orgs } from "../engine/test/city.ts";
import { type Loaded, loadMechanisms } from "../mechanisms/load.ts";
import { checkChange } from "./check.ts";

let loaded: Loaded;
beforeAll(async () => {
  loaded = await loadMechanisms();
});

const said = (given: unknown): readonly string[] =>
  checkChange(loaded.registry, orgs, given).problems.map(({ zh }) => zh);
const appeal = (more: object) => said({ mechanism: "appeal", ...more });

describe("a change that may be replayed", () => {
  test.each([
    { clocks: { answer: { limit: { ordinary: "3 workdays" } } } },
    {
      clocks: {
        answer: { limit: { ordinary: "3 working days", urgent: "12 hours" } },
        accept: { limit: "4 hours" },
      },
    },
    { clocks: { answer: { pauses: [], extends: { amount: "3 working days" } } } },
    { calendar: "weekends" },
    { calendar: { off: ["2026-05-06"], work: ["2026-05-09"] } },
    { routing: [{ when: { topic: "roads" }, to: "org:3" }] },
    { figures: { onTime: { clock: { contact: "met" } }, late: { by: null } } },
    { quota: { times: { urge: 1 }, perMille: { callBack: 300 } } },
  ])("%j", more => {
    expect(appeal(more)).toEqual([]);
  });
});

describe("a change that can't", () => {
  test.each<[string, unknown, string]>([
    ["no object", [], "推演的改动要写成一个 JSON 对象"],
    ["null", null, "推演的改动要写成一个 JSON 对象"],
    ["no mechanism", { clocks: {} }, "mechanism：没有机制"],
    ["a name that objects inherit", { mechanism: "constructor", clocks: {} }, "没有机制“constructor”"],
  ])("%s", (_, given, part) => {
    expect(said(given).join()).toContain(part);
  });

  test.each<[string, object, string]>([
    ["nothing", {}, "没有写改什么"],
    ["a strange part", { colour: 1 }, "没有“colour”这一项"],
    ["rules", { rules: {} }, "规则（rules）是程序"],
    ["states", { states: {} }, "状态（states）不能改"],
    ["actions", { actions: {} }, "动作（actions）不能增减"],
    ["fields", { fields: {} }, "字段（fields）不能改"],
    ["roles", { roles: {} }, "岗位（roles）不能改"],
    ["no clocks", { clocks: [] }, "clocks 要写成"],
    ["an unknown clock", { clocks: { lunch: { limit: "1 hour" } } }, "没有时限“lunch”，现有：answer"],
    ["an inherited clock", { clocks: { toString: { limit: "1 hour" } } }, "没有时限“toString”"],
    ["nothing of a clock", { clocks: { accept: {} } }, "clocks.accept 要写改什么"],
    ["where a clock runs", { clocks: { accept: { runs: "signed" } } }, "clocks.accept.runs 不能推演"],
    ["a strange word", { clocks: { accept: { speed: 2 } } }, "没有“speed”这一项"],
    ["an unreadable limit", { clocks: { accept: { limit: "three days" } } }, "“three days”无法识别"],
    ["no text", { clocks: { accept: { limit: 3 } } }, "“3”无法识别"],
    ["zero", { clocks: { accept: { limit: "0 days" } } }, "“0 days”无法识别"],
    ["which of several", { clocks: { answer: { limit: "3 workdays" } } }, "请写明改哪一类"],
    ["an unknown option", { clocks: { answer: { limit: { hasty: "1 hour" } } } }, "没有选项“hasty”"],
    ["a date that was set", { clocks: { plan: { limit: "3 days" } } }, "过去定的是哪天就是哪天"],
    ["pauses that are no list", { clocks: { answer: { pauses: "waiting" } } }, "pauses 要写状态的列表"],
    ["an unknown pause", { clocks: { answer: { pauses: ["asleep"] } } }, "没有状态“asleep”"],
    ["a pause while it runs", { clocks: { answer: { pauses: ["handling"] } } }, "既走又停"],
    [
      "an extension that is none",
      { clocks: { accept: { extends: { amount: "1 hour" } } } },
      "没有按天数延期的办法",
    ],
    ["who extends", { clocks: { answer: { extends: { by: "urge" } } } }, "只能改延多久"],
    ["unreadable warnings", { clocks: { accept: { warns: "soon" } } }, "clocks.accept.warns"],
    ["warnings from the start", { clocks: { accept: { warns: "2 working days" } } }, "一开始就临期"],
    ["an unknown calendar", { calendar: "lunar" }, "calendar 请写"],
    ["no day", { calendar: { off: ["2026-02-30"] } }, "“2026-02-30”不是日期"],
    [
      "a day in both lists",
      { calendar: { off: ["2026-05-06"], work: ["2026-05-06"] } },
      "2026-05-06 写了两次",
    ],
    ["no days", { calendar: { off: [] } }, "要写 1 至 1000 个日子"],
    ["a strange list", { calendar: { rest: ["2026-05-06"] } }, "只有 off 和 work"],
    ["no routes", { routing: [] }, "routing 要写 1 至 200 条"],
    ["half a route", { routing: [{ to: "org:3" }] }, "routing[0] 要写成"],
    ["an unknown org", { routing: [{ when: { topic: "roads" }, to: "org:99" }] }, "没有单位“org:99”"],
    ["a personal field", { routing: [{ when: { phone: "1" }, to: "org:3" }] }, "没有可用的字段“phone”"],
    ["an unknown topic", { routing: [{ when: { topic: "moon" }, to: "org:3" }] }, "没有选项“moon”"],
    ["an unknown figure", { figures: { luck: { by: null } } }, "没有指标“luck”"],
    ["nothing of a figure", { figures: { onTime: {} } }, "figures.onTime 要写改动的部分"],
    ["a broken figure", { figures: { onTime: { clock: { answer: "perhaps" } } } }, "appeal.onTime"],
    ["no quota", { quota: 3 }, "quota 请写 times"],
    ["a number inside rules", { quota: { words: 10 } }, "写在规则程序里的数不能推演"],
    ["an unknown action", { quota: { times: { sing: 1 } } }, "没有动作“sing”"],
    ["half a time", { quota: { times: { urge: 1.5 } } }, "1 至 1000 的整数"],
    ["more often", { quota: { times: { redo: 3 } } }, "只能推演收紧"],
    ["an unknown sample", { quota: { perMille: { lot: 3 } } }, "没有抽查“lot”"],
    ["more drawn", { quota: { perMille: { callBack: 1000 } } }, "只能推演收紧"],
  ])("%s", (_, more, part) => {
    expect(appeal(more).join("\n")).toContain(part);
  });

  test("is told in English as well, and all of it at once", () => {
    const { problems } = checkChange(loaded.registry, orgs, {
      mechanism: "appeal",
      rules: {},
      clocks: { lunch: { limit: "1 hour" } },
    });
    expect(problems).toHaveLength(2);
    expect(problems[1]!.en).toContain("there is no clock “lunch”");
  });

  test("nothing is dispatched where nothing is dispatched", () => {
    const given = { mechanism: "knowledge", routing: [{ when: { topic: "roads" }, to: "org:3" }] };
    expect(said(given).join()).toContain("没有派单");
  });
});
