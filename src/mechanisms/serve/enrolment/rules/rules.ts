// Rules of a registration: what a family's case needs to say, what data come to, and what a person did.

import type { Reason, RulesOf, Values } from "../../../../define/rules.ts";
import { dayFromDate } from "../../../../define/civil.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";
import { grownUp, tooYoung } from "./age.ts";
import { matched } from "./matching.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;
type Held = Values<typeof fields>;

/** A day that is written down lies behind us. */
const early = (since: string, today: string): Reason | false =>
  since > today && {
    zh: "“从哪天起”不能晚于今天，请照户口簿、房产证或者居住证上的日期写。",
    en: "“Since” cannot lie in the future. Copy the date from the booklet, certificate or permit.",
    field: "since",
  };

interface Form {
  readonly child: string;
  readonly year: string;
  readonly since: string;
  readonly owner?: string;
  readonly worker?: string;
}

function registering({ child, owner, worker, year, since }: Form, today: string): Reason | false {
  if (child === owner || child === worker) {
    return {
      zh: "孩子和大人的身份证号码填成了一样的，请核对。",
      en: "The child and the grown-up have the same identity number. Check them.",
      field: "child",
    };
  }
  const entry = Number(year.slice(1));
  return tooYoung(child, entry) || grownUp(child, entry) || early(since, today);
}

/** One more act of an official's; what a family does itself is none. */
const touch = (matter: Held, actor: { readonly org: unknown }) => ({
  touches: (matter.touches ?? 0) + (actor.org === null ? 0 : 1),
});

const waited = (matter: Held, today: string) => ({
  daysToResult:
    matter.closes === undefined ? 0 : Math.max(0, dayFromDate(today) - dayFromDate(matter.closes)),
});

/** Where a child goes back to when the school has no place. */
const waiting = (state: string) => (state === "eligible" || state === "unranked" ? state : "short");

const touching = ({ matter, actor }: { matter: Held; actor: { readonly org: unknown } }) =>
  touch(matter, actor);

/** Somebody came to the window, and an official saw to it. */
const visiting = ({ matter, actor }: { matter: Held; actor: { readonly org: unknown } }) => ({
  ...touch(matter, actor),
  trips: (matter.trips ?? 0) + (actor.org === null ? 0 : 1),
});

export const rules = {
  register: {
    refuse: ({ input, today }) => registering(input, today),
    compute: () => ({ entry: "inTime", touches: 0, trips: 0 }),
  },
  registerAtWindow: {
    refuse: ({ input, today }) => registering(input, today),
    compute: () => ({ touches: 1, trips: 1 }),
  },
  amend: {
    refuse: ({ matter, input, today }) =>
      (matter.closes !== undefined &&
        today > matter.closes && {
          zh: `登记已于 ${matter.closes} 截止，资料已经锁定，不能再改；有不一致的，会请您补充材料。`,
          en: `Registration ended on ${matter.closes} and is frozen. If data differ you will be asked for proof.`,
        }) ||
      early(input.since, today),
    compute: touching,
  },
  withdrawAtWindow: { compute: visiting },
  check: { compute: ({ matter, check }) => matched(matter.claims ?? "migrant", check) },
  recheck: {
    compute: ({ matter, check, actor }) => ({
      ...matched(matter.claims ?? "migrant", check),
      ...touch(matter, actor),
    }),
  },
  prove: { compute: visiting },
  settle: { compute: ({ matter, actor }) => ({ route: "manual", ...touch(matter, actor) }) },
  settleBelated: { compute: ({ matter, actor }) => ({ route: "manual", ...touch(matter, actor) }) },
  askAgain: { compute: touching },
  draw: { compute: () => ({ placedBy: "lot" }) },
  arrange: { compute: ({ matter, state, actor }) => ({ waitsAs: waiting(state), ...touch(matter, actor) }) },
  noSeat: { compute: ({ matter }) => ({ waitsAs: matter.waitsAs ?? "short" }) },
  seat: {
    compute: ({ matter, today }) => ({
      ...(matter.offered === undefined ? {} : { admittedTo: matter.offered }),
      outcome: matter.offered === matter.school ? "own" : "relief",
      placedBy: "hand",
      leaves: matter.placedBy === "hand" && matter.admittedTo !== undefined ? [matter.admittedTo] : [],
      ...(matter.daysToResult === undefined ? waited(matter, today) : { daysToResult: matter.daysToResult }),
    }),
  },
  announce: { compute: ({ matter, today }) => waited(matter, today) },
  object: { compute: touching },
  answer: {
    refuse: ({ matter, input }) =>
      (input.ruling === "changed" || matter.admittedTo === undefined) &&
      input.offered === undefined && {
        zh:
          input.ruling === "changed"
            ? "改派学校的，请选改派到哪所学校。"
            : "这个孩子还没有学位，请选安排到哪所学校（义务教育法第十二条）。",
        en: "Choose the school that the child is given a place at.",
        field: "offered",
      },
    compute: ({ matter, input, actor }) => ({
      settles: (input.offered ?? matter.admittedTo) === matter.admittedTo ? "stays" : "moves",
      waitsAs: "objected",
      ...touch(matter, actor),
    }),
  },
  confirm: { compute: touching },
  declineAtWindow: { compute: visiting },
} satisfies Rules;
