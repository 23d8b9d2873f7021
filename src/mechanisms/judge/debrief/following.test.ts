// A debrief is put right one problem at a time: it is not accepted while any of them stands open.

import { expect, test } from "vitest";
import { plan } from "../../../engine/registry.ts";
import { Story, at, people, refusalOf } from "../../../engine/test/city.ts";
import { official } from "../../test/table.ts";
import { definition } from "./definition.ts";
import { english } from "./english.ts";

const reform = official(61, "org:7", "reform");
const unit = official(62, "org:3", "lead");
const heading = "全年研究改革议题十二次，领办三项任务。";

test("accepted when every problem of its list is settled, and not before", () => {
  const story = new Story(plan(definition, english));
  const link = { origin: "link" } as const;
  const listed = {
    year: "2026",
    league: "departments",
    unit: "org:3",
    reporter: "局长",
    dueDay: "2026-10-20",
  };
  story.act(reform, "enlist", at("2026-10-12"), listed);
  const six = Object.fromEntries(
    ["duty", "tasks", "exploration", "highlights", "problems", "plans"].map(name => [name, heading]),
  );
  story.act(unit, "submit", at("2026-10-13"), six);
  story.act(people.system, "scored", at("2026-10-14"), { score: 90, place: 1 });
  const put = { issues: ["数据共享慢"], measures: "建立共享清单", fixBy: "2026-12-31" };
  story.act(unit, "commit", at("2026-10-15"), put);
  story.act(people.system, "enter", at("2026-10-15", "10:01"), { issue: "matter:901" }, link);
  story.act(people.system, "echo", at("2026-10-15", "10:02"), { unsettled: 1 }, link);
  story.act(unit, "report", at("2026-11-02"), { outcome: "清单已经建立。" });
  const early = refusalOf(() => story.act(reform, "accept", at("2026-11-03")));
  expect(early).toMatchObject({ code: "rule", fields: [{ field: "unsettled" }] });
  story.act(people.system, "echo", at("2026-11-04"), { unsettled: -1 }, link);
  expect(story.act(reform, "accept", at("2026-11-05")).state).toBe("closed");
});
