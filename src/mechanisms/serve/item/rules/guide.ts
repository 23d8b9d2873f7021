// What a guide may say: within the law, and not at odds with itself.

import type { Reason } from "../../../../define/rules.ts";
import { type Domain, mostDays } from "../../kinds.ts";
import type { Held } from "./types.ts";

/** 实施编码 31 位，分业务办理项 33 位：以国家标准化目录为准，这里是默认的校验式。 */
const code = /^[0-9A-Z]{31}(?:[0-9A-Z]{2})?$/;

/**
 * 告知承诺 is not for what directly concerns national or public safety, finance, the environment or life and limb
 * (国办发〔2020〕42号). National safety and finance are no domains of the catalogue: the jurist looks for them.
 */
const notPromised: readonly (Domain | undefined)[] = ["environment", "safety", "health"];

/** Where a sentence points: the field of the guide, or of the change that would set it. */
export type Naming = (field: keyof Held & string) => string;

const refused = (zh: string, en: string, field: string): Reason => ({ zh, en, field });

export const wrongCode = (given: string): Reason | false =>
  !code.test(given) &&
  refused(
    `“实施编码”应为 31 位数字或者大写字母（分业务办理项的 33 位），现有 ${given.length} 位，请核对目录。`,
    `The item's code has 31 digits or capital letters, 33 with a sub-item; this has ${given.length}. Check it.`,
    "code",
  );

function times(guide: Held, at: Naming): Reason | false {
  const { promisedDays = 1, legalDays = 1, procedure = "single", kind, limitBasis } = guide;
  const most = mostDays[procedure];
  return (
    (promisedDays > legalDays &&
      refused(
        `承诺时限 ${promisedDays} 个工作日，长于法定时限 ${legalDays} 个工作日。请缩短承诺时限。`,
        `The promised ${promisedDays} working days exceed the legal ${legalDays}. Shorten the promise.`,
        at("promisedDays"),
      )) ||
    (kind === "permit" &&
      legalDays > most &&
      limitBasis === undefined &&
      refused(
        `行政许可一般不超过 ${most} 个工作日（行政许可法第四十二、四十三条）。法律另有规定的，请填写“另有时限规定的依据”。`,
        `A permit takes at most ${most} working days (Art 42, 43). Where another law allows more, name it.`,
        at("legalDays"),
      ))
  );
}

function papers(guide: Held, at: Naming): Reason | false {
  const { materials = [], mayLack = [], proofs = 0, noMaterial } = guide;
  const unlisted = mayLack.find(one => !materials.includes(one));
  return (
    (unlisted !== undefined &&
      refused(
        `可以容缺的“${unlisted}”不在申请材料清单里，请从清单里选。`,
        `“${unlisted}” may be missing but is not on the list of papers. Choose from the list.`,
        at("mayLack"),
      )) ||
    (proofs > materials.length &&
      refused(
        `证明 ${proofs} 份，多于申请材料 ${materials.length} 份，请核对。`,
        `${proofs} proofs are more than the ${materials.length} papers. Check the numbers.`,
        at("proofs"),
      )) ||
    (noMaterial === true &&
      materials.length > 0 &&
      refused(
        `标了“零材料”，清单里却有 ${materials.length} 份材料。请清空清单，或者去掉标记。`,
        `It is marked as needing no paper, but lists ${materials.length}. Empty the list or take the mark off.`,
        at("noMaterial"),
      ))
  );
}

function marks(guide: Held, at: Naming): Reason | false {
  const { noVisit, visits = 0, commitment, domain, fee = 0, feeBasis } = guide;
  return (
    (noVisit === true &&
      visits > 0 &&
      refused(
        `标了“一次不跑”，到场次数却是 ${visits}。请改为 0，或者去掉标记。`,
        `It is marked as needing no visit, but says ${visits}. Make it 0 or take the mark off.`,
        at("noVisit"),
      )) ||
    (commitment === true &&
      notPromised.includes(domain) &&
      refused(
        "直接涉及国家安全、公共安全、金融、生态环境、人身健康的事项不适用告知承诺（国办发〔2020〕42号），请去掉标记。",
        "Items of safety, finance, the environment and health take no commitment instead of a proof. Take the mark off.",
        at("commitment"),
      )) ||
    (fee > 0 &&
      feeBasis === undefined &&
      refused(
        "收费的事项要写明收费依据；没有依据的不得收费，请改为 0。",
        "Name the basis of the fee. Without one nothing may be charged: write 0.",
        "feeBasis",
      ))
  );
}

/** 下级审查完毕报上级 (第四十三条): two organs, each within its own days. */
function levels({ procedure, unit, upper, kind, upperDays = 0, limitBasis }: Held): Reason | false {
  if (procedure !== "twoLevel") return false;
  return (
    (upper === unit &&
      refused(
        "下级审查、上级决定的，“上级决定机关”不能就是实施主体。由一个机关办理的，请改选办理方式。",
        "The organ that decides is another than the one that examines. Or choose one organ.",
        "upper",
      )) ||
    (kind === "permit" &&
      upperDays > mostDays.single &&
      limitBasis === undefined &&
      refused(
        `上级机关一般在 ${mostDays.single} 个工作日内决定（行政许可法第四十二条）。法律另有规定的，请填写“另有时限规定的依据”。`,
        `The higher organ decides within ${mostDays.single} working days (Art 42), or another law says otherwise.`,
        "upperDays",
      ))
  );
}

/** What is wrong with a guide as it would stand; the first thing only. */
export const wrongGuide = (guide: Held, at: Naming = field => field): Reason | false =>
  times(guide, at) || levels(guide) || papers(guide, at) || marks(guide, at);
