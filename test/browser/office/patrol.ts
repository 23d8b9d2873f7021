// A grid member at the office's API, and the form of a patrol as the API describes it.

import type { AskView, MechanismView } from "../../../src/http/types.ts";
import { session } from "./city.ts";
import { mechanisms } from "./mechanisms.ts";

const choice = (name: string, options: Readonly<Record<string, string>>): AskView => ({
  name,
  label: name,
  kind: "choice",
  required: true,
  options: Object.entries(options).map(([value, label]) => ({ value, label })),
});
const form = [
  choice("kind", { litter: "暴露垃圾", stall: "占道经营", leak: "管道漏水" }),
  choice("handled", { spot: "当场办好了", own: "本网格来办", lift: "网格办不了，报社区" }),
  choice("photoless", { private: "涉及个人隐私" }),
];

export const patrol: MechanismView = {
  ...mechanisms("zh")[0]!,
  name: "gridEvent",
  openings: [{ name: "patrol", title: "巡查上报", allowed: true, form, pages: [], grave: false }],
};

export const member = () => {
  const one = session("zh");
  return { ...one, post: { ...one.post!, roles: ["gridMember"], orgName: "东巷社区第一网格" } };
};
