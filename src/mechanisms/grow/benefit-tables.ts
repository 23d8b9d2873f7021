// The tables by which a city's benefits for firms are measured: a benefit names one, a claim is measured by it.
// 兑现条件表：政策事项写明用哪一张，兑现按这一张测算；表在 claim/decisions，标准是默认值，各市按自己的文件改。

/** A choice of benefits and of claims; the name is that of the table in `claim/deciding.ts`. */
export const tables = {
  stability: "稳岗返还",
  graduates: "一次性扩岗补助",
  highTech: "高新技术企业认定奖励",
  specialised: "专精特新企业奖励",
  research: "研发投入补助",
  equipment: "技术改造设备补助",
  exhibition: "境外参展补助",
  entering: "首次上规模企业奖励",
} as const;

export const tablesInEnglish = {
  stability: "Refund for keeping staff on",
  graduates: "Grant for hiring graduates",
  highTech: "Award for high-tech firms",
  specialised: "Award for specialised firms",
  research: "Research grant",
  equipment: "Equipment grant",
  exhibition: "Grant for exhibiting abroad",
  entering: "Award on entering the statistics of larger firms",
} as const;

/** 免申即享：数据找企业；申报：企业提出. */
export const ways = { direct: "免申即享", apply: "申报" } as const;
export const waysInEnglish = { direct: "Paid without a claim", apply: "On a claim" } as const;

/** 兑现由谁提出：免申即享的由部门从数据里筛选. */
export const sources = { found: "数据筛选", applied: "企业申报" } as const;
export const sourcesInEnglish = { found: "Found in data", applied: "Claimed by the firm" } as const;

/** 额度用完怎么办：公布前写明，公布后不改（rules 5）. */
export const endings = { queue: "按核定先后，用完排队", share: "受理期结束后按比例分配" } as const;
export const endingsInEnglish = {
  queue: "In the order of approval; then a queue",
  share: "Shared in proportion when the window closes",
} as const;

/** 公布以后怎么调整：停受理、停止而已受理的办完、停止而未核定的依法补偿（优化营商环境条例第三十一条）. */
export const changes = {
  suspend: "暂停受理，已受理的照原政策办理",
  finish: "停止，已受理的照原政策办完",
  compensate: "停止，未核定的不再办理、依法补偿",
} as const;
export const changesInEnglish = {
  suspend: "No new claims for a while; those filed go on as promised",
  finish: "Stopped; claims filed before are finished as promised",
  compensate: "Stopped; claims not yet approved are compensated instead",
} as const;

/** 停止而不办完时由补偿了结的兑现，和调整要告知的全部兑现：按兑现的状态. */
export const undecided = ["reviewing", "correcting", "queued", "pooled"] as const;
export const underway = [
  ...undecided,
  "screened",
  "approved",
  "publicised",
  "disputed",
  "confirming",
  "payable",
] as const;
