// Rules of the year's list: more candidates than places, every vote entered, and the result counted, not
// typed.

import type { MatterRef } from "../../../../define/fields.ts";
import { keptLine, refuseSuspect, voidedLine } from "../../../../define/polled.ts";
import type { Reason, RulesOf, Values } from "../../../../define/rules.ts";
import type { actions } from "../actions.ts";
import type { fields } from "../fields.ts";
import type { State } from "../states.ts";
import { type Outcome, outcomeOf } from "./count.ts";

type Rules = RulesOf<State, typeof fields, typeof actions>;
type Held = Values<typeof fields>;

function outcome({ voted = [], votesFor = [], delegates = 0, places = 0 }: Held): Outcome {
  const votes = voted.map((matter, at) => ({ matter, inFavour: votesFor[at] ?? 0 }));
  return outcomeOf(votes, delegates, places);
}

const otherRoute = (matter: Held, wanted: "vote" | "resolve"): Reason | false =>
  matter.route !== wanted && {
    zh:
      wanted === "vote"
        ? "本年度由党委、政府研究确定，请用“研究确定”。"
        : "本年度由人大代表票决，请录入各项票数后“确认票决结果”。",
    en:
      wanted === "vote"
        ? "This year's list is decided by party committee and government: use that act."
        : "This year's list is voted on by the delegates: enter the votes and confirm the result.",
  };

const stranger = (matter: Held, candidate: MatterRef): Reason | false =>
  !(matter.candidates ?? []).includes(candidate) && {
    zh: "这个项目不在候选名单里。",
    en: "This project is not among the candidates.",
    field: "candidate",
  };

const suspicions = ({ voteSuspects, voteVoided, voteKept }: Held) => ({
  suspects: voteSuspects,
  voided: voteVoided,
  kept: voteKept,
});

/** Before the vote: nothing of an earlier one counts. */
const noVotes = { voted: [], votesFor: [], votesAgainst: [], votesAbstained: [] } as const;

/** The vote of one candidate; entered again, it takes the place of the first. */
function withVote(matter: Held, input: { candidate: MatterRef } & Record<Vote, number>) {
  const voted = matter.voted ?? [];
  const found = voted.indexOf(input.candidate);
  const at = found < 0 ? voted.length : found;
  const put = <T>(list: readonly T[] = [], value: T) => list.toSpliced(at, 1, value);
  return {
    voted: put(voted, input.candidate),
    votesFor: put(matter.votesFor, input.inFavour),
    votesAgainst: put(matter.votesAgainst, input.against),
    votesAbstained: put(matter.votesAbstained, input.abstained),
  };
}
type Vote = "inFavour" | "against" | "abstained";

const future = (decidedOn: string, today: string): Reason | false =>
  decidedOn > today && {
    zh: "决定日期不能晚于今天，请按会议实际日期填写。",
    en: "The day of the decision cannot lie in the future. Write the day of the meeting.",
    field: "decidedOn",
  };

export const rules = {
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
  ask: {
    refuse: ({ matter, input, today }) => {
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
        matter.route === "vote" &&
        input.delegates === undefined && {
          zh: "提请票决要填写全体代表人数：赞成票须超过全体代表的半数。",
          en: "A vote needs the number of all delegates: more than half of them must be in favour.",
          field: "delegates",
        }
      );
    },
  },
  returned: { compute: () => noVotes },
  tally: {
    refuse: ({ matter, input }) => {
      const cast = input.inFavour + input.against + input.abstained;
      return (
        otherRoute(matter, "vote") ||
        stranger(matter, input.candidate) ||
        (cast > (matter.delegates ?? 0) && {
          zh: `赞成、反对、弃权合计 ${cast} 票，多于全体代表 ${matter.delegates ?? 0} 人，请核对。`,
          en: `${cast} votes are more than all ${matter.delegates ?? 0} delegates. Check them.`,
          field: "inFavour",
        })
      );
    },
    compute: ({ matter, input }) => withVote(matter, input),
  },
  conclude: {
    refuse: ({ matter, input, today }) => {
      const missing = (matter.candidates?.length ?? 0) - (matter.voted?.length ?? 0);
      if (matter.route === "vote" && missing > 0) {
        return {
          zh: `还有 ${missing} 件候选没有录入票数，录齐后再确认。`,
          en: `The votes of ${missing} candidates are missing. Enter them first.`,
        };
      }
      const { tied } = outcome(matter);
      return (
        otherRoute(matter, "vote") ||
        (tied.length > 0 && {
          zh: `有 ${tied.length} 件得票相同，都压在最后一个名额上。请对这几件再次票决、重新录入。`,
          en: `${tied.length} projects have the same votes for the last place. Vote on them again and enter it.`,
        }) ||
        future(input.decidedOn, today)
      );
    },
    compute: ({ matter }) => {
      const { chosen, unchosen } = outcome(matter);
      return { chosen, unchosen, chosenCount: chosen.length };
    },
  },
  resolve: {
    refuse: ({ matter, input, today }) => {
      const picked = new Set(input.picked);
      if (picked.size > (matter.places ?? 0)) {
        return {
          zh: `额定 ${matter.places ?? 0} 件，不能确定 ${picked.size} 件。`,
          en: `There are ${matter.places ?? 0} places; ${picked.size} cannot be chosen.`,
          field: "picked",
        };
      }
      const strange = input.picked.filter(one => !(matter.candidates ?? []).includes(one));
      return (
        otherRoute(matter, "resolve") ||
        (strange.length > 0 && {
          zh: "其中有项目不在候选名单里，只能从候选中确定。",
          en: "Some of these are no candidates. Choose among the candidates.",
          field: "picked",
        }) ||
        future(input.decidedOn, today)
      );
    },
    compute: ({ matter, input }) => {
      const chosen = [...new Set(input.picked)];
      const unchosen = (matter.candidates ?? []).filter(one => !chosen.includes(one));
      return { chosen, unchosen, chosenCount: chosen.length };
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
