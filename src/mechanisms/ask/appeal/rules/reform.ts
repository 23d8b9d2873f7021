// Rules of the loop: the tasks that took the appeal up, what came of them, and its asker's judgement.

import type { Rules } from "./types.ts";

const stranger = (tasks: readonly string[] = [], task: string) =>
  !tasks.includes(task) && {
    zh: "这件诉求没有列入那项任务，成效由列入的任务销号时回告。",
    en: "This appeal was not taken up by that task; the one that did tells its result when it is done.",
    field: "task",
  };

const outsider = (hots: readonly string[] = [], hot: string) =>
  !hots.includes(hot) && {
    zh: "这件诉求已经不在那个热点里。",
    en: "This appeal belongs to that hot issue no more.",
    field: "hot",
  };

export const reform = {
  adopt: {
    compute: ({ matter, input }) => ({ tasks: [...new Set([...(matter.tasks ?? []), input.task])] }),
  },
  drop: {
    refuse: ({ matter, input }) => stranger(matter.tasks, input.task),
    compute: ({ matter, input }) => ({ tasks: (matter.tasks ?? []).filter(task => task !== input.task) }),
  },
  // A hot issue names the task when the appeal is added to it; what came later hears of the task with its end.
  enlist: {
    compute: ({ matter, input }) => ({
      hots: [...new Set([...(matter.hots ?? []), input.hot])],
      ...(input.task === undefined ? {} : { tasks: [...new Set([...(matter.tasks ?? []), input.task])] }),
    }),
  },
  leave: {
    compute: ({ matter, input }) => {
      const hots = (matter.hots ?? []).filter(hot => hot !== input.hot);
      // What was decided for those it is one of no more is not decided for it.
      const isOut = matter.decision !== undefined && hots.length === 0;
      const { released } = input;
      const tasks = (matter.tasks ?? []).filter(task => !released?.includes(task));
      return { hots, ...(released === undefined ? {} : { tasks }), ...(isOut ? { decision: "left" } : {}) };
    },
  },
  inform: { refuse: ({ matter, input }) => outsider(matter.hots, input.hot) },
  conclude: {
    refuse: ({ matter, input }) =>
      // A task may have named the appeal itself, besides the hot issue that it left.
      input.hot === undefined
        ? stranger([...(matter.tasks ?? []), ...(matter.released ?? [])], input.task)
        : outsider(matter.hots, input.hot),
    compute: ({ today }) => ({ concluded: today }),
  },
  judge: {
    refuse: ({ matter, times }) => {
      if (matter.concluded !== undefined) {
        return (
          times("judge") >= times("conclude") && {
            zh: "您已经评判过这项改革的成效，谢谢。再有任务办成时会通知您。",
            en: "You have judged this reform already, thank you. You will be told when another one is done.",
          }
        );
      }
      return (matter.tasks ?? []).length > 0
        ? {
            zh: "这件诉求推动的改革任务还没有销号，办成后会通知您评判。",
            en: "The reform task that this appeal led to is not finished yet. You will be told when you can judge it.",
          }
        : {
            zh: "这件诉求没有列入改革任务。对办理结果的意见，请在答复后“评价”。",
            en: "This appeal did not lead to a reform task. Rate the answer instead.",
          };
    },
  },
} satisfies Rules;
