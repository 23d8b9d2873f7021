// The course of a case: which items are opened now, where it stands by what its children have come to,
// and what came of the whole. Children report in any order; the same report again changes nothing.

import type { Reason, RulesOf } from "../../../../define/rules.ts";
import { type Form, forms } from "../../life.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import { asked } from "../questions.ts";
import type { State } from "../states.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;
type Ref = `matter:${string}`;
type Refs = readonly Ref[];

interface Course {
  readonly step?: number;
  readonly batch?: Refs;
  readonly awaited?: number;
  readonly second?: Refs;
  readonly third?: Refs;
  readonly children?: Refs;
  readonly unopened?: Refs;
  readonly returned?: Refs;
  readonly done?: Refs;
  readonly failed?: Refs;
}

const refused = (zh: string, en: string, field: string): Reason => ({ zh, en, field });
const and = (list: Refs | undefined, one: Ref): Refs => [...new Set([...(list ?? []), one])];
const without = (list: Refs | undefined, one: Ref): Refs => (list ?? []).filter(other => other !== one);
const size = (list: Refs | undefined): number => list?.length ?? 0;

/** Where a case stands once this is so. What failed in a step leaves nothing for the next to build on. */
function standing(course: Course): "opening" | "working" | "correcting" | "next" | "gathered" {
  const { children, unopened, returned, done, failed, awaited = 0 } = course;
  if (size(children) + size(unopened) < awaited) return "opening";
  if (size(returned) > 0) return "correcting";
  if (size(done) + size(failed) < size(children)) return "working";
  return size(failed) + size(unopened) === 0 && size(nextOf(course)) > 0 ? "next" : "gathered";
}

/** The items of the step after this one. */
const nextOf = ({ step = 1, second, third }: Course): Refs => [second, third][step - 1] ?? [];

/** Where a case stands by a child's news; one that was withdrawn stays so. */
const after = (state: string, course: Course) =>
  state === "withdrawn" ? ("over" as const) : standing(course);

/** Where a case goes by this news; with the next step where this one is done. */
function moved(state: string, course: Course) {
  const { step = 1, awaited = 0 } = course;
  const stands = after(state, course);
  const batch = nextOf(course);
  const same = { step, awaited, ...(course.batch === undefined ? {} : { batch: course.batch }) };
  if (stands !== "next") return { standing: stands, ...same };
  return { standing: stands, step: step + 1, batch, awaited: awaited + batch.length };
}

/** A father may not be known; of the sign the form itself asks where there is to be one. */
const optional = (name: string) => name.startsWith("father") || ["signText", "signArea"].includes(name);

/** What a form asks and this input lacks: the window fills in the same questions for whoever is there. */
function unanswered(form: Form, input: Readonly<Record<string, unknown>>): Reason | false {
  const lacking = asked[form].find(name => !optional(name) && input[name] === undefined);
  if (lacking !== undefined)
    return refused(
      "这张表还有没问到的，请对照主题页逐项填写。",
      "That form asks for more. Fill in each of its questions.",
      lacking,
    );
  const others = (Object.keys(asked) as Form[]).filter(one => one !== form).flatMap(one => asked[one]);
  const foreign = others.find(name => input[name] !== undefined);
  if (foreign !== undefined)
    return refused("这张表不问这一项，请去掉。", "That form does not ask for this. Leave it out.", foreign);
  const [mine, other] = form === "firm" ? ["creditCode", "identity"] : ["identity", "creditCode"];
  if (input[other!] !== undefined)
    return refused("这张表不问这一项，请去掉。", "That form does not ask for this. Leave it out.", other!);
  return (
    form !== "firm" &&
    input[mine!] === undefined &&
    refused("请填写申请人的身份证号。", "Fill in the applicant's identity number.", mine!)
  );
}

const opens = (form: Form) => ({
  refuse: ({ input, today }: { readonly input: Readonly<Record<string, unknown>>; readonly today: string }) =>
    unborn(input, today),
  compute: () => ({ form, ...named(form) }),
});

/** Whoever founds a firm is still a person. It is called as its form is until the theme says its own name. */
const named = (form: Form) => ({
  applicantKind: form === "firm" ? ("firm" as const) : ("person" as const),
  title: forms[form],
});

const unborn = ({ birthday }: Readonly<Record<string, unknown>>, today: string): Reason | false =>
  typeof birthday === "string" &&
  birthday > today &&
  refused("出生日期不能晚于今天，请核对。", "The day of birth cannot lie ahead.", "birthday");

/** The theme's own items stand for it: one that was not opened is no part of the case. */
const stray = {
  zh: "这件子件不属于本件。",
  en: "That matter is none of the children of this one.",
  field: "child",
} as const;

interface News {
  readonly matter: Course;
  readonly input: { readonly child: Ref };
}
const known = ({ matter, input }: News) => !matter.children?.includes(input.child) && stray;

export const course = {
  applyRestaurant: opens("restaurant"),
  applyNewborn: opens("newborn"),
  applyFirm: opens("firmStart"),
  applyAsPerson: opens("person"),
  applyAsFirm: opens("firm"),
  register: {
    refuse: ({ input, today }) => unanswered(input.form, input) || unborn(input, today),
    compute: ({ input }) => named(input.form),
  },
  begin: { compute: ({ input }) => ({ step: 1, batch: input.first, awaited: input.first.length }) },

  // The engine adds the child to the list.
  split: {
    compute: ({ matter, input }) => ({
      standing: standing({ ...matter, children: and(matter.children, input.child) }),
    }),
  },
  notSplit: {
    compute: ({ matter, input }) => {
      const unopened = and(matter.unopened, input.item);
      return { unopened, standing: standing({ ...matter, unopened }) };
    },
  },
  // 子件退回只影响它自己：别的子件不停、不重来（rules 3.6）。
  childReturned: {
    compute: ({ matter, input, state }) => {
      const returned = and(matter.returned, input.child);
      return { returned, standing: after(state, { ...matter, returned }) };
    },
  },
  childBack: {
    compute: ({ matter, input, state }) => {
      const returned = without(matter.returned, input.child);
      return { returned, standing: after(state, { ...matter, returned }) };
    },
  },
  childDone: {
    refuse: known,
    compute: ({ matter, input, state }) => {
      const news = {
        done: and(matter.done, input.child),
        returned: without(matter.returned, input.child),
      };
      return { ...news, ...moved(state, { ...matter, ...news }) };
    },
  },
  childFailed: {
    refuse: known,
    compute: ({ matter, input, state }) => {
      const news = {
        failed: and(matter.failed, input.child),
        returned: without(matter.returned, input.child),
      };
      return { ...news, ...moved(state, { ...matter, ...news }) };
    },
  },
  childRevoked: {
    refuse: known,
    compute: ({ matter, input }) => ({ revoked: and(matter.revoked, input.child) }),
  },
  supply: {
    refuse: ({ input }) =>
      input.supplement === undefined &&
      input.supplied === undefined &&
      refused("请写明补正说明，或者上传补正的材料。", "Say what you add, or upload it.", "supplement"),
    compute: ({ matter }) => ({ answered: matter.returned ?? [] }),
  },
} satisfies Rules;
