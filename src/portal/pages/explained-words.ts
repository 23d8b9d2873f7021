// What the page says of a machine's result, to whom it concerns.

import type { Lang } from "../words.ts";

const chinese = {
  title: "为什么是这个结果",
  approved: "系统逐项核对，全部条件成立，所以自动批准。没有人工审查。",
  person: "系统只会批准，不会不批。下面有条件没有核对上，所以转由工作人员审查；这不是不予批准。",
  holds: "成立",
  fails: "没有核对上",
  unsure: "数据核验不了",
  from: (title: string, owner: string, asOf: string) =>
    `来自${owner}“${title}”${asOf === "" ? "" : `，数据截至 ${asOf}`}`,
  fromForm: "按您填写的内容判断",
  ground: (text: string) => `依据：${text}`,
  rights: "您有权要求说明，也有权要求由工作人员来办（个人信息保护法第二十四条）。",
  record: (version: string, assessed: string) =>
    `决策表版本 ${version}${assessed === "" ? "" : `；个人信息保护影响评估 ${assessed}，记录保存三年`}。`,
};

type Words = typeof chinese;

const english: Words = {
  title: "Why this result",
  approved: "Every condition was confirmed, so the machine approved. No person examined it.",
  person:
    "The machine only ever approves. A condition below could not be confirmed, so a person looks at it. " +
    "This is no refusal.",
  holds: "Confirmed",
  fails: "Not confirmed",
  unsure: "The data could not tell",
  from: (title, owner, asOf) => `From “${title}” of ${owner}${asOf === "" ? "" : `, data as of ${asOf}`}`,
  fromForm: "From what you wrote",
  ground: text => `Ground: ${text}`,
  rights: "You may ask for an explanation, and for a person to decide (Personal Information Law, Art 24).",
  record: (version, assessed) =>
    `Decision table ${version}` +
    (assessed === "" ? "." : `; its effect on personal data was assessed on ${assessed}.`),
};

export const explainedWords: Readonly<Record<Lang, Words>> = { zh: chinese, en: english };
