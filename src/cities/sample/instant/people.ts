// Made-up people and firms for shared data: their numbers pass the check of GB 11643 and GB 32100 and are
// nobody's, since no county has the code 370299 and no province the code 99.

import { creditCodeProblem } from "../../../define/identifiers.ts";
import { districts } from "../areas.ts";

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** An identity number of somebody born on a day ("19380501"); odd numbers are men. */
export function identityFor(born: string, number: number): string {
  const head = `370299${born}${String(number).padStart(3, "0")}`;
  const sum = weights.reduce((all, weight, at) => all + weight * Number(head[at]), 0);
  return `${head}${"10X98765432"[sum % 11]}`;
}

const digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A credit code of nobody. */
export function creditCodeFor(number: number): string {
  const base = `91990100MB${String(20_000 + number * 7).padStart(6, "0")}`;
  for (const own of "0123456789X") {
    for (const last of digits) {
      const code = `${base}${own}${last}`;
      if (creditCodeProblem(code) === null) return code;
    }
  }
  throw new RangeError(`no credit code begins with ${base}`);
}

export interface Person {
  readonly name: string;
  readonly identity: string;
  readonly born: string;
  /** Key of the district. */
  readonly district: string;
  readonly address: string;
}

const names =
  "周桂兰 李福安 王秀珍 陈树德 赵淑贤 孙长河 钱玉芬 吴守信 郑云芝 冯永年 褚丽华 卫东升 周静 沈嘉怡 韩立群 杨一鸣 朱海棠 秦晓峰 " +
  "许文博 何雨薇 吕志远 施佳宁 张明哲 孔令怡 曹国庆 严若兰 华建军 金思远 魏春梅 陶家和 姜海燕 戚继红 谢天成 邹佩玲 喻凡 柏青";

/** Born so that the first are past eighty, the next past sixty, the others of working age. */
const bornAt = (at: number): string => {
  const year = at === 0 ? 1938 : at < 6 ? 1934 + at * 2 : at < 12 ? 1950 + at : 1972 + at;
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${year}${two(1 + (at % 12))}${two(1 + ((at * 7) % 28))}`;
};

export const persons: readonly Person[] = names.split(" ").map((name, at) => {
  const born = at === 0 ? "19380501" : at === 1 ? "19560820" : bornAt(at);
  const district = districts[at < 2 ? 1 : at % districts.length]!;
  return {
    name,
    born,
    identity: identityFor(born, at + 1),
    district: district.key,
    address: `${district.name}和平路 ${10 + at} 号 ${1 + (at % 6)}0${1 + (at % 4)} 室`,
  };
});

export interface Firm {
  readonly name: string;
  readonly creditCode: string;
  readonly leader: Person;
}

const firmNames = [
  "澜城市晨光便利店",
  "澜城精工部件有限公司",
  "澜城海味商行",
  "澜城云桥软件有限公司",
] as const;
export const firms: readonly Firm[] = firmNames.map((name, at) => ({
  name,
  creditCode: creditCodeFor(at),
  leader: persons[20 + at]!,
}));
