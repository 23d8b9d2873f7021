// Why a paper is not given out or not taken.

import type { BadMark } from "../../engine/ballots/marks.ts";
import type { Poll } from "../../engine/ballots/poll.ts";
import { Refusal } from "../../engine/refusal.ts";

const titles = ({ plan, name, ballot }: Poll) => ({
  zh: ballot.title,
  en: plan.english.ballots?.[name] ?? name,
});

export const notOnRoll = (poll: Poll): Refusal =>
  new Refusal("not_on_roll", {
    zh: `您不在“${titles(poll).zh}”的名册上，不能投票。名册在开始时按岗位点定；认为有误的，请找组织单位。`,
    en: `You are not on the roll of “${titles(poll).en}”, called when it opened. Ask those who hold it.`,
  });

export const recused = (): Refusal =>
  new Refusal("recused", {
    zh: "这一项属于您所在单位，按规定回避，不能评。其余的请照常评。",
    en: "This is your own unit, so you must not judge it. Please mark the others.",
  });

export const taken = (): Refusal =>
  new Refusal("paper_taken", {
    zh: "您的票已经领过，每人一张。已在另一台设备领取的，请在那台设备上投。",
    en: "You were given this paper before, and there is one for each. Cast it on the device that has it.",
  });

export const notBlinded = (): Refusal =>
  new Refusal("invalid_input", {
    zh: "领票请求不完整：评议对象不在名单里，或者内容不是 256 字节。请刷新页面后重试。",
    en: "The request is not whole: no such subject, or not 256 bytes of a blinded token. Reload the page.",
  });

export const unsigned = (): Refusal =>
  new Refusal("paper_unsigned", {
    zh: "这张票没有本组、本对象的有效签名，没有收下。请刷新页面，用领到的票投。",
    en: "This paper is not signed for its group and subject, and was not taken. Cast the one you were given.",
  });

export const used = (): Refusal =>
  new Refusal("paper_used", {
    zh: "这张票已经投过，投出后不能再改。凭回执可以在公布后核对。",
    en: "This paper was cast before and cannot be changed. Check it by its receipt once the urn is open.",
  });

/** The matter left the state between the look at it and the statement. */
export const justClosed = (poll: Poll): Refusal =>
  new Refusal("ballot_closed", {
    zh: `“${titles(poll).zh}”刚刚结束，这张票没有收下。如有异议，请向组织单位申请复核。`,
    en: `“${titles(poll).en}” has just closed and did not take this paper. To object, ask those who hold it.`,
  });

export const badMark = ({ field, zh, en }: BadMark): Refusal =>
  new Refusal("invalid_input", { zh, en }, [{ field, code: "malformed", zh, en }]);

export const sealed = (poll: Poll): Refusal =>
  new Refusal("ballot_sealed", {
    zh: `“${titles(poll).zh}”还没有计票，票箱封着，谁也不能看。请等公布结果后再看。`,
    en: `The urn of “${titles(poll).en}” is sealed until it was counted. Look again then.`,
  });
