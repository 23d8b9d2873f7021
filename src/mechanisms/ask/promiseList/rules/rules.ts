// Rules of the year's list: more candidates than places, every vote entered, and the result counted, not
// typed.

import { deciding } from "./deciding.ts";
import { leavesOrder, people, unasked } from "./people.ts";
import type { Rules } from "./types.ts";

export const rules = {
  ...people,
  ...deciding,
  open: {
    refuse: ({ input, today }) => {
      if (!/^20\d{2}$/.test(input.planYear)) {
        return {
          zh: "年度请写四位年份，例如 2026。",
          en: "Write the year with four digits, 2026 for example.",
          field: "planYear",
        };
      }
      return (
        input.closes <= today && {
          zh: "征集截止要晚于今天，留出群众提建议的时间。",
          en: "The call must end after today, so that people have time to answer it.",
          field: "closes",
        }
      );
    },
    compute: ({ input, actor }) => ({
      title: `${input.planYear}年度民生实事项目`,
      ...(actor.org === null ? {} : { host: actor.org }),
    }),
  },
  enter: {
    refuse: ({ matter, input }) =>
      (matter.candidates ?? []).includes(input.candidate) && {
        zh: "这个项目已经在候选名单里。",
        en: "This project is a candidate already.",
        field: "candidate",
      },
    compute: ({ matter, input }) => ({
      entered: [input.candidate],
      candidates: [...(matter.candidates ?? []), input.candidate],
    }),
  },
  leave: {
    compute: ({ matter, input }) => ({
      candidates: (matter.candidates ?? []).filter(one => one !== input.candidate),
    }),
  },
  submit: {
    refuse: ({ matter, input }) => {
      const [count, places] = [matter.candidates?.length ?? 0, matter.places ?? 0];
      if (count <= places) {
        return {
          zh: `候选要多于额定：现有候选 ${count} 件，额定 ${places} 件。请继续筛选列入候选。`,
          en: `There must be more candidates than places: ${count} candidates, ${places} places. Enter more.`,
        };
      }
      return (
        unasked(matter) ||
        leavesOrder(matter, matter.candidates ?? [], input.deviation) ||
        (matter.route === "vote" &&
          (input.delegates ?? 0) < 5 && {
            zh: "代表不足五人，无记名票决会看出谁投了什么。请核对全体代表人数。",
            en: "With fewer than five delegates a secret vote tells who voted for what. Check their number.",
            field: "delegates",
          })
      );
    },
  },
  report: {
    refuse: ({ matter, input }) => {
      const open = (matter.chosenCount ?? 0) - (matter.finishedCount ?? 0) - (matter.droppedCount ?? 0);
      return (
        open > 0 &&
        !input.unfinished && {
          zh: `还有 ${open} 件没有公告完成，请在“未完成的说明”里逐件写明原因和计划。`,
          en: `${open} promises are not done. Explain each of them and what is planned.`,
          field: "unfinished",
        }
      );
    },
  },
} satisfies Rules;
