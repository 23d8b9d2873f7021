// Two mechanisms as the API would describe them, one of them with a question of every kind.

import type { ActionView, AskView, Lang, LedgerColumn, MechanismView } from "../../../src/http/types.ts";
import { type Say, sayIn } from "./city.ts";

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
      dispatch: { lead: "handler", leadRoles: ["handler"], helpers: "helpers", helperRoles: ["handler"] },
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
          "You were named as the handler, so it cannot go back (Hotline Rules, Art 22).",
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
  ask("lead", say("牵头单位", "Lead"), "org", { alike: "task" }),
  ask("participants", say("参与单位", "Participants"), "list", { of: "org", required: false }),
  ask("leader", say("分管领导", "Leader in charge"), "person", { required: false }),
  ask("due", say("完成时限", "Due day"), "date"),
  ask("budget", say("预算", "Budget"), "yuan", { required: false }),
  ask("land", say("用地", "Land"), "mu", { required: false }),
  ask("progress", say("进度（%）", "Progress (%)"), "number", { min: 0, max: 100, required: false }),
  ask("pilot", say("先行试点", "Pilot first"), "flag", { required: false }),
  ask("phone", say("联系电话", "Telephone"), "phone", { required: false }),
];

const move = (name: string, title: string, from: string, to: string) => ({
  action: name,
  title,
  from,
  to,
  engine: name === "lapse",
});

const column = (
  name: string,
  label: string,
  kind: string,
  more: Partial<LedgerColumn> = {},
): LedgerColumn => ({
  name,
  label,
  kind,
  audience: "public",
  usual: true,
  sortable: true,
  filter: null,
  ...more,
});

const common = {
  version: "3fa9c17e20b4",
  publication: "91c0d5ab3f6e7720",
  roles: { handler: "承办单位" },
  figures: [],
  ballots: [],
  polls: [],
};

type Stated = [name: string, zh: string, en: string, done?: string | null, final?: boolean];
const statesOf = (say: Say, states: readonly Stated[]): MechanismView["states"] =>
  states.map(([name, zh, en, done = null, final = false]) => ({ name, title: say(zh, en), done, final }));

function appeal(say: Say): MechanismView {
  const acts = Object.fromEntries(actions(say).map(({ name, title }) => [name, title]));
  return {
    ...common,
    name: "appeal",
    room: "ask",
    title: say("群众诉求", "Appeal"),
    plural: say("群众诉求", "Appeals"),
    purpose: say("每一件诉求都有单位负责、按期答复。", "Each appeal has a unit that answers for it in time."),
    states: statesOf(say, [
      ["received", "已受理", "Received"],
      ["dispatched", "已派单", "Dispatched"],
      ["handling", "办理中", "Being handled"],
      ["waiting", "待诉求人补充", "Waiting for the asker"],
      ["answered", "已答复", "Answered", "answered"],
      ["solved", "已解决", "Solved", "solved", true],
      ["closed", "已办结", "Closed", "closed", true],
      ["ended", "已终止", "Ended", null, true],
    ]),
    own: Object.keys(acts),
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
    ledger: [
      column("topic", say("诉求类别", "Topic"), "choice", {
        filter: "values",
        options: ["充电设施", "路灯", "噪声"].map(label => ({ value: label, label })),
      }),
      column("area", say("所在区县", "District"), "org", { filter: "orgs" }),
      column("handler", say("主办单位", "Lead unit"), "org", { filter: "orgs" }),
      column("count", say("同件", "Same"), "number", { filter: "numbers" }),
      column("opinion", say("内部意见", "Opinion"), "text", {
        audience: "staff",
        usual: false,
        sortable: false,
      }),
    ],
    openings: [],
  };
}

function task(say: Say): MechanismView {
  return {
    ...common,
    name: "task",
    room: "plan",
    title: say("改革任务", "Reform task"),
    plural: say("改革任务", "Reform tasks"),
    purpose: say("每项任务都说得清谁牵头、何时完成。", "Each task has a lead and a day."),
    states: statesOf(say, [
      ["drafted", "拟定", "Drafted"],
      ["verified", "已销号", "Verified", "verified", true],
    ]),
    own: ["draft"],
    actions: { draft: say("拟定任务", "Draft a task") },
    moves: [move("verify", say("核验", "Verify"), "drafted", "verified")],
    columns: [],
    ledger: [],
    openings: [action("draft", say("拟定任务", "Draft a task"), everyKind(say))],
  };
}

export const mechanisms = (lang: Lang): MechanismView[] => [appeal(sayIn(lang)), task(sayIn(lang))];
