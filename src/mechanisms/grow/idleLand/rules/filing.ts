// Rules of the file: one plot, its holder or those who share it, an area that can be; and what is idle by law, from what was found.

import type { Reason } from "../../../../define/rules.ts";
import { muOf, wrongArea } from "./area.ts";
import { type Facts, feeOf, groundOf, measureOf } from "./idleness.ts";
import type { Rules } from "./types.ts";

/** 十二位行政区划和地籍区、两位宗地特征码、五位顺序号. */
const parcelCode = /^\d{12}[A-Z]{2}\d{5}$/;

/** 民法典第二百九十七条：共有分按份共有和共同共有；是不是共有，以登记簿为准. */
function wrongHolders(holders: readonly string[], sharing: string = "sole"): Reason | false {
  if (new Set(holders).size !== holders.length)
    return {
      zh: "同一个权利人填了两次，请删去重复的。",
      en: "A holder stands there twice. Leave one out.",
      field: "holders",
    };
  if (sharing === "sole" && holders.length !== 1)
    return {
      zh:
        `单独所有的一宗地只有一个权利人，现填了 ${holders.length} 个。登记簿记载共有的，请选按份共有或者共同共有；` +
        "两家各有一部分的，先办理分割登记，再按各自的宗地号建户口；有争议的，先确权。",
      en:
        `A plot held alone has one holder; ${holders.length} were given. Choose how it is shared if the register says so, ` +
        "have it divided if each holds a part, or have the dispute settled first.",
      field: "holders",
    };
  return (
    sharing !== "sole" &&
    holders.length < 2 && {
      zh: "共有的至少有两个权利人，请补上其他共有人，或者改为单独所有。",
      en: "Shared land has two holders at least. Add the others, or say that it is held alone.",
      field: "sharing",
    }
  );
}

/** What the law asks about; undefined while it is not known. */
type Known = { readonly [K in keyof Facts]?: Facts[K] };
const factsOf = (matter: Known): Facts | undefined =>
  matter.agreedStart === undefined || matter.started === undefined
    ? undefined
    : { ...matter, agreedStart: matter.agreedStart, started: matter.started };

interface Found extends Omit<Known, "agreedStart"> {
  readonly started: boolean;
}

function wronglyExamined(input: Found, area: number, today: string): Reason | false {
  const { started, startedArea, requiredArea, stoppedOn, invested, investment } = input;
  if (stoppedOn !== undefined && stoppedOn > today) {
    return {
      zh: "中止开发日期不能晚于今天。",
      en: "The day on which work stopped cannot lie ahead.",
      field: "stoppedOn",
    };
  }
  if (!started) {
    return (
      Boolean(startedArea || invested || stoppedOn) && {
        zh: "没有动工的，不填已动工面积、已投资额和中止日期；有开工事实的，请把“已动工”改为“是”。",
        en: "Nothing was built: leave area, money and the day of stopping empty, or say that work has begun.",
        field: "started",
      }
    );
  }
  if (stoppedOn !== undefined && (startedArea === undefined || requiredArea === undefined)) {
    return {
      zh: "动工后中止的，要写明已动工面积和应动工面积，才能判断是否不足三分之一。",
      en: "Work has stopped: give the area begun and the area due, to see whether it is less than a third.",
      field: startedArea === undefined ? "startedArea" : "requiredArea",
    };
  }
  if (stoppedOn !== undefined && (invested === undefined || investment === undefined)) {
    return {
      zh: "动工后中止的，要写明已投资额和总投资额，才能判断是否不足百分之二十五。",
      en: "Work has stopped: give the money spent and the money due, to see whether it is less than a quarter.",
      field: invested === undefined ? "invested" : "investment",
    };
  }
  return (
    Math.max(startedArea ?? 0, requiredArea ?? 0) > area && {
      zh: `动工面积不能大于宗地面积 ${area / 100} 亩，请核对单位。`,
      en: `No more can be built on than the plot of ${area / 100} mu. Check the unit.`,
      field: (startedArea ?? 0) > area ? "startedArea" : "requiredArea",
    }
  );
}

export const filing = {
  survey: {
    refuse: ({ input, orgs }) =>
      (!parcelCode.test(input.parcel) && {
        zh: "宗地号应为十九位：十二位数字、两位字母、五位数字，请按不动产登记填写。",
        en: "A parcel code has nineteen characters: twelve digits, two letters, five digits.",
        field: "parcel",
      }) ||
      (input.street !== undefined &&
        !orgs.above(input.street).includes(input.district) && {
          zh: "所在镇街不属于所选的区县，请重新选择。",
          en: "That street is not in that district. Choose again.",
          field: "street",
        }),
  },
  file: {
    refuse: ({ input }) =>
      wrongHolders(input.holders, input.sharing) || wrongArea(input.given, input.unit, "given"),
    compute: ({ input }) => ({ area: muOf(input.given, input.unit) }),
  },
  transfer: { refuse: ({ matter, input }) => wrongHolders(input.holders, input.sharing ?? matter.sharing) },
  examine: {
    refuse: ({ matter, input, today }) => wronglyExamined(input, matter.area ?? 0, today),
  },
  silent: { compute: () => ({ unanswered: true }) },
  determine: {
    refuse: ({ matter }) =>
      factsOf(matter) === undefined && {
        zh: "开发情况还没有核实清楚，不能认定。",
        en: "What was built has not been established yet.",
      },
    compute: ({ matter, today }) => {
      const facts = factsOf(matter)!;
      const ground = groundOf(facts, today);
      const measure = measureOf(facts, ground, matter.cause === "holder", today);
      return {
        verdict: ground === "none" ? "not" : "idle",
        ground,
        measure,
        idleFrom: ground === "area" || ground === "money" ? facts.stoppedOn! : facts.agreedStart,
        fee: measure === "fee" ? feeOf(matter.price ?? 0) : 0,
      };
    },
  },
} satisfies Rules;
