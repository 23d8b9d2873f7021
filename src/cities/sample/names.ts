// Names made by chance from common parts. Nobody is meant: each is put together from a list of surnames and
// a list of given names, with the spelling that becomes the account.

import type { Chance } from "./random.ts";

// prettier-ignore
const surnames = (
  "陈chen 林lin 周zhou 吴wu 徐xu 孙sun 胡hu 朱zhu 高gao 郭guo 罗luo 梁liang 宋song 唐tang 许xu 韩han 冯feng 邓deng 曹cao " +
  "彭peng 曾zeng 萧xiao 田tian 董dong 潘pan 袁yuan 蔡cai 蒋jiang 余yu 于yu 杜du 叶ye 程cheng 魏wei 苏su 吕lyu 丁ding " +
  "任ren 卢lu 姚yao 钟zhong 姜jiang 崔cui 谭tan 陆lu 范fan 汪wang 廖liao 石shi 金jin 贾jia 夏xia 付fu 方fang 邹zou 熊xiong " +
  "白bai 孟meng 秦qin 邱qiu 侯hou 江jiang 尹yin 薛xue 闫yan 段duan 雷lei 黎li 史shi 陶tao 贺he 毛mao 郝hao 顾gu 龚gong 邵shao"
).split(" ");

// prettier-ignore
const givens = (
  "安然anran 白露bailu 本立benli 博文bowen 采薇caiwei 承远chengyuan 楚宁chuning 春生chunsheng 从容congrong 丹青danqing " +
  "东篱dongli 恩泽enze 方圆fangyuan 丰年fengnian 光启guangqi 桂香guixiang 海棠haitang 怀瑾huaijin 惠民huimin 佳木jiamu " +
  "嘉禾jiahe 见山jianshan 江月jiangyue 景行jingxing 静姝jingshu 可心kexin 兰舟lanzhou 乐山leshan 立夏lixia 良辰liangchen " +
  "林秋linqiu 凌霄lingxiao 令仪lingyi 鹿鸣luming 明朗minglang 明哲mingzhe 慕青muqing 南星nanxing 念慈nianci 宁远ningyuan " +
  "平野pingye 启明qiming 千帆qianfan 清和qinghe 秋实qiushi 日新rixin 如松rusong 若谷ruogu 少白shaobai 书瑶shuyao 树声shusheng " +
  "思齐siqi 松年songnian 素问suwen 天阔tiankuo 听雨tingyu 望舒wangshu 惟一weiyi 文澜wenlan 希真xizhen 晓岚xiaolan 心远xinyuan " +
  "星野xingye 修远xiuyuan 雪晴xueqing 雅南yanan 延川yanchuan 一诺yinuo 以恒yiheng 忆宁yining 永昼yongzhou 雨桐yutong 玉成yucheng " +
  "元朗yuanlang 云起yunqi 照临zhaolin 知微zhiwei 致远zhiyuan 仲夏zhongxia 子衿zijin 自牧zimu 祖荫zuyin"
).split(" ");

interface Part {
  readonly written: string;
  readonly spelt: string;
}
const parted = (entry: string): Part => {
  const [, written = "", spelt = ""] = /^([^a-z]+)([a-z]+)$/.exec(entry) ?? [];
  return { written, spelt };
};
const families = surnames.map(parted);
const calls = givens.map(parted);

/**
 * A name that is not in `taken` yet, and its spelling, to which a number is added where it stands already.
 */
export function newName(
  draw: Chance,
  taken: Set<string>,
): { readonly name: string; readonly account: string } {
  for (;;) {
    const [family, call] = [draw.pick(families), draw.pick(calls)];
    const name = family.written + call.written;
    if (taken.has(name)) continue;
    const spelt = family.spelt + call.spelt;
    let account = spelt;
    for (let number = 2; taken.has(account); number += 1) account = `${spelt}${number}`;
    taken.add(name).add(account);
    return { name, account };
  }
}

/** How a citizen wants to be called: 周女士, 许先生, 老段, or a whole name. */
export function calledBy(draw: Chance): string {
  const family = draw.pick(families).written;
  const way = draw.weighted({ lady: 42, gentleman: 42, whole: 12, old: 4 });
  if (way === "whole") return family + draw.pick(calls).written;
  return way === "old" ? `老${family}` : family + (way === "lady" ? "女士" : "先生");
}
