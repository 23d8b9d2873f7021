// Why a detector fired, in both languages and with its numbers: what was seen, and what would be usual.

import type { Detector } from "../define/detector.ts";
import { sayDuration } from "../define/duration.ts";
import type { Found } from "./seen.ts";

export interface Said {
  readonly zh: string;
  readonly en: string;
}

const number = (value: number): string => (value < 0.1 ? "0.1" : value.toFixed(1).replace(/\.0$/, ""));
const usualZh = (expected: number | null): string =>
  expected === null ? "" : expected < 0.1 ? "通常不到 0.1 " : `通常约 ${number(expected)} `;
const usualEn = (expected: number | null): string =>
  expected === null
    ? ""
    : expected < 0.1
      ? "fewer than 0.1 would be usual"
      : `about ${number(expected)} would be usual`;

const whoZh = { unit: "对本单位的", asker: "同一诉求人的", recorder: "同一工作人员录入的" } as const;
const whoEn = { unit: "of this unit", asker: "by one asker", recorder: "typed in by one official" } as const;

/** The sentence that opens a finding. It names no person and quotes no text. */
export function reasonFor(detector: Detector, found: Found): Said {
  const { seen, of, expected, score } = found;
  const [zh, en] = [usualZh(expected), usualEn(expected)];
  switch (detector.kind) {
    case "lastMinute": {
      const within = sayDuration(detector.within);
      return {
        zh: `按期办结的 ${of} 件中，${seen} 件在到期前 ${within.zh}内办结；${zh}件。`,
        en: `Of ${of} closed in time, ${seen} were closed in the last ${within.en}; ${en}.`,
      };
    }
    case "sameText":
      return {
        zh: `${of} 件答复中，${seen} 件内容雷同（相同 ${score}% 以上，数字不计）；${zh}件。`,
        en: `Of ${of} answers, ${seen} say the same (at least ${score}%); ${en}.`,
      };
    case "copiedReport":
      return {
        zh: `${of} 次报送中，${seen} 次与上一次雷同（最低 ${score}%，数字不计）。`,
        en: `Of ${of} reports, ${seen} repeat the one before (at least ${score}%, figures aside).`,
      };
    case "backDated": {
      const after = sayDuration(detector.after);
      return {
        zh: `${of} 次办理中，${seen} 次记录时间比办理时间晚 ${after.zh}以上。`,
        en: `Of ${of} acts, ${seen} were recorded more than ${after.en} after they happened.`,
      };
    }
    case "splitTasks": {
      const within = sayDuration(detector.within);
      return {
        zh: `${within.zh}内为同一单位立了 ${seen} 项名称相近的任务（相同 ${score}% 以上，序号不计）。`,
        en: `${seen} were opened for one unit within ${within.en}, titled alike (${score}% and more).`,
      };
    }
    case "selfVerified":
      return {
        zh: `${of} 次核验中，${seen} 次办结和核验是同一人、同一岗位，或者互换岗位互核。`,
        en: `Of ${of} verifications, ${seen} are by who closed it, its post, or in exchange.`,
      };
    case "ratingBurst": {
      const within = sayDuration(detector.within);
      return {
        zh: `${within.zh}内集中出现${whoZh[detector.of]}评价 ${seen} 次（本期共 ${of} 次）；${zh}次。`,
        en: `${seen} ratings ${whoEn[detector.of]} came within ${within.en} (${of} in the period); ${en}.`,
      };
    }
  }
}
