// Rules of the decision: by the delegates' vote, on phones or by paper into a box, or by party committee and
// government; the result is counted, not typed.

import { votedRows } from "../../../../define/balloted.ts";
import type { MatterRef } from "../../../../define/fields.ts";
import type { Reason } from "../../../../define/rules.ts";
import { type Counted, type Outcome, outcomeOf } from "./count.ts";
import { leavesOrder } from "./people.ts";
import type { Held, Rules } from "./types.ts";

/** What the urn of a ballot came to. */
const counted = (lines: readonly string[] | undefined): readonly Counted[] =>
  votedRows(lines).map(({ subject, inFavour }) => ({ matter: subject, inFavour }));

/** Of the first vote. */
function firstOf({ voting, result, voted = [], votesFor = [], delegates = 0, places = 0 }: Held): Outcome {
  const entered = voted.map((matter, at) => ({ matter, inFavour: votesFor[at] ?? 0 }));
  return outcomeOf(voting === "phone" ? counted(result) : entered, delegates, places);
}

/** Which are voted on once more, for how many places: the tied, or by the method those without a majority. */
function runoffOf(matter: Held): { readonly runoff: readonly MatterRef[]; readonly runoffPlaces: number } {
  const { chosen, tied, unchosen } = firstOf(matter);
  const runoffPlaces = (matter.places ?? 0) - chosen.length;
  const short = matter.shortfall === "again" && runoffPlaces > 0 ? unchosen : [];
  return { runoff: tied.length > 0 ? tied : short, runoffPlaces };
}

/** Of both votes: whoever ties again is not chosen. */
function outcome(matter: Held): Outcome {
  const first = firstOf(matter);
  if (matter.againResult === undefined) return first;
  const { delegates = 0, runoffPlaces = 0 } = matter;
  const second = outcomeOf(counted(matter.againResult), delegates, runoffPlaces);
  const chosen = [...first.chosen, ...second.chosen];
  return { chosen, tied: [], unchosen: (matter.candidates ?? []).filter(one => !chosen.includes(one)) };
}

const otherRoute = (matter: Held, wanted: "vote" | "resolve"): Reason | false =>
  matter.route !== wanted && {
    zh:
      wanted === "vote"
        ? "本年度由党委、政府研究确定，请用“研究确定”。"
        : "本年度由人大代表票决，请票决以后“确认票决结果”。",
    en:
      wanted === "vote"
        ? "This year's list is decided by party committee and government: use that act."
        : "This year's list is voted on by the delegates: have them vote and confirm the result.",
  };

const otherWay = (matter: Held, wanted: "phone" | "paper"): Reason | false =>
  matter.voting !== wanted && {
    zh:
      wanted === "phone"
        ? "公布的办法是投票箱票决，不用手机点名；请逐件录入票数。"
        : "公布的办法是会场用手机票决，票数由系统计，不能录入；请“点名开票”。",
    en:
      wanted === "phone"
        ? "By the published method the delegates vote by paper: enter the votes of each project."
        : "By the published method the delegates vote on their phones: no counts are entered. Call the roll.",
    field: "voting",
  };

const stranger = (matter: Held, candidate: MatterRef): Reason | false =>
  !(matter.candidates ?? []).includes(candidate) && {
    zh: "这个项目不在候选名单里。",
    en: "This project is not among the candidates.",
    field: "candidate",
  };

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

interface Paper {
  readonly tellers?: readonly string[];
  readonly minutes?: readonly string[];
}

/** A vote by paper: every candidate entered, counted by two, with the record that both signed. */
function unrecorded(matter: Held, { tellers = [], minutes = [] }: Paper): Reason | false {
  const missing = (matter.candidates?.length ?? 0) - (matter.voted?.length ?? 0);
  if (missing > 0) {
    return {
      zh: `还有 ${missing} 件候选没有录入票数，录齐后再确认。`,
      en: `The votes of ${missing} candidates are missing. Enter them first.`,
    };
  }
  const { tied } = firstOf(matter);
  if (tied.length > 0) {
    return {
      zh: `有 ${tied.length} 件得票相同，都压在最后一个名额上。请对这几件再次票决、重新录入。`,
      en: `${tied.length} projects have the same votes for the last place. Vote on them again and enter it.`,
    };
  }
  if (tellers.length < 2) {
    return {
      zh: "投票箱票决由计票人、监票人两人以上数票，请写明是谁。",
      en: "A paper vote is counted by two people at least. Say who they were.",
      field: "tellers",
    };
  }
  return (
    minutes.length === 0 && {
      zh: "请上传计票人、监票人签名的计票记录。",
      en: "Attach the record of the count that the tellers signed.",
      field: "minutes",
    }
  );
}

/** A vote on phones: counted, and what the method has voted on again was voted on again. */
function uncounted(matter: Held, state: string): Reason | false {
  if (state === "deciding") {
    return {
      zh: "会场票决还没有点名计票，不能确认。请先“点名开票”。",
      en: "The delegates have not voted yet. Call the roll first.",
    };
  }
  const { runoff } = state === "tallied" ? runoffOf(matter) : { runoff: [] };
  return (
    runoff.length > 0 && {
      zh: `按公布的办法，还有 ${runoff.length} 件要再次票决（同票，或者过半数的不足额定）。请办理“再次票决”。`,
      en: `By the published method ${runoff.length} projects are voted on again. Do that first.`,
    }
  );
}

export const deciding = {
  returned: { compute: () => noVotes },
  callRoll: { refuse: ({ matter }) => otherRoute(matter, "vote") || otherWay(matter, "phone") },
  voteAgain: {
    refuse: ({ matter }) =>
      runoffOf(matter).runoff.length === 0 && {
        zh: "没有同票的，过半数的也够额定（或者办法定为按实际确定），不用再次票决，请“确认票决结果”。",
        en: "Nothing is tied or short by the published method, so nothing is voted on again. Confirm the result.",
      },
    compute: ({ matter }) => runoffOf(matter),
  },
  tally: {
    refuse: ({ matter, input }) => {
      const cast = input.inFavour + input.against + input.abstained;
      return (
        otherRoute(matter, "vote") ||
        otherWay(matter, "paper") ||
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
    refuse: ({ matter, input, state, today }) =>
      otherRoute(matter, "vote") ||
      (matter.voting === "phone" ? uncounted(matter, state) : unrecorded(matter, input)) ||
      future(input.decidedOn, today),
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
        leavesOrder(matter, input.picked, input.deviation) ||
        future(input.decidedOn, today)
      );
    },
    compute: ({ matter, input }) => {
      const chosen = [...new Set(input.picked)];
      const unchosen = (matter.candidates ?? []).filter(one => !chosen.includes(one));
      return { chosen, unchosen, chosenCount: chosen.length };
    },
  },
} satisfies Rules;
