// What the page says on which a citizen sees who asked shared data about them.

import type { Lang } from "../words.ts";

const chinese = {
  title: "谁查过我的信息",
  lead: "办理您的事项时，系统向共享数据核对过哪些内容，都记在这里。核对只得到“是”“否”或“待人工核对”，看不到数据本身。",
  window: "这里只列您自己申办的事项。想知道别人申办时是否核对过您的信息，请带身份证到政务服务窗口查询。",
  calls: "核验记录",
  none: "您的事项还没有核对过共享数据。",
  own: "您提交时由系统核验",
  engine: "系统办理时核验",
  by: (org: string) => `${org}办理时核验`,
  many: (people: number) => `批量核验，共 ${people} 人`,
  asked: "已核验",
  denied: "已拒绝",
  unanswered: "没有核验",
  why: (reason: string) => `：${reason}`,
  forWhat: (mechanism: string, purpose: string) =>
    purpose === "" ? mechanism : `${mechanism}，用于${purpose}`,
  basis: (basis: string) => `依据：${basis}`,
  matter: "查看事项",
  consents: "我的同意",
  consentsLead: "您可以随时撤回同意。撤回以后不再核对，有关事项转由人工办理；撤回以前已经核对的仍然有效。",
  consentsNone: "您还没有同意过核对。",
  given: (moment: string) => `${moment} 同意`,
  withdrawn: (moment: string) => `${moment} 撤回`,
  withdraw: "撤回同意",
  door: "谁查过我的信息",
} as const;

type Words = {
  readonly [K in keyof typeof chinese]: (typeof chinese)[K] extends (...given: infer G) => string
    ? (...given: G) => string
    : string;
};

const english: Words = {
  title: "Who asked about me",
  lead:
    "Whatever was asked of shared data for your matters stands here. A check answers yes, no, or that a " +
    "person has to look; nobody sees the data themselves.",
  window:
    "These are the matters that you filed. To learn whether somebody else's matter asked about you, bring " +
    "your identity card to a service window.",
  calls: "Checks",
  none: "No shared data have been asked for your matters.",
  own: "Checked when you filed it",
  engine: "Checked by the system",
  by: org => `Checked by ${org}`,
  many: people => `one of ${people} people at once`,
  asked: "Checked",
  denied: "Denied",
  unanswered: "Not checked",
  why: reason => `: ${reason}`,
  forWhat: (mechanism, purpose) => (purpose === "" ? mechanism : `${mechanism}, for ${purpose}`),
  basis: basis => `Ground: ${basis}`,
  matter: "The matter",
  consents: "My consents",
  consentsLead:
    "You may take a consent back at any time. Nothing is asked from then on and a person handles the " +
    "matter; what was checked before stays valid.",
  consentsNone: "You have consented to no check.",
  given: moment => `Given ${moment}`,
  withdrawn: moment => `taken back ${moment}`,
  withdraw: "Take it back",
  door: "Who asked about me",
};

export const checksWords: Readonly<Record<Lang, Words>> = { zh: chinese, en: english };
