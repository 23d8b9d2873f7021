import { describe, expect, test } from "vitest";
import {
  copyFrom,
  copyScore,
  copyScoreFrom,
  copyScoreOf,
  lookFrom,
  nearest,
  sizeOf,
  triplesOf,
} from "./copies.ts";

const report =
  "本月完成老旧小区改造12个，更换路灯340盏，修补道路8.6公里；召开调度会2次，协调解决管线迁改问题3个。" +
  "下步加快推进剩余小区进场施工，督促施工单位落实扬尘治理措施，确保按期完工。";
const other =
  "经核实，您反映的幼儿园收费问题，由教育和市场监管部门联合检查，未发现违规收费；家长委员会已公示账目，欢迎监督。";

describe("how much two texts say the same", () => {
  test("with other figures alone it is a copy", () => {
    const figures = report.replace("12个", "15个").replace("340盏", "98盏").replace("8.6公里", "10公里");
    expect(copyScore(report, figures)).toBe(1);
  });

  test("sentences in another order are a copy still", () => {
    const sentences = report.split("。").filter(Boolean);
    expect(copyScore(report, sentences.toReversed().join("。"))).toBeGreaterThan(copyFrom);
  });

  test("with some of it new it is worth a look", () => {
    const half = `${report.slice(0, 60)}本周又新增两处积水点，已列入整改清单，由排水中心负责。`;
    const score = copyScore(report, half);
    expect(score).toBeLessThan(copyFrom);
    expect(score).toBeGreaterThan(0.5);
  });

  test("what says something else is far from it", () => {
    expect(copyScore(report, other)).toBeLessThan(0.2);
  });

  test("headings of the form are nobody's words", () => {
    const form = ["本月进展情况：", "存在问题及下步打算：", "需要协调解决的事项："];
    const filled = (words: readonly string[]) =>
      form.map((heading, i) => heading + (words[i] ?? "")).join("");
    const one = filled(["完成桩基施工和支护", "雨季排水压力较大"]);
    const another = filled(["发布指南并开通专窗", "系统对接尚未完成"]);
    expect(copyScore(one, another, form)).toBeLessThan(0.1);
    expect(copyScore(one, another)).toBeGreaterThan(0.4);
  });

  test("short texts are alike by chance and count for nothing", () => {
    expect(copyScore("已办结，请查收。", "已办结，请查收。")).toBe(0);
  });
});

describe("the nearest of others", () => {
  const others = [
    { number: "A", text: other },
    { number: "B", text: report },
    { number: "C", text: report.slice(0, 80) },
  ];

  test("is the one that is repeated most", () => {
    expect(nearest(report, others)).toMatchObject({ of: { number: "B" }, score: 1 });
  });

  test("is none where nothing is worth a look", () => {
    expect(
      nearest("供水管网改造已完成三条街巷，本周进行冲洗消毒，预计周五恢复正常供水。", others),
    ).toBeUndefined();
    expect(lookFrom).toBeLessThan(copyFrom);
  });
});

test("comparing from a score on gives the score or nothing", () => {
  const texts = [
    "本月召开专题调度会3次，研究解决问题12个，完成年度目标的60%。",
    "本月召开专题调度会4次，研究解决问题15个，完成年度目标的70%，两区已先行验收。",
    "赴三个区县实地调研，对照验收标准自查，整改问题八个，群众反映总体较好。",
    "太短",
  ].map(text => triplesOf(text));
  for (const one of texts) {
    for (const another of texts) {
      const score = copyScoreOf(one, another);
      for (const least of [0.5, 0.7, 0.9]) {
        const found = copyScoreFrom(least, one, another, [sizeOf(one), sizeOf(another)]);
        expect(found).toBe(score >= least ? score : 0);
      }
    }
  }
});
