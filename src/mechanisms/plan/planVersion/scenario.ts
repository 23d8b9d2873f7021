// A version of a plan from its draft to the one that supersedes it, from Monday 12 October 2026.

import { scenario } from "../../../define/scenario.ts";
import { definition } from "./definition.ts";

const version = {
  programme: "高效青岛建设攻势",
  release: "3.0",
  title: "高效青岛建设攻势作战方案（3.0 版）",
  organ: "org:committee",
  previous: "matter:lighting",
} as const;
const passed = { passed: "2026-10-14", meeting: "指挥部第三次会议" } as const;
const compared = { programmes: 14, compared: 186 } as const;

const whole = scenario(definition, "编制、比对、审定、印发，下一版印发后被代替（rules 1.5）", [
  { as: "reform:zhao", does: "draft", with: { ...version, release: "三版" }, refused: "invalid_input" },
  { as: "reform:zhao", does: "draft", with: { ...version, release: "3.00" }, refused: "rule" },
  { as: "reform:zhao", does: "draft", with: version, to: "drafted" },
  { as: "organ:committee", does: "pass", with: passed, refused: "rule" },
  { as: "system", does: "enter", with: { line: "matter:lamp" }, to: "drafted" },
  { as: "system", does: "enter", with: { line: "matter:heating" }, to: "drafted" },
  { as: "system", does: "leave", with: { line: "matter:heating" }, to: "drafted" },
  { as: "reform:zhao", does: "check", to: "drafted" },
  { as: "system", does: "compare", with: { ...compared, found: 1 }, to: "drafted" },
  { as: "system", does: "compare", with: { ...compared, found: 0 }, to: "drafted" },
  { as: "reform:zhao", does: "settle", refused: "wrong_state" },
  // 任务数、去向数都由系统从条目数来，这里还没有。
  { as: "organ:committee", does: "pass", after: "3 days", with: passed, refused: "rule" },
  { as: "organ:harbour", does: "end", with: { reason: "方案另行编制。" }, refused: "not_yours" },
  { as: "organ:committee", does: "end", with: { reason: "方案另行编制。" }, to: "ended" },
  { as: "system", does: "enter", with: { line: "matter:lamp" }, refused: "wrong_state" },
]);

const unfounded = scenario(definition, "上一版不是现行版本的，新版本不成立；没有上一版的注明首次入库", [
  { as: "reform:zhao", does: "draft", with: without(), refused: "rule" },
  { as: "reform:zhao", does: "draft", with: version, to: "drafted" },
  { as: "system", does: "unfounded", to: "ended" },
]);

function without() {
  const { previous: _, ...rest } = version;
  return rest;
}

export const scenarios = [whole, unfounded];
