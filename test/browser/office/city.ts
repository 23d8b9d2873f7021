// A handful of made-up views, as the API would answer them, so that the office's pages can be looked at in every
// state, the rare ones included. What a clerk reads is in both languages.

import type {
  ActionView,
  AskView,
  ClockView,
  FieldView,
  Lang,
  Light,
  MatterRow,
  MatterView,
  MechanismView,
  OrgView,
  RulerTick,
  SessionView,
  StoryView,
  TodoRow,
} from "../../../src/http/types.ts";

const day = 86_400_000;
/** Friday 20 November 2026, 14:06 in Shanghai. */
export const now = Date.UTC(2026, 10, 20, 6, 6);
const midnight = Date.UTC(2026, 10, 20, 16);

type Say = (zh: string, en: string) => string;
export const sayIn =
  (lang: Lang): Say =>
  (zh, en) =>
    lang === "zh" ? zh : en;

const tick = (label: string, kind: RulerTick["kind"]): RulerTick => ({
  day: `2026-11-${label.padStart(2, "0")}`,
  label,
  kind,
  ...(label === "20" ? { today: true } : {}),
});

const kinds = "zero did off off did stop stop did now off off end".split(" ") as RulerTick["kind"][];
export const ruler: readonly RulerTick[] = kinds.map((kind, at) => tick(String(12 + at), kind));

const ask = (name: string, label: string, kind: AskView["kind"], more: Partial<AskView> = {}): AskView => ({
  name,
  label,
  kind,
  required: true,
  ...more,
});

const action = (
  name: string,
  title: string,
  form: readonly AskView[] = [],
  more: Partial<ActionView> = {},
) => ({
  name,
  title,
  allowed: true,
  form,
  pages: [form.map(one => one.name)],
  grave: false,
  ...more,
});

export function actions(say: Say): ActionView[] {
  const refused = (reason: string) => ({ allowed: false, reason, code: "wrong_state" });
  return [
    action("dispatch", say("派单", "Dispatch"), dispatchForm(say), {
      dispatch: { lead: "handler", helpers: "helpers" },
    }),
    action("answer", say("答复", "Answer"), [
      ask("answer", say("答复内容", "Answer"), "longtext", { min: 10, max: 3000 }),
    ]),
    action("accept", say("签收", "Accept")),
    action(
      "end",
      say("终止办理", "End"),
      [ask("ground", say("终止理由", "Ground"), "longtext", { max: 500 })],
      { grave: true },
    ),
    action(
      "sendBack",
      say("退回", "Send back"),
      [],
      refused(
        say(
          "已被指定承办，不能退回（热线条例第二十二条）。可申请协调。",
          "You were named as the handler, so it cannot go back (Hotline Rules, Art 22). You can ask for coordination.",
        ),
      ),
    ),
  ];
}

const dispatchForm = (say: Say): AskView[] => [
  ask("handler", say("主办单位", "Lead unit"), "org"),
  ask("helpers", say("协办单位", "Co-handlers"), "list", { of: "org", required: false, max: 10 }),
  ask("note", say("派单意见", "Note"), "longtext", { required: false, max: 500 }),
];

