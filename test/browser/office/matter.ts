// One appeal in the middle of its life, with something in each part of its page.

import type { ClockView, FieldView, Lang, Light, MatterView, StoryView } from "../../../src/http/types.ts";
import { type Say, day, midnight, now, row, ruler, sayIn } from "./city.ts";
import { actions } from "./mechanisms.ts";

const field = (name: string, label: string, text: string, more: Partial<FieldView> = {}): FieldView => ({
  name,
  label,
  kind: "text",
  value: text,
  text,
  masked: false,
  reveal: false,
  ...more,
});
const hidden = { masked: true, reveal: true };

function story(say: Say): StoryView[] {
  const line = (
    seq: number,
    ago: number,
    who: string,
    title: string,
    state: string,
    more: Partial<StoryView> = {},
  ) => ({
    seq,
    at: now - ago * day,
    action: "act",
    title,
    who,
    state,
    said: [],
    clocks: [],
    hash: "9f3c41d70b8e5a26".repeat(4),
    origin: "act",
    ...more,
  });
  const unit = say("石桥街道　何静仪", "Shiqiao Street, He Jingyi");
  const asker = say("诉求人", "The asker");
  const handling = say("办理中", "Being handled");
  const paused = say("“办理答复”暂停计时", "“Answer” paused");
  const resumed = say("“办理答复”恢复计时，最迟 11月23日", "“Answer” goes on, due 23 Nov");
  const opinion = field(
    "opinion",
    say("协办意见", "Opinion"),
    say("3 号院可再接 24 个充电位", "Room for 24 chargers"),
  );
  return [
    line(1, 8.2, asker, say("提交诉求", "Lodge"), say("已受理", "Received")),
    line(
      2,
      8.18,
      say("热线中心　邹一帆", "Hotline, Zou Yifan"),
      say("派单", "Dispatch"),
      say("已派单", "Dispatched"),
    ),
    line(3, 7.2, unit, say("签收", "Accept"), handling),
    line(4, 4, unit, say("请诉求人补充", "Ask"), say("待诉求人补充", "Waiting for the asker"), {
      clocks: [paused],
    }),
    line(5, 2, asker, say("补充情况", "Supplement"), handling, { clocks: [resumed] }),
    line(6, 0.9, say("供电所", "Power office"), say("反馈协办意见", "Opinion"), handling, {
      said: [opinion],
    }),
  ];
}

function clock(say: Say, light: Light = "due"): ClockView {
  return {
    name: "answer",
    title: say("办理答复", "Answer"),
    limit: say("5 个工作日", "5 working days"),
    start: now - 8 * day,
    due: midnight + 3 * day,
    dueDay: "2026-11-23",
    end: null,
    paused: false,
    expired: false,
    provisional: false,
    followed: true,
    light,
    left: say("还剩 1 个工作日", "1 working day left"),
    ruler,
  };
}

export function matter(lang: Lang, id: string): MatterView {
  const say = sayIn(lang);
  const said = say(
    "东巷3号院没有地方给电动车充电，好几家从楼上拉电线下来，楼道里也停满了车，怕着火。",
    "There is nowhere to charge e-bikes at 3 Dongxiang. Bikes fill the stairs; we fear a fire.",
  );
  return {
    ...row(lang, id, "due", 3),
    mechanismTitle: say("群众诉求", "Appeals"),
    done: null,
    final: false,
    happened: now - day,
    seq: 6,
    head: "9f3c41d70b8e5a26".repeat(4),
    version: "3fa9c17e20b4",
    imported: false,
    tells: true,
    fields: [
      field("kind", say("诉求类型", "Kind"), say("求助", "Help")),
      field("topic", say("诉求类别", "Topic"), say("充电设施", "Chargers")),
      field("content", say("诉求内容", "What happened"), said, { kind: "longtext" }),
      field("area", say("所在区县", "District"), say("石桥区", "Shiqiao")),
      field("place", say("具体地点", "Place"), "东巷***", hidden),
      field("name", say("怎么称呼您", "Name"), "周**", hidden),
      field("phone", say("联系电话", "Telephone"), "138****2207", hidden),
      field("handler", say("主办单位", "Lead unit"), say("石桥街道", "Shiqiao Street")),
    ],
    clocks: [clock(say)],
    relations: [],
    actions: actions(say),
    story: story(say),
    papers: [],
    rounds: [],
    explained: [],
    merged: null,
    links: [
      {
        name: "task",
        title: say("列入的任务", "Task"),
        outward: true,
        matter: { ...row(lang, "9", "normal", 30), mechanism: "task" },
      },
    ],
  };
}
