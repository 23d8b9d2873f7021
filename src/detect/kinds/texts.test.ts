// Detectors that compare texts: copies are found, ordinary likeness is not, and scores at the edge.

import { describe, expect, test } from "vitest";
import type { CopiedReport, SameText, SplitTasks } from "../../define/detector.ts";
import type { Seen } from "../seen.ts";
import { begins, day, ended, many, minute, seen, september } from "../test/seen.ts";
import { copiedReport } from "./copied-report.ts";
import { sameText } from "./same-text.ts";
import { splitTasks, titleScore } from "./split-tasks.ts";

const copy = "您反映的问题我单位已经收到，工作人员已到现场查看，已按规定处理，感谢您的监督和支持。";
const own = [
  "解放路路灯不亮是电缆被施工挖断，今天上午已经接好，晚上请再看一眼。",
  "楼上漏水查明是公共立管破裂，物业已更换两米，楼下吊顶由责任方赔付。",
  "早点摊已约谈，搬到便民疏导点，每天六点到九点，占道的桌椅已清走。",
  "学区划片以公安户籍登记为准，您的情况符合随迁条件，六月十日前带材料登记。",
  "该公交线路下月起早高峰加密到五分钟一班，末班车延到二十二点。",
  "工地夜间施工没有许可，已责令停工并立案，罚没决定会在网上公示。",
  "小区充电桩增容方案已批，供电公司本月二十日进场，工期约两周。",
  "您申请的救助金已经审批，三个工作日内到账，没有收到请打村里电话。",
] as const;

describe("one answer in many matters (rules 0.4)", () => {
  const detector: SameText = {
    title: "答复雷同",
    kind: "sameText",
    acts: "draft",
    text: "answer",
    score: 0.9,
    atLeast: 8,
    rarerThan: 1000,
    per: "month",
    by: "handler",
  };
  const find = (events: readonly Seen[]) => ended(sameText(detector, events));
  const honest = (unit: string) => many(24, at => ({ unit, text: `${own[at % 8]}编号${"甲乙丙"[at % 3]}` }));
  const copies = (count: number, unit = "org:1") =>
    many(count, at => ({ unit, text: at % 2 === 0 ? copy : copy.replace("感谢您的监督", "谢谢您的监督") }));

  test("eight of a unit are a finding, seven are none; figures and a word make no other text", () => {
    const events = [...copies(8), ...honest("org:2"), ...honest("org:3")];
    const found = find(events);
    expect(found).toMatchObject([{ unit: "org:1", seen: 8, of: 8 }]);
    expect(found[0]!.score).toBeGreaterThanOrEqual(90);
    expect(found[0]!.score).toBeLessThan(100);
    expect(find([...copies(7), ...honest("org:2")])).toEqual([]);
  });

  test("one matter that is drafted again and again is one answer", () => {
    expect(find([...many(9, () => ({ matter: 1, text: copy })), ...honest("org:2")])).toEqual([]);
  });

  test("where all units answer so, it is how the city answers", () => {
    expect(find(["org:1", "org:2", "org:3"].flatMap(unit => copies(9, unit)))).toEqual([]);
  });

  test("what was erased, and what is too short to tell apart, is compared with nothing", () => {
    expect(find([...many(20, () => ({ text: null })), ...honest("org:2")])).toEqual([]);
    expect(find([...many(7, () => ({ text: "已办结。" })), ...honest("org:2")])).toEqual([]);
  });
});

describe("a report that repeats the one before (rules 1.4)", () => {
  const detector: CopiedReport = {
    title: "月报雷同",
    kind: "copiedReport",
    acts: "report",
    text: "done",
    score: 0.9,
    atLeast: 2,
    per: "quarter",
    by: "lead",
  };
  const report = (matter: number, month: number, text: string) =>
    seen({ matter, seq: 10 + month, happened: begins + (month - 9) * 30 * day, text });
  const told = "本月召开专题调度会3次，研究解决问题12个，完成年度目标的60%，两区已先行验收。";
  const again = told.replace("3次", "4次").replace("60%", "70%");

  test("two copies in a quarter are a finding with each report and the one before; one is none", () => {
    const events = [report(1, 8, told), report(1, 9, again), report(2, 8, own[1]), report(2, 9, own[1])];
    const found = copiedReport(detector, events, september);
    expect(found).toMatchObject([{ unit: "org:1", seen: 2, of: 2, score: 100 }]);
    expect(found[0]!.events).toHaveLength(4);
    expect(copiedReport(detector, events.slice(0, 3), september)).toEqual([]);
  });

  test("reports that say something new are none, nor are copies before the period", () => {
    const fresh = [report(1, 8, told), report(1, 9, own[2]), report(2, 8, own[3]), report(2, 9, own[4])];
    expect(copiedReport(detector, fresh, september)).toEqual([]);
    const before = [report(1, 7, told), report(1, 8, again), report(2, 7, own[1]), report(2, 8, own[1])];
    expect(copiedReport(detector, before, september)).toEqual([]);
  });
});

describe("one thing cut into many", () => {
  const detector: SplitTasks = {
    title: "一件事拆成多项任务",
    kind: "splitTasks",
    acts: "draft",
    text: "title",
    score: 0.8,
    within: "10 days",
    atLeast: 4,
    per: "month",
    by: "lead",
  };
  const opened = (titles: readonly string[], apart = day) =>
    titles.map((text, at) => seen({ happened: begins + 3 * day + at * apart, text }));
  const phases = ["一", "二", "三", "四"].map(n => `老旧小区雨污分流改造（第${n}批）`);

  test("titles are alike but for their ordinals, others are not", () => {
    expect(titleScore(phases[0]!, phases[3]!)).toBe(1);
    expect(titleScore(phases[0]!, "老旧小区加装电梯")).toBeLessThan(0.5);
    expect(titleScore("一", "二")).toBe(0);
  });

  test("four within ten days are a finding; three, or four over longer, are none", () => {
    expect(splitTasks(detector, opened(phases), september)).toMatchObject([{ seen: 4, of: 4, score: 100 }]);
    expect(splitTasks(detector, opened(phases.slice(1)), september)).toEqual([]);
    expect(splitTasks(detector, opened(phases, 4 * day), september)).toEqual([]);
  });

  test("four tasks of one unit that are four things are none", () => {
    const four = ["老旧小区加装电梯", "雨污分流改造", "农贸市场改造提升", "口袋公园建设"];
    expect(splitTasks(detector, opened(four, minute), september)).toEqual([]);
  });

  test("what was found the month before is not found again", () => {
    const august = opened(phases).map(one => ({ ...one, happened: one.happened - 10 * day }));
    expect(splitTasks(detector, august, september)).toEqual([]);
  });
});
