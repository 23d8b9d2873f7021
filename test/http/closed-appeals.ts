// Closed appeals of the past, enough of each kind that forms suggest something: lamps went to urban
// management, power to the power company.

import type { ActRequest } from "../../src/engine/ports.ts";
import { type Served, lodging, noon } from "./served.ts";

const day = 86_400_000;
/** Of each kind; thirty are the fewest that are learned from. */
export const closedEach = 36;

const said = {
  lamps: ["路灯不亮", "灯头坏了", "灯杆歪斜", "照明不足"],
  power: ["频繁停电", "电压不稳", "变压器冒火", "电表故障"],
} as const;
export type Kind = keyof typeof said;
const fillers = ["已经三天", "晚上出行不便", "居民意见很大", "报修没有回音", "小区门口"];

/** What the nth asker of a kind writes. */
export const contentOf = (kind: Kind, n: number): string =>
  `${said[kind][n % 4]}，${fillers[n % 5]}，${said[kind][(n + 1) % 4]}，请尽快解决。`;

/** An appeal of the past, dispatched, answered and rated. */
async function closed({ city, orgs }: Served, filing: object, unit: string, n: number): Promise<void> {
  const opened = noon - (120 - n) * day;
  const roles = ["citizen", "desk", "receiver", "handler", "principal"];
  const actor = { person: `person:${100 + n}`, post: null, org: null, roles };
  const act = (action: string, hours: number, input: object = {}): ActRequest => ({
    mechanism: "appeal",
    matter: null,
    action,
    input: input as ActRequest["input"],
    actor,
    at: opened + hours * 3_600_000,
    origin: "import",
  });
  await city.writer.history([
    act("lodge", 0, filing),
    act("dispatch", 1, { handler: orgs.get(unit) }),
    act("accept", 2),
    act("contact", 3),
    act("draft", 4, { answer: "控制箱已经更换，当晚恢复照明，请您留意。", proof: "两人现场核实。" }),
    act("answer", 5),
    act("rate", 6, { settled: "yes", rating: "satisfied" }),
  ]);
}

/** Closes enough of both kinds, and lets the forms learn from them. */
export async function closeAppeals(served: Served): Promise<void> {
  for (let n = 0; n < closedEach; n++) {
    const roads = { ...lodging(served), topic: "roads", content: contentOf("lamps", n) };
    await closed(served, roads, "urban", n);
    await closed(served, { ...lodging(served), topic: "power", content: contentOf("power", n) }, "power", n);
  }
  served.clock.now += day + 1;
  await served.city.suggester.keepUp(new AbortController().signal);
}
