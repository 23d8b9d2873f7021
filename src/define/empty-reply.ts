// A reply that says nothing (rules 0.4: 虚假办结): what is left of it without greeting, numbers, dates and
// thanks is short, or says only that it was passed on. Measured on replies that officials had read: 36 of 39
// found, none of 61 questioned wrongly.

const drop: readonly RegExp[] = [
  /^\s*(?:尊敬的|亲爱的)?[^，,。！!：:\n]{0,10}(?:市民|网友|诉求人|来电人|先生|女士|同志|朋友|居民|家长|业主)(?:朋友)?[，,：:！!\s]+/u,
  /(?:您|你)好[，,。！!：:\s]*/gu,
  // Numbers of papers and orders, dates and times, telephone numbers.
  /[〔[（(]\s*\d{4}\s*[〕\]）)]\s*\d+\s*号/gu,
  /\d{2,4}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*[日号])?|\d{1,2}\s*月\s*\d{1,2}\s*[日号]|\d{1,2}[:：]\d{2}/gu,
  /(?:联系|咨询|办公|服务)?电话(?:号码)?[:：是为]?/gu,
  /[A-Za-z]*[\d][\dA-Za-z\-—]*/gu,
  /(?:非常|衷心|再次)?(?:感谢|谢谢)[^。！!；;\n]*[。！!；;]?/gu,
  /(?:祝您?|此致|敬礼)[^。！!\n]*[。！!]?/gu,
  // What the reply is about, said again without saying anything of it.
  /(?:您|你)(?:所)?(?:反映|咨询|提出|来信|来电|投诉|留言|提交)[^，,。；;！!]{0,30}(?:收悉|已收到|收到)/gu,
  /(?:来信|来电|留言|诉求|工单|意见|建议)?(?:已经?)?(?:收悉|收到)/gu,
  /现(?:将|就)?[^，,。]{0,20}(?:答复|回复|反馈)如下[:：]?/gu,
  /(?:特此|专此)?(?:答复|回复|函复)[。！!]?$/gu,
  /[\s\p{P}\p{S}]+/gu,
];

const anyOf = (...ways: readonly string[]): RegExp => new RegExp(ways.join("|"), "u");

/** It was sent on, or will be looked at. */
const forwards = anyOf(
  "转(?:交|办|给|至|送|相关|有关|属地|派)|移交|交由|责成",
  "请(?:您)?(?:咨询|联系|拨打|向|到)",
  "(?:将|会|正)(?:尽快|进一步|继续|抓紧|认真|积极)",
  "已(?:安排|通知|告知|反馈|上报|督促|联系)",
  "(?:正在|尽快|抓紧)(?:处理|办理|核实|研究|协调)|做好解释",
);

/** Somebody looked, did, or says how it is. */
const finds = anyOf(
  "经(?:查|核实|调查|了解|核查|现场|勘查|检测|与|协调|研究)|现场",
  "已(?:修复|更换|清理|整改|解决|完成|恢复|拆除|清运|处罚|立案|退款|补发|安装|疏通|维修|办结)",
  "根据[^，,。]{2,}|依据|按照[^，,。]{2,}(?:规定|办法|条例|通知)|符合|不属于",
  "因[^，,。]{2,}|由于|计划于|预计",
);

/** Thanks for praise need say no more. */
const praised = /(?:感谢|谢谢)[^。！!\n]{0,16}(?:表扬|肯定|认可|点赞|鼓励|锦旗|称赞)/u;

const least = 12;
const leastForwarded = 40;

/** What is left of a reply, in characters, without what stands in every reply. */
export const substance = (reply: string): string =>
  drop.reduce((rest, one) => rest.replace(one, ""), reply.normalize("NFKC"));

/** Why a reply says nothing: how many characters are left of it; undefined when it says something. */
export function emptyReply(reply: string): { readonly left: number; readonly forwards: boolean } | undefined {
  if (praised.test(reply)) return undefined;
  const rest = substance(reply);
  const left = [...rest].length;
  if (left < least) return { left, forwards: forwards.test(reply) };
  const only = left < leastForwarded && forwards.test(reply) && !finds.test(reply);
  return only ? { left, forwards: true } : undefined;
}
