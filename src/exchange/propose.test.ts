// What is proposed for sheets as hotlines and reform offices keep them.

import { expect, test } from "vitest";
import { plan } from "../engine/registry.ts";
import { definition } from "../mechanisms/ask/appeal/definition.ts";
import { english } from "../mechanisms/ask/appeal/english.ts";
import { openBook } from "./book.ts";
import { bytesSource } from "./bytes.ts";
import { propose } from "./propose.ts";
import { orgNames } from "./row.ts";
import { sampleOf } from "./sample.ts";

const appeal = plan(definition, english);
const orgs = orgNames([
  { key: "bridge", ref: "org:2", name: "桥区", english: "Bridge District" },
  { key: "urban", ref: "org:3", name: "市城管局", english: "Urban Management" },
]);

async function proposed(...lines: readonly string[]) {
  const book = await openBook(bytesSource(Buffer.from(lines.join("\n"))), { name: "热线.csv" });
  const ground = {
    name: "热线",
    timeZone: "Asia/Shanghai",
    calendar: "cn",
    orgs,
    plans: () => undefined,
  } as const;
  return propose(appeal, await sampleOf(book.sheet()), ground);
}

test("a hotline's sheet: names and values say what each column is", async () => {
  const { map, questions } = await proposed(
    "工单编号,来电时间,来电人,手机号,诉求类型,反映内容,事发地址,所属区县,承办单位,派单时间,答复时间,答复内容,满意度,备注",
    "G1,2026-01-05 09:30,李某,13800001234,求助,路灯坏了三天没有人修,人民路,桥区,市城管局," +
      "2026-01-05 10:00,2026-01-07 16:00,已经修好并且复查,满意,",
    "G2,2026-01-06 09:30,王某,13900001234,投诉,夜里施工噪声太大影响休息,建设街,桥区,市城管局," +
      "2026-01-06 10:00,2026-01-08 16:00,已责令停工整改,基本满意,",
  );
  expect(map.key).toBe("工单编号");
  expect(map.open.at).toBe("来电时间");
  const columns = Object.fromEntries(
    [map.open, ...(map.acts ?? [])].flatMap(({ fields = {} }) =>
      Object.entries(fields).map(([name, { column }]) => [name, column]),
    ),
  );
  expect(columns).toMatchObject({
    name: "来电人",
    phone: "手机号",
    kind: "诉求类型",
    content: "反映内容",
    place: "事发地址",
    area: "所属区县",
    handler: "承办单位",
    answer: "答复内容",
    rating: "满意度",
  });
  const acts = new Map((map.acts ?? []).map(({ action, at }) => [action, at]));
  const [answering] = (map.acts ?? []).filter(({ fields = {} }) => "answer" in fields);
  expect([acts.get("dispatch"), answering?.at]).toEqual(["派单时间", "答复时间"]);
  expect(questions).toContain("time_zone");
  expect(Object.values(columns)).not.toContain("备注");
});

test("what a sheet does not say is asked: the order of its dates, and when anything happened", async () => {
  const { map, questions } = await proposed(
    "内容,登记日期",
    "路灯坏了三天没有人来修,3/5/2026",
    "路面有坑,4/5/2026",
  );
  expect(questions).toEqual(["date_order"]);
  expect(map.open.at).toBe("登记日期");
  const undated = await proposed("诉求内容", "路灯坏了三天没有人来修");
  expect(undated.questions).toEqual(["opening_date"]);
  expect(undated.map.key).toEqual([]);
});

test("the columns that a marked copy adds are nobody's", async () => {
  const { map } = await proposed(
    "原行号,诉求内容,登记时间,导入问题",
    "4,路灯坏了三天没有人来修,2026-01-05,【列】日期无法识别。",
  );
  expect(JSON.stringify(map)).not.toMatch(/原行号|导入问题/);
});
