// Rules of a year's enrolment: everything that decides is published before, and the seed is nobody's choice.

import { dateOf, dayFromDate } from "../../../../define/civil.ts";
import type { MatterRef } from "../../../../define/fields.ts";
import type { Reason, RulesOf, Values } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;

interface Dates {
  readonly opens: string;
  readonly closes: string;
  readonly seedDay: string;
}

function datesProblem({ opens, closes, seedDay }: Dates, today: string): Reason | false {
  if (opens <= today) {
    return {
      zh: "登记开始日期要晚于今天，让家长先看到公告。",
      en: "Registration must begin after today, so that parents read the announcement first.",
      field: "opens",
    };
  }
  if (closes < opens) {
    return {
      zh: `登记截止日期不能早于开始日期（${opens}）。`,
      en: `The window cannot end before it begins (${opens}).`,
      field: "closes",
    };
  }
  return (
    seedDay <= closes && {
      zh: `种子产生日期要晚于登记截止日期（${closes}）：名单封存以前，谁也不能知道种子。`,
      en: `The seed must come after the window ends (${closes}): nobody may know it before the list is sealed.`,
      field: "seedDay",
    }
  );
}

/** Whoever is asked for proof keeps their place in the order until a person has looked (rules 3.8). */
function unproven({ askedCount = 0, provenCount = 0 }: Values<typeof fields>): Reason | false {
  const left = askedCount - provenCount;
  return (
    left > 0 && {
      zh: `还有 ${left} 名孩子的补充材料没有办完，现在封存会丢了他们的顺位。逾期没有补的，请联系家长后“核对认定”。`,
      en: `${left} children wait for their proof and would lose their place. Get in touch and settle them first.`,
    }
  );
}

/** The list is fixed before anybody can know the seed. */
const tooLate = ({ seedDay }: Values<typeof fields>, today: string): Reason | false =>
  seedDay !== undefined &&
  today >= seedDay && {
    zh: `公告写明种子在 ${seedDay} 产生，名单要在这以前封存。请先“改定派位种子”，公布后一次开奖，再封存名单。`,
    en: `The seed was announced for ${seedDay}, and the list must be sealed before. Name a later draw first.`,
    field: "seedDay",
  };

export const rules = {
  plan: {
    refuse: ({ input, today }) => datesProblem(input, today),
    compute: ({ input, actor }) => ({
      title: `${input.year.slice(1)}年义务教育招生`,
      ...(actor.org === null ? {} : { host: actor.org }),
    }),
  },
  amend: { refuse: ({ input, today }) => datesProblem(input, today) },
  addSchool: {
    compute: ({ matter, input }) => ({
      added: [input.school],
      schools: [...new Set<MatterRef>([...(matter.schools ?? []), input.school])],
    }),
  },
  removeSchool: {
    compute: ({ matter, input }) => ({
      schools: (matter.schools ?? []).filter(one => one !== input.school),
    }),
  },
  announce: {
    refuse: ({ matter, today }) =>
      ((matter.schools ?? []).length === 0 && {
        zh: "还没有列入学校。学位数和服务区要和公告一起公布，请先列入学校。",
        en: "No school is listed yet. Places and catchments are published with the rules: list the schools first.",
      }) ||
      ((matter.opens ?? "") <= today && {
        zh: `登记开始日期 ${matter.opens} 已到，请先修改招生方案，留出公告时间。`,
        en: `Registration was to begin on ${matter.opens}. Amend the dates first.`,
      }),
    compute: ({ matter }) => ({ waitsUntil: dateOf(dayFromDate(matter.opens!) - 1) }),
  },
  postpone: {
    refuse: ({ matter, input, today }) => {
      const after = today < (matter.seedDay ?? today) ? matter.seedDay! : today;
      return (
        input.seedDay <= after && {
          zh: `新的种子产生日期要晚于 ${after}：先公布、后开奖，公布时谁也不能知道种子。请选后一次开奖。`,
          en: `The new day must come after ${after}: a draw is named before it happens. Choose a later one.`,
          field: "seedDay",
        }
      );
    },
  },
  rank: { refuse: ({ matter, today }) => unproven(matter) || tooLate(matter, today) },
  enterSeed: {
    refuse: ({ matter, input, today }) =>
      (today < (matter.seedDay ?? today) && {
        zh: `公告写明种子在 ${matter.seedDay} 产生，还没有到，不能录入。`,
        en: `The seed was announced for ${matter.seedDay}; it cannot be entered before.`,
        field: "seed",
      }) ||
      (!/^\d{5,60}$/.test(input.seed) && {
        zh: "派位种子只写数字，照公告的办法把号码连写，不留空格。",
        en: "Write the seed in digits alone, joined as was announced, without blanks.",
        field: "seed",
      }),
  },
  finish: {
    refuse: ({ matter, clock }) => {
      const open = matter.openCount ?? 0;
      return (
        (clock("notice") === "running" && {
          zh: "公示期还没有满，家长还可以提出异议；公示期满再结束。",
          en: "The public notice still runs and families may object. End the enrolment when it is over.",
        }) ||
        (open > 0 && {
          zh: `还有 ${open} 名孩子没有安排学位或者异议没有答复，都办完再结束（义务教育法第十二条）。`,
          en: `${open} children have no place yet, or wait for an answer. See to them first.`,
        })
      );
    },
  },
} satisfies Rules;