/** A form with one question of every kind. */
export const everyKind = (say: Say): AskView[] => [
  ask("title", say("任务名称", "Title"), "text", {
    max: 80,
    hint: say("一句话说清做什么。", "Say what in a line."),
  }),
  ask("source", say("任务来源", "Source"), "choice", {
    options: [
      { value: "citizens", label: say("群众诉求", "Citizens' appeals") },
      { value: "city", label: say("市级部署", "The city") },
    ],
  }),
  ask("topic", say("类别", "Topic"), "choice", {
    options: Array.from({ length: 9 }, (_, at) => ({
      value: `t${at}`,
      label: say(`类别${at + 1}`, `Topic ${at + 1}`),
    })),
  }),
  ask("appeals", say("来自哪些诉求", "From which appeals"), "list", {
    of: "matter",
    required: false,
    max: 200,
  }),
  ask("deliverable", say("成果形式", "Deliverable"), "longtext", { max: 200 }),
  ask("lead", say("牵头单位", "Lead"), "org"),
  ask("participants", say("参与单位", "Participants"), "list", { of: "org", required: false }),
  ask("leader", say("分管领导", "Leader in charge"), "person", { required: false }),
  ask("due", say("完成时限", "Due day"), "date"),
  ask("budget", say("预算", "Budget"), "yuan", { required: false }),
  ask("land", say("用地", "Land"), "mu", { required: false }),
  ask("progress", say("进度（%）", "Progress (%)"), "number", { min: 0, max: 100, required: false }),
  ask("pilot", say("先行试点", "Pilot first"), "flag", { required: false }),
  ask("phone", say("联系电话", "Telephone"), "phone", { required: false }),
];

const move = (name: string, title: string, from: string, to: string) => ({ action: name, title, from, to });

export function mechanisms(lang: Lang): MechanismView[] {
  const say = sayIn(lang);
  const acts = Object.fromEntries(actions(say).map(({ name, title }) => [name, title]));
  const state = (name: string, zh: string, en: string, done: string | null = null, final = false) => ({
    name,
    title: say(zh, en),
    done,
    final,
  });
  const common = { version: "3fa9c17e20b4", roles: {}, figures: [] };
  const appeal: MechanismView = {
    ...common,
    name: "appeal",
    room: "ask",
    title: say("群众诉求", "Appeals"),
    purpose: say("每一件诉求都有单位负责、按期答复。", "Each appeal has a unit that answers for it in time."),
    states: [
      state("received", "已受理", "Received"),
      state("dispatched", "已派单", "Dispatched"),
      state("handling", "办理中", "Being handled"),
      state("waiting", "待诉求人补充", "Waiting for the asker"),
      state("answered", "已答复", "Answered", "answered"),
      state("solved", "已解决", "Solved", "solved", true),
      state("closed", "已办结", "Closed", "closed", true),
      state("ended", "已终止", "Ended", null, true),
    ],
    actions: { ...acts, rate: say("评价", "Rate") },
    moves: [
      move("dispatch", acts["dispatch"] ?? "", "received", "dispatched"),
      move("reply", say("即时答复", "Reply at once"), "received", "answered"),
      move("accept", acts["accept"] ?? "", "dispatched", "handling"),
      move("ask", say("请诉求人补充", "Ask"), "handling", "waiting"),
      move("supplement", say("补充情况", "Supplement"), "waiting", "handling"),
      move("answer", acts["answer"] ?? "", "handling", "answered"),
      move("rate", say("评价", "Rate"), "answered", "solved"),
      move("rate", say("评价", "Rate"), "answered", "handling"),
      move("lapse", say("逾期未评价", "Lapse"), "answered", "closed"),
      ...["received", "dispatched", "handling", "waiting"].map(from =>
        move("end", acts["end"] ?? "", from, "ended"),
      ),
    ],
    columns: [
      { name: "topic", label: say("诉求类别", "Topic"), kind: "choice" },
      { name: "area", label: say("所在区县", "District"), kind: "org" },
      { name: "handler", label: say("主办单位", "Lead unit"), kind: "org" },
      { name: "count", label: say("同件", "Same"), kind: "number" },
    ],
    openings: [],
  };
  const task: MechanismView = {
    ...common,
    name: "task",
    room: "plan",
    title: say("改革任务", "Reform tasks"),
    purpose: say("每项任务都说得清谁牵头、何时完成。", "Each task has a lead and a day."),
    states: [state("drafted", "拟定", "Drafted"), state("verified", "已销号", "Verified", "verified", true)],
    actions: { draft: say("拟定任务", "Draft a task") },
    moves: [move("verify", say("核验", "Verify"), "drafted", "verified")],
    columns: [],
    openings: [action("draft", say("拟定任务", "Draft a task"), everyKind(say))],
  };
  return [appeal, task];
}

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

