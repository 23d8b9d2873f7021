// Six requests for government information, one of each usual course; the first is the demo citizen's and
// is still being handled.

import { startOfDay } from "../../../define/calendar.ts";
import { type Day, dateOf } from "../../../define/civil.ts";
import { china } from "../../calendar.ts";
import { persons } from "../instant/people.ts";
import { demoCitizen, holdersOf, type SampleCitizen } from "../people.ts";
import { workdayAfter } from "../rhythm.ts";
import { type Doer, type Step, Telling } from "../step.ts";
import { opennessHeadOf, opennessOf } from "./posts.ts";

const hour = 3_600_000;
const first = (post: string): Doer => ({ person: holdersOf(post)[0]!, post });

interface Tale {
  readonly org: string;
  readonly topic: string;
  readonly wanted: string;
  /** Days before the end on which it is filed. */
  readonly ago: number;
}

/** One application: its acts, each so many working days after it was filed. */
class Application {
  readonly telling: Telling;
  readonly officer: Doer;
  readonly head: Doer;
  readonly filed: Day;
  readonly applicant: Doer;

  constructor(at: number, { org, topic, wanted, ago }: Tale, last: Day, citizen: SampleCitizen) {
    this.telling = new Telling(`disclosure-${at}`, "disclosure");
    this.officer = first(opennessOf(org));
    this.head = first(opennessHeadOf(org));
    this.filed = workdayAfter(last - ago, 0);
    this.applicant = { person: citizen.phone, post: null };
    this.does(this.applicant, "apply", 0, {
      organ: { org },
      topic,
      wanted,
      receiveBy: "online",
      applicantKind: "person",
      name: citizen.called,
      identity: persons[20 + at]!.identity,
      phone: citizen.phone,
    });
    this.does(this.officer, "confirm", 0);
  }

  does(by: Doer, action: string, workdays: number, input: Step["input"] = {}): void {
    this.telling.does(by, action, startOfDay(china, workdayAfter(this.filed, workdays)) + 10 * hour, input);
  }

  /** Drafted by one, approved by another on the next working day. */
  answers(workdays: number, input: Step["input"]): void {
    this.does(this.officer, "draft", workdays, input);
    this.does(this.head, "approve", workdays + 1);
  }

  /** A third party is asked in writing, and receives the letter two working days later. */
  asksThird(workdays: number): void {
    this.does(this.officer, "consult", workdays, {
      thirdParty: "澜城某建设有限公司",
      thirdAsked: "申请的合同中包含贵公司的单价明细，是否同意公开，请写明理由。",
    });
    this.does(this.officer, "serveThird", workdays + 2, {
      thirdServed: dateOf(workdayAfter(this.filed, workdays + 2)),
    });
  }
}

// prettier-ignore
const tales: readonly Tale[] = [
  { org: "dept.planning", topic: "planning", wanted: "石桥区东巷片区控制性详细规划的批复文件。", ago: 9 },
  { org: "dept.transport", topic: "planning", wanted: "滨河路拓宽的有关文件。", ago: 70 },
  { org: "dept.housing", topic: "budget", wanted: "2025 年老旧小区改造工程第一标段施工合同。", ago: 66 },
  { org: "shiqiao", topic: "land", wanted: "东关街道 1998 年征地补偿登记表。", ago: 50 },
  { org: "dept.water", topic: "budget", wanted: "2026 年供水管网维修的采购合同。", ago: 14 },
  { org: "shiqiao.shiqiao", topic: "approval", wanted: "石桥街道某餐饮店的食品经营许可档案。", ago: 30 },
];

function corrected(one: Application): void {
  one.does(one.officer, "askCorrection", 3, {
    unclear: "请写明是哪一年、哪一类文件，例如可行性研究批复、初步设计批复。",
    correctionDays: 10,
  });
  one.does(one.applicant, "correct", 6, { correction: "2025 年初步设计批复。" });
  one.answers(15, {
    proposed: "already",
    whereFound: "市交通运输局网站“规划计划”栏目，2025 年 8 月 12 日公布。",
    answer: "您申请的信息本机关已经主动公开，请按所告知的途径查阅。",
  });
}
function objected(one: Application): void {
  one.asksThird(2);
  one.does(one.officer, "hearThird", 9, {
    thirdView: "object",
    thirdReason: "单价明细属于本公司的商业秘密。",
  });
  one.does(one.head, "extend", 14, { moreDays: 10, extensionGround: "需要逐页区分可以公开的部分。" });
  one.answers(22, {
    proposed: "partial",
    proposedGround: "business",
    reason: "单价明细属于第三方的商业秘密，第三方不同意公开。",
    answer: "施工合同除单价明细以外的部分予以公开，请到本机关领取复制件。",
  });
}
function absent(one: Application): void {
  one.answers(8, {
    proposed: "absent",
    searched: "检索了区政府和东关街道 1996 年至 2000 年的档案目录，没有该登记表。",
    answer: "经检索，您申请的信息不存在。",
  });
}
function elsewhere(one: Application): void {
  one.answers(4, {
    proposed: "elsewhere",
    competent: "石桥区市场监督管理部门，咨询电话 12345 转。",
    answer: "您申请的信息不属于本机关负责公开，请向所告知的机关申请。",
  });
}

/** What becomes of each, in the order of the tales; the first is left to whoever visits. */
const courses: readonly ((one: Application) => void)[] = [
  () => {},
  corrected,
  objected,
  absent,
  one => one.asksThird(2),
  elsewhere,
];

/** Every act of them, beyond the end as well. */
export const disclosureStory = (last: Day, citizens: readonly SampleCitizen[]): readonly Step[] =>
  tales.flatMap((tale, at) => {
    const one = new Application(at, tale, last, at === 0 ? demoCitizen : citizens[at * 7]!);
    courses[at]!(one);
    return one.telling.steps;
  });
