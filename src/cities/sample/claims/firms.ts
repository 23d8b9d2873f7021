// Firms of the sample that have something to claim: their codes are nobody's (no province has the code 99).

import { creditCodeProblem } from "../../../define/identifiers.ts";
import { streets } from "../areas.ts";

export interface ClaimFirm {
  readonly name: string;
  readonly creditCode: string;
  /** Key of the street. */
  readonly street: string;
}

const digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

function codeAt(at: number): string {
  const base = `91990100MC${String(30_000 + at * 7).padStart(6, "0")}`;
  for (const own of "0123456789X") {
    for (const last of digits) {
      const code = `${base}${own}${last}`;
      if (creditCodeProblem(code) === null) return code;
    }
  }
  throw new RangeError(`no credit code begins with ${base}`);
}

const words = "澜海 北辰 青禾 远岫 明湾 汇川 铸新 同泽 海沃 星野 安朗 旭东".split(" ");
const trades = "精工 电子 新材料 食品 船舶设备 软件 生物科技 装备制造 纺织 物流".split(" ");

/** The firm of a number; another number is another firm. */
export const claimFirm = (at: number): ClaimFirm => ({
  name: `澜城${words[at % words.length]}${trades[Math.floor(at / words.length) % trades.length]}有限公司`,
  creditCode: codeAt(at),
  street: streets[(at * 5) % streets.length]!.key,
});

/** So many claim on benefits; those after them are owed one. */
export const claimants = 12;
