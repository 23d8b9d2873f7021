// Rules of closing: what the asker said, whether they were reached, redoing, lifting, excluding.

import type { Rules } from "./types.ts";

/** Whoever was not reached is tried three times, over two days at least, and then counts as 未评价 (rules 2.1). */
const mostTries = 3;

const silent = (bad: boolean, reason: string | undefined) =>
  bad &&
  !reason && {
    zh: "不满意或者没有解决的，请写明哪里没有办好，承办单位据此重新办理。",
    en: "Please say what was not put right, so that the unit can handle it again.",
    field: "reason",
  };

const outcomeOf = (solved: boolean, rating: string | undefined) =>
  solved && rating !== "dissatisfied" ? "solved" : "unsolved";

export const closing = {
  rate: {
    refuse: ({ input }) => silent(input.rating === "dissatisfied" || input.settled === "no", input.reason),
    compute: ({ input }) => ({
      reached: true,
      solved: input.settled === "yes",
      outcome: outcomeOf(input.settled === "yes", input.rating),
    }),
  },
  callBack: {
    refuse: ({ input, matter }) => {
      const { reached, settled, rating, reason } = input;
      if (matter.sampled !== true) {
        return {
          zh: "这件诉求没有抽中回访，由诉求人自己评价。",
          en: "This appeal was not drawn for a call-back. Its asker may rate it.",
        };
      }
      const answered = settled === undefined ? "rating" : "settled";
      if (!reached) {
        return (
          (settled !== undefined || rating !== undefined) && {
            zh: "没有联系上诉求人，不能填写是否解决和满意度；没有评价不能记作满意。",
            en: "Nobody was reached, so there is nothing to rate. No answer never counts as satisfied.",
            field: answered,
          }
        );
      }
      if (settled === undefined || rating === undefined) {
        return {
          zh: "联系上诉求人的，请如实填写问题是否解决和满意度。",
          en: "Ask whether it is solved and how satisfied they are, and fill in both.",
          field: settled === undefined ? "settled" : "rating",
        };
      }
      return silent(rating === "dissatisfied" || settled === "no", reason);
    },
    compute: ({ input, matter, today }) => {
      if (input.reached) {
        const solved = input.settled === "yes";
        return { solved, outcome: outcomeOf(solved, input.rating) };
      }
      const tries = (matter.tries ?? 0) + 1;
      const firstTry = tries === 1 ? today : (matter.firstTry ?? today);
      const over = tries >= mostTries && firstTry < today;
      return { solved: false, outcome: over ? "unrated" : "unreached", tries, firstTry };
    },
  },
  redo: {
    refuse: ({ times }) =>
      times("dispatch") === 0 && {
        zh: "这件诉求是热线即时答复的，还没有派过单，请直接“派单”。",
        en: "It was answered at once and never dispatched. Dispatch it now.",
      },
  },
  lift: {
    refuse: ({ times }) =>
      times("redo") < 2 && {
        zh: "重办两次仍未解决的才提级办理，请先“重办”。",
        en: "It is lifted after it was redone twice. Have it redone first.",
      },
    compute: ({ matter, orgs }) => {
      const from = matter.supervisor ?? matter.handler;
      const next = from === undefined ? undefined : orgs.above(from)[0];
      const lifted = { supervised: true, supervisedFor: "unsolved" } as const;
      return next === undefined ? lifted : { ...lifted, supervisor: next };
    },
  },
  close: {
    refuse: ({ times }) =>
      times("lift") === 0 && {
        zh: "未解决的诉求，重办、提级以后才能归档。",
        en: "An unsolved appeal is filed away only after it was redone and lifted.",
      },
  },
  reopen: { compute: () => ({ reopened: true }) },
  // The rule book sets no measure for urging; the line is open on holidays too (rules 2.1), so the day is a civil
  // one: once a day keeps it from becoming noise to the unit.
  urge: {
    refuse: ({ matter, today }) =>
      matter.urgedOn === today && {
        zh: "今天已经催办过，承办单位已收到；明天还可以再催。",
        en: "You have urged them today, and they have been told. You may urge again tomorrow.",
      },
    compute: ({ today }) => ({ urgedOn: today }),
  },
  requestExclusion: { compute: () => ({ exclusionAsked: true }) },
  exclude: {
    refuse: ({ matter }) =>
      matter.exclusionAsked !== true && {
        zh: "承办单位没有申请剔除，或者已经裁定。",
        en: "The unit has not asked for it to be excluded, or has had its ruling.",
      },
    compute: ({ input }) => ({ excluded: input.exclusionRuling === "granted", exclusionAsked: false }),
  },
  publish: {
    refuse: ({ times }) =>
      times("summarise") === 0 && {
        zh: "还没有拟写公开摘要，请先由承办单位或者热线拟写。",
        en: "There is no draft of a public summary yet.",
      },
  },
} satisfies Rules;
