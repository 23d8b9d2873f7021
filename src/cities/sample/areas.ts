// The areas of 澜城市, a city that does not exist: districts, streets and towns, and in one street communities
// and grids. Codes begin with 99, which GB/T 2260 gives to no province; a new area has no code at all, as
// in life.

import type { OrgLevel } from "../../define/fields.ts";

export interface SampleOrg {
  /** The instance's own stable name; a path for what lies below. */
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
  readonly english: string;
  readonly level: OrgLevel;
  /** A party organ does 督察, not 督查: its slips carry another name (rules 0.3). */
  readonly party: boolean;
  /** GB/T 2260 or its nine-digit form for towns; null where there is none. */
  readonly code: string | null;
  /** 发文机关代字, where it numbers its papers. */
  readonly mark?: string;
  /** Whether government has named it to inspect others. */
  readonly inspects?: boolean;
}

export const city: SampleOrg = {
  key: "city",
  parent: null,
  name: "澜城市",
  english: "Lancheng",
  level: "city",
  party: false,
  code: "990100",
};

/** key, 中文, English, code or "" , and the streets or towns: key 中文 English. */
type District = readonly [string, string, string, string, readonly (readonly [string, string, string])[]];

// prettier-ignore
const districtRows: readonly District[] = [
  ["lanjiang", "澜江区", "Lanjiang District", "990102", [
    ["fuqian", "府前街道", "Fuqian Street"], ["wenchang", "文昌街道", "Wenchang Street"],
    ["jiangwan", "江湾街道", "Jiangwan Street"], ["wangjiang", "望江街道", "Wangjiang Street"],
    ["zhonglou", "钟楼街道", "Zhonglou Street"],
  ]],
  ["shiqiao", "石桥区", "Shiqiao District", "990103", [
    ["shiqiao", "石桥街道", "Shiqiao Street"], ["dongguan", "东关街道", "Dongguan Street"],
    ["nanyuan", "南苑街道", "Nanyuan Street"], ["liuxiang", "柳巷街道", "Liuxiang Street"],
  ]],
  ["binhai", "滨海区", "Binhai District", "990104", [
    ["yugang", "渔港街道", "Yugang Street"], ["yintan", "银滩街道", "Yintan Street"],
    ["yuntai", "云台街道", "Yuntai Street"], ["haibin", "海滨路街道", "Haibin Road Street"],
  ]],
  ["donghu", "东湖新区", "Donghu New Area", "", [
    ["donghu", "东湖街道", "Donghu Street"], ["liantang", "莲塘街道", "Liantang Street"],
    ["xinyuan", "芯源街道", "Xinyuan Street"],
  ]],
  ["yunling", "云岭区", "Yunling District", "990105", [
    ["yunling", "云岭街道", "Yunling Street"], ["songtao", "松涛街道", "Songtao Street"],
    ["chashan", "茶山镇", "Chashan Town"], ["quanxi", "泉溪镇", "Quanxi Town"],
  ]],
  ["lingang", "临港区", "Lingang District", "990106", [
    ["lingang", "临港街道", "Lingang Street"], ["haipu", "海浦街道", "Haipu Street"],
    ["yantuo", "盐坨镇", "Yantuo Town"],
  ]],
  ["beiping", "北坪区", "Beiping District", "990107", [
    ["beiping", "北坪街道", "Beiping Street"], ["tiexi", "铁西街道", "Tiexi Street"],
    ["jinxiu", "锦绣街道", "Jinxiu Street"], ["yaoshang", "窑上镇", "Yaoshang Town"],
  ]],
  ["qinghe", "青禾县", "Qinghe County", "990121", [
    ["qinghe", "青禾镇", "Qinghe Town"], ["maixi", "麦溪镇", "Maixi Town"],
    ["liulin", "柳林镇", "Liulin Town"], ["daoxiang", "稻香镇", "Daoxiang Town"],
  ]],
  ["wangshan", "望山县", "Wangshan County", "990122", [
    ["wangshan", "望山镇", "Wangshan Town"], ["shimen", "石门镇", "Shimen Town"],
    ["yunfeng", "云峰镇", "Yunfeng Town"],
  ]],
  ["heyang", "河阳县", "Heyang County", "990123", [
    ["heyang", "河阳镇", "Heyang Town"], ["dukou", "渡口镇", "Dukou Town"],
    ["shuanghe", "双河镇", "Shuanghe Town"],
  ]],
];

/** The ten districts and counties, in the order of their codes as people list them. */
export const districts: readonly SampleOrg[] = districtRows.map(([key, name, english, code]) => ({
  ...city,
  key,
  parent: city.key,
  name,
  english,
  level: "district",
  code: code || null,
}));

export const streets: readonly SampleOrg[] = districtRows.flatMap(([district, , , code, rows]) =>
  rows.map(([key, name, english], at) => ({
    ...city,
    key: `${district}.${key}`,
    parent: district,
    name,
    english,
    level: "street",
    // The nine digits of a street are those of its district and three of its own, so a new area has none
    // here either.
    code: code ? code + String(at + 1).padStart(3, "0") : null,
  })),
);

// prettier-ignore
const communityRows = [
  ["shiqiao.shiqiao", "dongxiang", "东巷社区", "Dongxiang Community", 3],
  ["shiqiao.shiqiao", "qiaotou", "桥头社区", "Qiaotou Community", 2],
  ["shiqiao.shiqiao", "fuxue", "府学社区", "Fuxue Community", 2],
  ["shiqiao.dongguan", "dongmen", "东门里社区", "Dongmenli Community", 2],
  ["shiqiao.nanyuan", "nanyuan", "南苑社区", "Nanyuan Community", 2],
  ["shiqiao.liuxiang", "jinxiuli", "锦绣里社区", "Jinxiuli Community", 2],
] as const;

export const communities: readonly SampleOrg[] = communityRows.flatMap(
  ([street, key, name, english, grids]) => {
    const community: SampleOrg = {
      ...city,
      key: `${street}.${key}`,
      parent: street,
      name,
      english,
      level: "community",
      code: null,
    };
    const numbered = Array.from({ length: grids }, (_, at): SampleOrg => ({
      ...community,
      key: `${community.key}.${at + 1}`,
      parent: community.key,
      name: `${name}第${"一二三"[at]}网格`,
      english: `${english} Grid ${at + 1}`,
      level: "grid",
    }));
    return [community, ...numbered];
  },
);
