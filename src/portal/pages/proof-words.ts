// What checkpoints are and how anybody checks by them, in both languages.

import type { Lang } from "../words.ts";

const chinese = {
  title: "存证与核验",
  lead:
    "每一步办理都记成一条记录，后一条带着前一条的指纹，一环扣一环。系统把到此为止的全部记录合算成一个数，签上名，" +
    "这就是“存证点”。有新记录时每十秒做一个，记录多时每一万条做一个。",
  why: "您手里留着任何一个存证点，以后就能查出：那以前的记录有没有被改过、删过、补过，不必相信我们说的话。",
  latest: "最新的存证点",
  none: "还没有存证点。第一批记录写入后十秒内会有。",
  number: "编号",
  numberOf: (number: number) => `第 ${number} 号`,
  at: "时间",
  events: "包含的记录",
  eventsOf: (count: string) => `${count} 条`,
  root: "合算的数（根）",
  key: "公钥指纹",
  keyNote: "公钥指纹请抄下来，或者在别处问一遍。只有持有私钥的人能签存证点；私钥不在数据库里。",
  how: "自己核验",
  howLead: "在自己的电脑上做，装有 Node.js 和本系统的公开程序即可，不用账号，也不连本市的数据库。",
  steps: [
    "把全部存证点存到自己的电脑上，隔一阵子存一次：",
    "下载一个指标的证明。每个指标页都有，这里以按期办结率为例：",
    "核验。对得上，会说出背后有多少条记录；对不上，会说出哪件事项、哪一条、哪一项不对：",
  ],
  look: "证明文件里有什么",
  lookText:
    "指标的口径、数值，计入的每一条记录的指纹，以及这些指纹怎样算到签了名的根。没有公开的事项只有指纹，没有编号和内容。",
  personal: "个人信息",
  personalText:
    "姓名、电话、住址和诉求正文不在记录链里，链里只有它们的承诺值。依申请删除以后，原文和承诺的盐一并删去，链条仍然核验得通。",
  limits: "核验不了什么",
  limitsText:
    "能证明记录前后没有改动，不能证明当初填的就是实情；最近十秒内的记录还没有进入存证点；私钥如被盗用，只有另存的存证点能查出整体重写。",
  files: "下载",
  allCheckpoints: "全部存证点（每行一个，供另行保存）",
  publicKey: "公钥（JSON）",
  newest: "最新存证点（JSON）",
  keyWord: "公钥",
};

const english: typeof chinese = {
  title: "Checkpoints and proof",
  lead:
    "Every step is recorded as an event that carries the fingerprint of the one before it. All " +
    "events so far are reduced to one number, which is signed: a checkpoint. While there is " +
    "anything new, one is made every ten seconds, or every ten thousand events.",
  why:
    "Keep any checkpoint, and you can find out later whether what was recorded before it has been" +
    " changed, removed or added to. You need not take our word for it.",
  latest: "Latest checkpoint",
  none: "There is no checkpoint yet. The first comes within ten seconds of the first record.",
  number: "Number",
  numberOf: number => `No. ${number}`,
  at: "Made",
  events: "Events covered",
  eventsOf: count => count,
  root: "The number (root)",
  key: "Fingerprint of the key",
  keyNote:
    "Note the fingerprint down, or ask for it by another way. Only the private key can sign a " +
    "checkpoint, and it is not kept in the database.",
  how: "Check it yourself",
  howLead:
    "On your own computer, with Node.js and this system's public program. No account, no access " +
    "to our database.",
  steps: [
    "Keep all checkpoints on your computer, and again from time to time:",
    "Download the proof of a figure. Every figure's page has one; here, appeals closed in time:",
    "Verify. If all fits, you are told how many events stand behind it; if not, which matter, " +
      "event and field is wrong:",
  ],
  look: "What is in a proof",
  lookText:
    "The figure's definition and value, the fingerprint of every event that counts, and how these" +
    " lead to the signed root. A matter that is not published stands there by its fingerprint " +
    "alone.",
  personal: "Personal information",
  personalText:
    "Names, telephones, addresses and the text of an appeal are not in the chain, which holds " +
    "commitments to them. When they are erased on request, the chain still verifies.",
  limits: "What it does not show",
  limitsText:
    "It shows that records were not changed, not that what was entered was true. Events of the " +
    "last ten seconds are in no checkpoint yet. If the private key is stolen, only checkpoints " +
    "kept elsewhere reveal a log rewritten whole.",
  files: "Downloads",
  allCheckpoints: "All checkpoints, one to a line, to keep elsewhere",
  publicKey: "Public key (JSON)",
  newest: "Latest checkpoint (JSON)",
  keyWord: "KEY",
};

export const proofWords: Readonly<Record<Lang, typeof chinese>> = { zh: chinese, en: english };
