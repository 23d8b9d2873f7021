// The family of the registrations in scenario.ts, and what is said of it.

/** Born 1 May 2020, 31 August 2020, 1 September 2020; a grown-up. All valid, all nobody's. */
export const born = {
  may: "370200202005010057",
  last: "370200202008310055",
  late: "37020020200901002X",
} as const;
export const grown = "370200198805010021";

export const family = {
  school: "matter:lamp",
  year: "y2026",
  claims: "both",
  childName: "周小满",
  child: born.may,
  address: "石桥路 5 号 2 单元 301",
  since: "2020-06-01",
  owner: grown,
  guardianName: "周明",
  kinship: "father",
  phone: "13800001234",
  childAgrees: true,
  agrees: true,
} as const;
export const taken = {
  season: "matter:heating",
  host: "org:hall",
  schoolName: "石桥路小学",
  closes: "2026-10-20",
} as const;
export const agree = { household: "agrees", property: "agrees" } as const;
export const asked = {
  request: [`file:${"1".repeat(64)}`],
  requestNote: "监护人持身份证到场，当面签字。",
} as const;
export const list = { place: 3, lotEntry: "matter:640" } as const;
export const own = { outcome: "own", admittedTo: "matter:lamp", turn: 3 } as const;
export const proof = { proof: [`file:${"0".repeat(64)}`] } as const;
export const found = { category: "both", finding: "户口簿原件一致，公安数据没有更新。" } as const;

const { owner: _, ...others } = family;
export const noOwner = others;
