// Rules of the people's vote, which is advice: what looks stuffed is decided by a person, and whoever leaves
// the order of the people's votes says why.

import { keptLine, pollRows, refuseSuspect, voidedLine } from "../../../../define/polled.ts";
import type { Reason } from "../../../../define/rules.ts";
import type { Held, Rules } from "./types.ts";

const suspicions = ({ voteSuspects, voteVoided, voteKept }: Held) => ({
  suspects: voteSuspects,
  voided: voteVoided,
  kept: voteKept,
});

/** Why a selection needs a reason: it leaves out what got more votes of the people than something it takes. */
export function leavesOrder(
  { peopleResult }: Held,
  taken: readonly string[],
  deviation: string | undefined,
): Reason | false {
  const rows = pollRows(peopleResult);
  const fewest = Math.min(...rows.flatMap(({ item, votes }) => (taken.includes(item) ? [votes] : [])));
  const passed = rows.filter(({ item, votes }) => !taken.includes(item) && votes > fewest).length;
  return (
    passed > 0 &&
    deviation === undefined && {
      zh: `有 ${passed} 件群众投票更多却没有列入，请写明与群众投票次序不同的理由。`,
      en: `${passed} projects with more votes of the people are left out. Say why the list leaves their order.`,
      field: "deviation",
    }
  );
}

/** A list that said it asks the people has asked them. */
export const unasked = ({ consults, peopleValid }: Held): Reason | false =>
  consults === true &&
  peopleValid === undefined && {
    zh: "征集公告说明要请群众投票，请先办理“请群众投票”，计票以后再提请。",
    en: "The call said that the people are asked. Hold their vote before you submit.",
    field: "consults",
  };

export const people = {
  ask: {
    refuse: ({ matter, input, today }) => {
      if (matter.consults !== true) {
        return {
          zh: "本年度的征集公告没有说明请群众投票，不能临时增加。",
          en: "The call of this year did not say that the people are asked, so it cannot be added now.",
          field: "consults",
        };
      }
      const count = matter.candidates?.length ?? 0;
      if (count < 2) {
        return {
          zh: `现有候选 ${count} 件，至少两件才有得选。请先列入候选。`,
          en: `There are ${count} candidates; people choose between two at least. Enter more.`,
          field: "candidates",
        };
      }
      if (matter.voteSeal !== undefined) {
        return {
          zh: "本年度已经请群众投过票，不能再投一次。对结果有疑问的，由决定机关复核计票。",
          en: "People have voted on this year's list once. To object, have the votes counted again.",
        };
      }
      return (
        input.voteCloses <= today && {
          zh: "投票截止要晚于今天，留出群众投票的时间。",
          en: "The vote must end after today, so that people have time for it.",
          field: "voteCloses",
        }
      );
    },
  },
  voidVotes: {
    refuse: ({ matter, input }) => refuseSuspect(suspicions(matter), input.suspect),
    compute: ({ matter, input }) => ({
      voteVoided: [
        ...(matter.voteVoided ?? []),
        voidedLine(matter.voteSuspects, input.suspect, input.reason),
      ],
    }),
  },
  keepVotes: {
    refuse: ({ matter, input }) => refuseSuspect(suspicions(matter), input.suspect),
    compute: ({ matter, input }) => ({
      voteKept: [...(matter.voteKept ?? []), keptLine(input.suspect, input.reason)],
    }),
  },
  recountVotes: {
    refuse: ({ matter }) =>
      matter.voteSeal === undefined && {
        zh: "还没有请群众投票，没有票可以复核。",
        en: "People have not voted yet, so there is nothing to count again.",
      },
  },
} satisfies Rules;
