// The city's largest mechanism as the API describes it, and an appeal in the middle of its life in it: the
// page must stay readable with every state and act that the real definition has.

import type { ActionView, Lang, MatterView, MechanismView, StoryView } from "../../../src/http/types.ts";
import { definition } from "../../../src/mechanisms/ask/appeal/definition.ts";
import { english } from "../../../src/mechanisms/ask/appeal/english.ts";
import { plan } from "../../../src/engine/registry.ts";
import { movesOf, statesOf } from "../../../src/http/views/mechanism.ts";
import { day, now, sayIn } from "./city.ts";
import { matter } from "./matter.ts";
import { mechanisms } from "./mechanisms.ts";

const appeal = plan(definition, english);

const handlers = ["receiver", "handler", "principal"];
/** The acts of a unit's post that signs for, handles and checks. */
const ownActs = Object.entries(definition.actions)
  .filter(([, { by }]) => ([by].flat() as string[]).some(role => handlers.includes(role)))
  .map(([name]) => name);

export const bigMechanism = (lang: Lang): MechanismView => ({
  ...mechanisms(lang)[0]!,
  states: statesOf(appeal, lang),
  moves: movesOf(appeal, lang),
  own: ownActs,
  actions: Object.fromEntries(
    Object.entries(definition.actions).map(([name, { title }]) => [
      name,
      lang === "zh" ? title : english.actions[name as keyof typeof english.actions],
    ]),
  ),
});

const way = [
  ["lodge", "received"],
  ["dispatch", "dispatched"],
  ["accept", "signed"],
  ["contact", "handling"],
  ["involve", "joint"],
  ["contribute", "joint"],
  ["gather", "handling"],
  ["draft", "checking"],
  ["amend", "handling"],
] as const;

/** Its acts as a handler who also signs for the unit would see them: a few possible, most not now. */
function actionsOf(lang: Lang): ActionView[] {
  const say = sayIn(lang);
  const view = bigMechanism(lang);
  const own = Object.entries(definition.actions).filter(([name]) => ownActs.includes(name));
  return own.map(([name, { from }]) => {
    const allowed = ([from].flat() as string[]).includes("handling");
    return {
      name,
      title: view.actions[name]!,
      allowed,
      form: [],
      pages: [[]],
      grave: name === "end",
      ...(allowed
        ? {}
        : {
            code: "wrong_state",
            reason: say(
              "这一件现在“办理中”，不能办这一步。",
              "It is being handled now, so this can't be done.",
            ),
          }),
    };
  });
}

export function bigMatter(lang: Lang, id: string): MatterView {
  const say = sayIn(lang);
  const view = bigMechanism(lang);
  const titleOf = (name: string) => view.states.find(state => state.name === name)!.title;
  const usual = matter(lang, id);
  const story = way.map(([action, to], at): StoryView => ({
    ...usual.story[0]!,
    seq: at + 1,
    at: now - (9 - at) * day,
    action,
    title: view.actions[action]!,
    who: say("石桥街道　何静仪", "Shiqiao Street, He Jingyi"),
    state: titleOf(to),
    ...(action === "draft"
      ? {
          drawn: say(
            "双随机回访：按链上哈希随机抽中，可复核",
            "Call-back: drawn by the chain's hash; draw again to check",
          ),
        }
      : {}),
  }));
  return {
    ...usual,
    state: "handling",
    stateTitle: titleOf("handling"),
    story,
    seq: story.length,
    actions: actionsOf(lang),
    urged: 2,
    merged: { matters: 3, askers: 2 },
    fields: usual.fields.map(field =>
      field.name === "handler" ? { ...field, was: say("文昌街道", "Wenchang Street") } : field,
    ),
    links: ["6", "7", "8"].map(child => ({
      name: "appeal.merge",
      title: say("并入本件", "Joined this"),
      outward: false,
      matter: { ...usual.links[0]!.matter, id: child, number: `7K3F9-QWXR${child}`, mechanism: "appeal" },
    })),
    rounds: [
      {
        name: "helpers",
        title: say("协办", "Co-handlers"),
        order: "all",
        open: true,
        due: now + 2 * day,
        seats: [
          { org: say("国网石桥供电所", "Shiqiao Power"), signed: true, at: now - 3 * day, turn: false },
          { org: say("区消防救援大队", "Fire brigade"), signed: false, at: null, turn: false },
          { org: say("区城管局", "Urban Management"), signed: false, at: null, turn: false },
        ],
      },
    ],
  };
}
