// Rules of closing: done is all sub-targets; those who benefit accept it and rate it (rules 0.4, 2.8).

import { numbersIn, reached, strange } from "./targets.ts";
import type { Rules } from "./types.ts";

/** Our own default, which a city may change: as few as this are no panel, and no number to publish (rules 0.7). */
const leastWitnesses = 5;
const leastShown = 5;
/** Below this share of contented people the announcement says what is put right. Our own default. */
const contentedEnough = 0.8;

const contents = new Set(["very", "fairly"]);

export const closing = {
  finish: {
    refuse: ({ matter }) => {
      const open = (matter.targetCount ?? 0) - (matter.reachedCount ?? 0);
      return (
        open > 0 && {
          zh: `还有 ${open} 项子目标没有完成，全部完成才能报完成。`,
          en: `${open} sub-targets are not done. A promise is done when all of them are.`,
        }
      );
    },
  },
  accept: {
    refuse: ({ matter, input, actor, orgs }) => {
      const own = actor.org === null ? [] : [actor.org, ...orgs.above(actor.org).slice(0, 1)];
      if (matter.lead !== undefined && own.includes(matter.lead)) {
        return {
          zh: "牵头单位不能验收自己的实事，请由其他单位组织。",
          en: "The lead unit cannot accept its own promise. Leave it to another office.",
        };
      }
      if (input.witnesses < leastWitnesses || input.agreed > input.witnesses) {
        return {
          zh: `参加验收的受益群众不少于 ${leastWitnesses} 人，认可的不能多于参加的，请核对。`,
          en: `At least ${leastWitnesses} of those who benefit take part, and no more agree than took part.`,
          field: "witnesses",
        };
      }
      if (input.conclusion === "passed") {
        return (
          input.agreed * 2 <= input.witnesses && {
            zh: "认可的受益群众没有过半，验收不能通过。",
            en: "Half of those who took part or fewer agree, so it cannot pass.",
            field: "conclusion",
          }
        );
      }
      return (
        (input.failed === undefined && {
          zh: "不通过的，请写明哪几项子目标没有达到。",
          en: "Say which sub-targets were not reached.",
          field: "failed",
        }) ||
        strange(input.failed, matter.targetCount ?? 0, "failed")
      );
    },
    compute: ({ matter, input }) => {
      const failed = input.conclusion === "failed" ? (numbersIn(input.failed ?? "") ?? []) : [];
      const left = (matter.reachedTargets ?? []).filter(one => !failed.includes(one));
      return reached(left, matter.targetCount ?? 0);
    },
  },
  rate: {
    compute: ({ matter, input }) => ({
      ratings: (matter.ratings ?? 0) + 1,
      contented: (matter.contented ?? 0) + (contents.has(input.satisfaction) ? 1 : 0),
    }),
  },
  endRating: {
    compute: ({ matter }) => {
      const { ratings = 0, contented = 0 } = matter;
      return ratings < leastShown ? {} : { shownRatings: ratings, shownContented: contented };
    },
  },
  proclaim: {
    refuse: ({ matter, input }) => {
      const { ratings = 0, contented = 0 } = matter;
      return (
        ratings > 0 &&
        contented / ratings < contentedEnough &&
        !input.remedy && {
          zh: `满意的 ${contented} 人，占参加评价 ${ratings} 人的不到八成，请写明整改措施再公告。`,
          en: `${contented} of ${ratings} are content, fewer than four in five: say what is put right.`,
          field: "remedy",
        }
      );
    },
    compute: ({ today }) => ({ concluded: today }),
  },
} satisfies Rules;
