// Who and where, and matters as rows: made-up views, as the API would answer them, so that the office can
// be looked at in every state, the rare ones included. What a clerk reads is in both languages.

import type {
  Lang,
  Light,
  MatterRow,
  OrgView,
  RulerTick,
  SessionView,
  TodoRow,
} from "../../../src/http/types.ts";

export const day = 86_400_000;
/** Friday 20 November 2026, 14:06 in Shanghai. */
export const now = Date.UTC(2026, 10, 20, 6, 6);
/** The end of that day. */
export const midnight = Date.UTC(2026, 10, 20, 16);

export type Say = (zh: string, en: string) => string;
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
    happened: now - day,
    due,
    left: due === null ? "" : left,
    handler: say("石桥街道", "Shiqiao Street"),
    sample: true,
    urged: id === "2" ? 2 : 0,
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

export function orgs(): OrgView[] {
  const org = (ref: string, parent: string | null, name: string): OrgView => ({
    ref,
    parent,
    name,
    level: "district",
    party: false,
    roles: ref === "org:1" ? [] : ["handler"],
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
