// Posts, stand-ins, the access log and the taking of calls in the description of the API.

import { type Schema, inPath, inQuery, operation, paging } from "./operation.ts";
import { listOf, object, pageOf, ref } from "./schemas.ts";

const text = { type: "string" };
const flag = { type: "boolean" };
const whole = { type: "integer" };
const someWhole = { type: ["integer", "null"] };
const someText = { type: ["string", "null"] };
const role = object({ name: text, title: text });
const moment = {
  ...text,
  description: "2026-12-01 or 2026-12-01T08:30, by the city's clocks; left out: now",
};
const holder = { ...text, description: "Whose holding; the caller's own when left out" };

const body = (required: readonly string[], properties: Schema): Schema => ({
  type: "object",
  required,
  additionalProperties: false,
  properties,
});

export const postSchemas = {
  PostView: object({
    id: text,
    title: text,
    org: text,
    orgName: text,
    roles: listOf(text),
    "standsFor?": text,
  }),
  SessionView: object({
    person: {
      anyOf: [{ type: "null" }, object({ id: text, name: text, citizen: flag, "administrator?": flag })],
    },
    post: { anyOf: [{ type: "null" }, ref("PostView")] },
    posts: listOf(ref("PostView")),
    csrf: text,
    city: object({ name: text, sample: flag, "loading?": object({ percent: whole, seconds: whole }) }),
  }),
  KeptPostView: object({
    id: text,
    title: text,
    org: text,
    orgName: text,
    roles: listOf(role),
    holders: listOf(object({ person: text, name: text, since: whole, until: someWhole, self: flag })),
    standIns: listOf(
      object({
        id: text,
        holder: text,
        holderName: text,
        person: text,
        name: text,
        since: whole,
        until: whole,
        mayEnd: flag,
      }),
    ),
    keeps: flag,
  }),
  PostsView: object({
    mine: listOf(ref("KeptPostView")),
    unit: listOf(ref("KeptPostView")),
    more: flag,
    keeper: flag,
    roles: listOf(role),
  }),
  OfficialView: object({ id: text, name: text, account: text, posts: text }),
  AccessView: object({
    id: text,
    at: whole,
    act: text,
    title: text,
    who: text,
    post: text,
    number: someText,
    mechanism: someText,
    fields: listOf(text),
    purpose: text,
    address: text,
  }),
  IntakeView: object({
    form: object({
      mechanism: text,
      title: text,
      opening: ref("ActionView"),
      phone: text,
      content: someText,
      start: { type: "object", additionalProperties: text },
      near: listOf(text),
      join: { anyOf: [object({ action: text, field: text }), { type: "null" }] },
      after: listOf(ref("ActionView")),
    }),
    caller: {
      anyOf: [
        { type: "null" },
        object({
          phone: text,
          name: someText,
          earlier: listOf(ref("MatterRow")),
          count: whole,
          open: whole,
          again: listOf(object({ title: text, count: whole })),
        }),
      ],
    },
  }),
  EntryView: object({
    number: text,
    id: text,
    title: text,
    answer: text,
    owner: text,
    reviewOn: text,
    stale: flag,
  }),
  AccessChain: object({ valid: flag, rows: whole, broken: someText }),
};

const changes = {
  "hand-over": {
    id: "handOver",
    zh: "移交岗位",
    en: "Hand a post over",
    body: body(["person"], { person: text, holder, at: moment }),
  },
  "stand-in": {
    id: "nameStandIn",
    zh: "指定代办",
    en: "Name a stand-in",
    body: body(["person", "until"], { person: text, holder, since: moment, until: moment }),
  },
  "end-stand-in": {
    id: "endStandIn",
    zh: "结束代办",
    en: "End a stand-in",
    body: body(["standIn"], { standIn: text }),
  },
  leave: { id: "leavePost", zh: "离岗", en: "End a holding", body: body([], { holder, at: moment }) },
  roles: {
    id: "setRoles",
    zh: "调整岗位角色",
    en: "Change a post's roles",
    body: body(["roles"], { roles: listOf(text) }),
  },
} as const;

/** The paths of posts. */
export function postPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const tag = "posts";
  const signedIn = true;
  const q = inQuery("q", "Words of a post, a name or an account");
  const id = inPath("id", "The id of a post");
  const view = ref("PostsView");
  const get = (name: string, zh: string, en: string, answer: Schema, parameters = [q]) => ({
    get: operation({ id: name, tag, summary: say(zh, en), parameters, answer, signedIn }),
  });
  const act = inQuery("act", "One kind of access");
  const number = inQuery("number", "Of one matter");
  const caller = operation({
    id: "caller",
    tag,
    summary: say("按来电号码查来电人，记入查阅日志", "Who calls, by their number; logged"),
    body: object({ phone: text }),
    answer: ref("IntakeView"),
    signedIn,
  });
  const words = inQuery("q", "What the caller says");
  return {
    "/posts": get("posts", "我的岗位和本单位岗位", "My posts and those I keep", view),
    "/posts/{id}": get("post", "一个岗位的任职历史", "A post's history", ref("KeptPostView"), [id]),
    ...Object.fromEntries(
      Object.entries(changes).map(([name, { id: called, zh, en, body: sent }]) => [
        `/posts/{id}/${name}`,
        {
          post: operation({
            id: called,
            tag,
            summary: say(zh, en),
            parameters: [id],
            body: sent,
            answer: view,
            signedIn,
          }),
        },
      ]),
    ),
    "/officials": get("officials", "按姓名或账号找人", "Officials", listOf(ref("OfficialView"))),
    "/intake": { ...get("intake", "接听登记", "Taking a call", ref("IntakeView"), []), post: caller },
    "/intake/entries": get("entries", "可能的答复", "Likely answers", listOf(ref("EntryView")), [words]),
    "/access-log": get("accessLog", "查阅日志", "The access log", pageOf(ref("AccessView")), [
      act,
      number,
      ...paging,
    ]),
    "/access-log/chain": get(
      "accessChain",
      "查阅日志是否完整",
      "Whether the log's chain fits",
      ref("AccessChain"),
      [],
    ),
  };
}
