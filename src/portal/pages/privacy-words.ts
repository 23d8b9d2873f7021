// The notice on personal information (个人信息保护法第十七条): who processes what, for what, how long, and what
// people may ask for. In both languages; what is a city's own stands in its settings.

import type { Lang } from "../words.ts";

/** What a city says of itself in the notice. */
export interface Processor {
  readonly name: string;
  readonly contact: string;
  /** How long the values are kept. */
  readonly keeps: string;
}

/** What a city says unless its settings say otherwise. */
export const usualProcessor = (city: string, lang: Lang): Processor =>
  lang === "zh"
    ? {
        name: `${city}人民政府（12345政务服务便民热线）`,
        contact: "拨打 12345，说明“个人信息”；也可以到政务服务大厅窗口书面提出。",
        keeps:
          "办理、回访和依法留存所必需的最短时间；期满删除。查阅日志依照网络安全法保存不少于六个月，其中没有您的信息原文。",
      }
    : {
        name: `People's Government of ${city} (12345 hotline)`,
        contact: "Call 12345 and say it is about personal information, or write to the service hall.",
        keeps:
          "No longer than handling, call-back and the law require; then they are deleted. The access log " +
          "is kept for at least six months and holds none of your values.",
      };

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly version: (label: string) => string;
  readonly parts: readonly { readonly title: string; readonly text: string }[];
  readonly who: string;
  readonly contact: string;
  readonly keeps: string;
  readonly fields: string;
  readonly fieldsLead: string;
  readonly optional: string;
  readonly sensitive: string;
  readonly link: string;
  readonly linkLead: string;
}

export const privacyWords: Readonly<Record<Lang, Words>> = {
  zh: {
    title: "个人信息处理告知",
    lead: "提交之前，请您知道：谁在处理您的信息、为什么、给谁看、您可以怎么办（个人信息保护法第十七条）。",
    version: label => `现行：${label}`,
    who: "谁在处理",
    contact: "联系方式",
    keeps: "保存多久",
    fields: "处理哪些信息",
    fieldsLead: "只在办理时需要才收；标“选填”的可以不填，不影响受理。",
    optional: "选填",
    sensitive: "敏感个人信息",
    parts: [
      {
        title: "为什么处理",
        text: "只用于办理您提交的这一件：联系您、派给承办单位、发送进度、回访和评价。处理是为履行法定职责所必需（个人信息保护法第十三条第一款第三项、第三十四条），不用于别的目的，不做自动化的个人评分。",
      },
      {
        title: "谁看得到",
        text:
          "受理人员和承办单位看到诉求内容；姓名、电话打码显示，查看全号要写明用途并留下记录。要求保密的，承办单位看不到您是谁（热线条例第十一条）。" +
          "社会公众看不到您的姓名、电话、地址和诉求原文。不向境外提供，不向其他单位提供；依法必须提供的除外。",
      },
      {
        title: "您的权利",
        text:
          "您可以查阅、复制您的信息（第四十五条），要求更正、补充（第四十六条），在目的已经实现、不再必要等情形下要求删除（第四十七条），要求解释处理规则（第四十八条）。" +
          "登录后在“我的”里可以查看自己提交的全部内容；更正、删除和其他请求，用下面的联系方式提出，我们会答复；拒绝的会说明理由，您可以依法起诉（第五十条）。",
      },
      {
        title: "删除以后",
        text: "您的信息和附件会从系统中删除，不能恢复；这件事的办理过程（没有个人信息的记录和指纹）仍然保留，供公众核验。",
      },
      {
        title: "不想留下信息",
        text: "可以选“匿名”：不填称呼和电话，凭编号和查询码跟进；也可以拨打 12345 或到窗口办理。",
      },
    ],
    link: "个人信息处理告知",
    linkLead: "提交前请看：",
  },
  en: {
    title: "Notice on personal information",
    lead:
      "Before you file: who processes what you write, what for, who sees it, and what you may ask for " +
      "(Personal Information Protection Law, Article 17).",
    version: label => `In force: ${label}`,
    who: "Who processes it",
    contact: "Contact",
    keeps: "How long it is kept",
    fields: "What is processed",
    fieldsLead: "Only what handling needs. What is optional may be left out without any loss.",
    optional: "optional",
    sensitive: "sensitive",
    parts: [
      {
        title: "What for",
        text:
          "To handle what you file, and nothing else: to reach you, to send it to the unit in charge, to " +
          "tell you how it goes, to call back and to let you rate the answer. It rests on a duty laid down " +
          "by law (Articles 13 and 34). Nobody is scored automatically.",
      },
      {
        title: "Who sees it",
        text:
          "The desk and the unit in charge read what you ask. Name and number are masked; seeing them " +
          "in full takes a purpose and leaves a record. If you ask for secrecy the unit does not learn who " +
          "you are. The public sees neither name, number, address nor your own words. Nothing goes " +
          "abroad or to others unless the law demands it.",
      },
      {
        title: "Your rights",
        text:
          "You may see and copy your information (Article 45), have it corrected (46), have it deleted " +
          "when it is no longer needed (47), and have the rules explained (48). All that you filed stands " +
          "under “Mine”. For anything else use the contact below; a refusal gives its reason, and you may " +
          "go to court (50).",
      },
      {
        title: "After deletion",
        text:
          "Your values and files are gone for good. The record of the handling, which holds nothing " +
          "personal, stays for everybody to check.",
      },
      {
        title: "If you would rather not say",
        text:
          "Choose to stay anonymous: no name, no number, and a query code to follow it. Or call 12345, or " +
          "come to the counter.",
      },
    ],
    link: "Notice on personal information",
    linkLead: "Please read before you file: ",
  },
};
