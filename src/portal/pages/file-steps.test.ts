import { describe, expect, test } from "vitest";
import type { ActionView, AskView } from "../../http/types.ts";
import { headingOf, stepNames, stepsOf, tellsWhatHappened } from "./file-steps.ts";

const ask = (name: string, kind: AskView["kind"], more: Partial<AskView> = {}): AskView => ({
  name,
  label: name,
  kind,
  required: true,
  ...more,
});
const opening = (place: AskView): ActionView => ({
  name: "open",
  title: "申请公开政府信息",
  allowed: true,
  form: [place, ask("需要什么信息", "longtext"), ask("phone", "phone")],
  pages: [[place.name, "需要什么信息"], ["phone"]],
  grave: false,
});
const titleOf = (of: ActionView) => headingOf(stepsOf(of)[0]!, 0, of, "zh").title;

describe("the first step", () => {
  test("asks what happened where a place is told, and says whom to call in an emergency", () => {
    const appeal = opening(ask("area", "org"));
    expect(titleOf(appeal)).toBe("您遇到了什么事？");
    expect(tellsWhatHappened(appeal)).toBe(true);
  });

  test("is called as the act is where an office is asked for something: nothing happened", () => {
    const request = opening(ask("向哪个机关申请", "org", { office: true }));
    expect(titleOf(request)).toBe("申请公开政府信息");
    expect(stepNames(request, false, "zh")).toEqual(["向哪个机关申请", "怎么联系您"]);
    expect(tellsWhatHappened(request)).toBe(false);
  });
});
