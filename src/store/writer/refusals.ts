// What the writer refuses before or instead of the engine.

import type { Matter } from "../../engine/matter.ts";
import { Refusal } from "../../engine/refusal.ts";

export const unknownMechanism = (name: string) =>
  new Refusal("unknown_mechanism", {
    zh: `没有“${name.slice(0, 40)}”这个机制，可用机制见接口说明。`,
    en: `There is no mechanism “${name.slice(0, 40)}”. See the API description.`,
  });
export const unknownMatter = () =>
  new Refusal("unknown_matter", {
    zh: "没有找到这一件，请核对编号。",
    en: "No such matter. Check its number.",
  });
export const otherProgram = ({ mechanism, version }: Matter) =>
  new Refusal("conflict", {
    zh: `本件按旧版规则（${mechanism} ${version}）办理，本程序没有这一版。请联系管理员升级后重试。`,
    en: `This matter runs under a version (${mechanism} ${version}) that this program does not hold.`,
  });

/** Nothing was written; the caller may try again. */
export const tooMany = (): Refusal =>
  new Refusal("busy", {
    zh: "现在办理的人太多，本次没有提交。请稍候重试。",
    en: "Too many acts are waiting, and this one was not taken. Try again in a moment.",
  });
export const down = (): Refusal =>
  new Refusal("busy", {
    zh: "数据库暂时连不上，本次没有提交。请稍候重试。",
    en: "The database cannot be reached, and this act was not taken. Try again in a moment.",
  });
/** The server answered that it has no room; the batch was undone as a whole. */
export const full = (): Refusal =>
  new Refusal("busy", {
    zh: "服务器磁盘已满，本次没有提交，已收到回执的事项不受影响。请管理员清出空间后重试。",
    en: "The server's disk is full, and this act was not taken. Try again once there is room.",
  });
/** The connection broke while the batch was on its way. */
export const unsure = (): Refusal =>
  new Refusal("busy", {
    zh: "数据库连接中断，不能确定本次是否已提交。请用同一个幂等键（Idempotency-Key）重试，不会重复办理。",
    en:
      "The connection broke and the outcome is not known. " +
      "Repeat with the same Idempotency-Key: nothing is done twice.",
  });
