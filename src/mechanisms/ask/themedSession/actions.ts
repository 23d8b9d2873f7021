// What may be done with a session, one action per line: proposed by one, announced by another (rules 0.8).

import type { Action } from "../../../define/parts.ts";
import type { fields } from "./fields.ts";
import type { relations, roles, State } from "./states.ts";

type Names<T> = keyof T & string;
type Actions = Readonly<
  Record<string, Action<State, Names<typeof roles>, Names<typeof relations>, Names<typeof fields>>>
>;

// prettier-ignore
export const actions = {
  propose:    { title: "拟定一期", by: "urger", from: "new", to: "proposed",
                asks: ["series", "issue", "subject", "topic", "date", "opens", "closes", "host", "units", "guests", "dial", "brief?"],
                fills: ["announceBy"] },
  amend:      { title: "修改", by: "urger", from: "proposed", to: "same",
                asks: ["subject", "topic", "date", "opens", "closes", "units", "guests", "dial", "brief?"], fills: ["announceBy"] },
  announce:   { title: "审核预告", by: "publisher", otherThan: ["propose", "amend", "reschedule"], from: "proposed", to: "announced" },
  reschedule: { title: "改期", optional: true, by: "urger", from: "announced", to: "proposed",
                asks: ["date", "opens", "closes", "reason"], fills: ["announceBy"] },
  cancel:     { title: "取消", optional: true, by: "urger", from: ["proposed", "announced"], to: "cancelled", asks: ["reason"] },
  open:       { title: "开始接线", by: ["desk", "urger"], from: "announced", to: "live" },
  finish:     { title: "收线", by: ["desk", "urger"], from: "live", to: "tracking" },
  hangUp:     { title: "当天结束，自动收线", by: "system", from: "live", to: "tracking" },
  recount:    { title: "核数", optional: true, by: ["urger", "publisher"], from: ["tracking", "reviewed"], to: "same" },
  count:      { title: "记录指标的核数", by: "system", from: ["tracking", "reviewed"], to: "same",
                asks: ["received", "closed", "unclosed?"], fills: ["counted", "pending"] },
  explain:    { title: "说明未办结", by: "urger", from: ["tracking", "reviewed"], to: "same",
                asks: ["appeal", "openReason"], fills: ["explained"] },
  draftReview: { title: "拟写回顾", by: "urger", from: "tracking", to: "same", asks: ["reviewDraft"] },
  publish:    { title: "审核公布回顾", by: "publisher", otherThan: "draftReview", from: "tracking", to: "reviewed",
                asks: ["review"], fills: ["toldReceived", "toldClosed"] },
  archive:    { title: "归档", by: "urger", from: "reviewed", to: "archived" },
} as const satisfies Actions;
