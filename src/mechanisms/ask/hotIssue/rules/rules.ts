// Rules of the hot issue: who is in it and who not, what is recorded when it is assessed, when its tasks are
// all done.

import type { MatterRef } from "../../../../define/fields.ts";
import type { RulesOf, Reason } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;
type List = readonly MatterRef[] | undefined;

/** As many as the fields hold. */
const most = 2000;
/** Fewer are not counted for the public (rules 0.7): the number alone might tell who. */
const leastShown = 5;

const union = (one: List = [], other: List = []): readonly MatterRef[] => [...new Set([...one, ...other])];
const without = (one: List = [], other: List = []): readonly MatterRef[] => {
  const out = new Set(other);
  return one.filter(matter => !out.has(matter));
};

const withAdded = (members: List, added: List) => {
  const all = union(members, added);
  return { members: all, matters: all.length };
};

const tooMany = (members: List, added: List): Reason | false =>
  union(members, added).length > most && {
    zh: `一个热点最多归入 ${most} 件诉求，已经满了。请拆成几个热点，或者尽快研判。`,
    en: `A hot issue holds at most ${most} appeals. Split it, or have it assessed.`,
    field: "added",
  };

/** What somebody puts in by hand was not taken out: the later word counts. */
const putIn = {
  refuse: ({ matter, input }: { matter: { members?: List }; input: { added: List } }) =>
    tooMany(matter.members, input.added),
  compute: ({ matter, input }: { matter: { members?: List; gone?: List }; input: { added: List } }) => ({
    ...withAdded(matter.members, input.added),
    gone: without(matter.gone, input.added),
  }),
};

const takenOut = ({
  matter,
  input,
}: {
  matter: { members?: List; gone?: List };
  input: { removed: List };
}) => {
  const members = without(matter.members, input.removed);
  const gone = union(matter.gone, input.removed).slice(-most);
  return { members, matters: members.length, gone };
};

const stranger = (tasks: List, task: MatterRef): Reason | false =>
  !(tasks ?? []).includes(task) && {
    zh: "这项任务不是从这个热点来的。",
    en: "This task did not come of this hot issue.",
    field: "task",
  };

const standingOf = (tasks: readonly MatterRef[], finished: readonly MatterRef[]) =>
  tasks.length === 0 ? "none" : tasks.every(task => finished.includes(task)) ? "all" : "some";

export const rules = {
  detect: { compute: ({ input }) => withAdded([], input.added) },
  open: { compute: ({ input }) => withAdded([], input.added) },
  gather: {
    // Whoever was taken out by hand stays out.
    refuse: ({ matter, input }) =>
      tooMany(matter.members, input.added) ||
      (without(input.added, matter.gone).length < (input.added?.length ?? 0) && {
        zh: "其中有人工移出过的诉求，不再自动归入。",
        en: "Some of these appeals were taken out by hand and are not gathered again.",
        field: "added",
      }),
    compute: ({ matter, input, state }) => {
      const added = without(input.added, matter.members);
      const isDone = state === "concluded" || state === "due";
      return {
        ...withAdded(matter.members, added),
        ...(isDone ? { since: (matter.since ?? 0) + added.length } : {}),
      };
    },
  },
  add: putIn,
  absorb: putIn,
  takeOut: {
    refuse: ({ matter, input }) =>
      !(matter.members ?? []).some(member => input.removed.includes(member)) && {
        zh: "这些诉求都不在这个热点里，请核对编号。",
        en: "None of these appeals is in this hot issue. Check the numbers.",
        field: "removed",
      },
    compute: takenOut,
  },
  part: { compute: takenOut },
  merge: {
    refuse: ({ input, matter }) =>
      matter.into === input.into && {
        zh: "刚才并入没有成功：对方已经办结或者撤销。请换一个热点。",
        en: "That hot issue is over and could not take this one in. Choose another.",
        field: "into",
      },
  },
  // They heard that they left when it was merged; now they are told that they are back.
  unmerge: { compute: ({ matter }) => ({ added: matter.members ?? [] }) },
  assess: {
    refuse: ({ matter }) => {
      if ((matter.members ?? []).length === 0) {
        return {
          zh: "这个热点里已经没有诉求，请先归入，或者撤销。",
          en: "No appeal is left in it. Add some, or dismiss it.",
        };
      }
      return (
        matter.people === undefined && {
          zh: "系统还没有统计出诉求人数，请稍后再研判，一般不超过一分钟。",
          en: "The people who asked have not been counted yet. Try again in a minute.",
        }
      );
    },
    compute: ({ matter }) => {
      const [matters, people] = [matter.members?.length ?? 0, matter.people ?? 0];
      const isShown = matters >= leastShown && people >= leastShown;
      return {
        assessedMatters: matters,
        assessedPeople: people,
        ...(matter.heat === undefined ? {} : { assessedHeat: matter.heat }),
        ...(isShown ? { shownMatters: matters, shownPeople: people } : {}),
      };
    },
  },
  adopt: {
    compute: ({ matter, input }) => {
      const tasks = union(matter.tasks, [input.task]);
      return { tasks, projects: tasks.length };
    },
  },
  drop: {
    refuse: ({ matter, input }) => stranger(matter.tasks, input.task),
    compute: ({ matter, input, today }) => {
      const tasks = without(matter.tasks, [input.task]);
      const standing = standingOf(tasks, matter.finished ?? []);
      return { tasks, projects: tasks.length, standing, ...(standing === "all" ? { concluded: today } : {}) };
    },
  },
  conclude: {
    refuse: ({ matter, input }) => stranger(matter.tasks, input.task),
    compute: ({ matter, input, today }) => {
      const finished = union(matter.finished, [input.task]);
      const standing = standingOf(matter.tasks ?? [], finished);
      return { finished, standing, ...(standing === "all" ? { concluded: today } : {}) };
    },
  },
} satisfies Rules;
