// What a paper cites belongs to the kind of its item, and each decision makes one paper, issued by who decided.

import { describe, expect, test } from "vitest";
import { makes } from "../../../define/derive.ts";
import type { Document } from "../../../define/shown.ts";
import { kinds } from "../kinds.ts";
import { rejectGrounds } from "./grounds.ts";
import { documents } from "./papers.ts";

const papers: readonly Document[] = Object.values(documents);
const made = (action: string, fields: object): readonly Document[] =>
  papers.filter(paper => makes(paper, action, { rejectGround: "notOurs", ...fields }));
const textOf = (paper: Document): string => [paper.heading, ...paper.says].join("\n");

const ruling = ["reject", "approve", "deny", "revoke", "terminate", "lapse", "abandon", "deem", "accept"];
const measured = ["suspend", "offerHearing", "extend", "extendJoint", "extendAbove", "callHearing"];

describe.each(Object.keys(kinds))("of the kind %s", kind => {
  test.each([...ruling, ...measured])("%s makes one paper, issued by who decides it", act => {
    const decider = ["approve", "deny", "revoke", "extendAbove"].includes(act) ? "decider" : "unit";
    expect(made(act, { kind }).map(({ from }) => from)).toEqual([decider]);
  });

  test("none but that of a permit cites 行政许可法 or speaks of one", () => {
    const cites = [...ruling, ...measured]
      .flatMap(act => made(act, { kind }))
      .filter(paper => /行政许可|准予许可/.test(textOf(paper)));
    expect(cites.length > 0).toBe(kind === "permit");
  });
});

test.each([
  ["unneeded", "第三十二条"],
  ["notOurs", "第三十二条"],
  ["hidden", "第七十八条"],
  ["barred", undefined],
])("not accepted as %s, a permit cites %s", (rejectGround, article) => {
  expect(Object.keys(rejectGrounds)).toContain(rejectGround);
  const [paper] = made("reject", { kind: "permit", rejectGround });
  expect(/第.+?条/.exec(textOf(paper!))?.[0]).toBe(article);
});

test.each(["reject", "deny", "revoke", "terminate", "lapse", "abandon"])("%s says how to contest it", act => {
  for (const kind of Object.keys(kinds)) {
    expect(textOf(made(act, { kind })[0]!)).toMatch(/六十日内.+行政复议.+六个月内.+行政诉讼/);
  }
});