export function clock(say: Say, light: Light = "due"): ClockView {
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
    light,
    left: say("还剩 1 个工作日", "1 working day left"),
    ruler,
  };
}

export function row(lang: Lang, id: string, light: Light, dueIn: number | null): MatterRow {
  const say = sayIn(lang);
  const due = dueIn === null ? null : midnight + dueIn * day;
  const left =
    light === "over"
      ? say("逾期 2 个工作日", "2 working days overdue")
      : say("还剩 1 个工作日", "1 day left");
  return {
    id,
    number: `7K3F9-QWXR${id}`,
    mechanism: "appeal",
    title: say(`充电设施 · 石桥区 ${id}`, `Chargers · Shiqiao ${id}`),
    state: "handling",
    stateTitle: say("办理中", "Being handled"),
    light,
    opened: now - 8 * day,
    due,
    left: due === null ? "" : left,
    handler: say("石桥街道", "Shiqiao Street"),
    sample: true,
    columns: {
      topic: say("充电设施", "Chargers"),
      area: say("石桥区", "Shiqiao"),
      handler: say("石桥街道", "Shiqiao Street"),
      count: "12",
    },
  };
}

export function todoRows(lang: Lang): TodoRow[] {
  const say = sayIn(lang);
  const wait = (one: MatterRow, acts: string[]): TodoRow => ({
    ...one,
    why: say("办理中，待您答复", "Being handled; yours to do: answer"),
    actions: acts,
    ruler: one.due === null ? [] : ruler,
  });
  return [
    wait(row(lang, "1", "normal", 4), ["answer"]),
    wait(row(lang, "2", "over", -2), ["answer", "dispatch"]),
    wait(row(lang, "3", "due", 0), ["answer"]),
    wait(row(lang, "4", "due", 3), ["answer", "accept"]),
    wait(row(lang, "5", "late", 30), ["answer"]),
    wait(row(lang, "6", "normal", null), ["accept"]),
  ];
}

export function matter(lang: Lang, id: string): MatterView {
  const say = sayIn(lang);
  const said = say(
    "东巷3号院没有地方给电动车充电，好几家从楼上拉电线下来，楼道里也停满了车，怕着火。",
    "There is nowhere to charge e-bikes at 3 Dongxiang. Cables hang from windows, bikes fill the stairs; we fear a fire.",
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

export function orgs(): OrgView[] {
  const org = (ref: string, parent: string | null, name: string): OrgView => ({
    ref,
    parent,
    name,
    level: "district",
    party: false,
  });
  const districts = ["石桥区", "北坪区", "滨海区", "云岭区"];
  return [
    org("org:1", null, "澜城市"),
    ...districts.map((name, at) => org(`org:${at + 10}`, "org:1", name)),
    ...districts.flatMap((_, at) =>
      ["文昌街道", "石桥街道", "府前街道"].map((name, street) =>
        org(`org:${at * 10 + street + 100}`, `org:${at + 10}`, name),
      ),
    ),
    ...["市住建局", "市城管局", "市交通局"].map((name, at) => org(`org:${at + 50}`, "org:1", name)),
  ];
}

const post = (id: string, title: string, orgName: string) => ({
  id,
  title,
  org: "org:101",
  orgName,
  roles: ["handler"],
});

export function session(lang: Lang): SessionView {
  const say = sayIn(lang);
  const posts = [
    post("1", say("诉求承办岗", "Appeals desk"), say("石桥街道", "Shiqiao Street")),
    post("2", say("督查岗", "Inspection"), say("石桥区", "Shiqiao District")),
  ];
  return {
    person: { id: "1", name: say("何静仪", "He Jingyi"), citizen: false },
    post: posts[0] ?? null,
    posts,
    csrf: "token",
    city: { name: say("澜城市", "Lancheng"), sample: true },
  };
}
