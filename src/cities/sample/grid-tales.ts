// Events of the sample's grids in the last weeks: most are settled where they happen, some are whistled
// for, one department comes late and one not at all, some still wait for somebody.

import type { KindName } from "../../mechanisms/govern/gridEvent/rules/kinds.ts";

export type GridCourse =
  | "spot"
  | "own"
  | "community"
  | "street"
  | "whistle"
  | "reported"
  | "untrue"
  | "sensed"
  | "waiting"
  | "forgotten"
  | "lifting"
  | "calling";

export interface GridTale {
  /** The grid, by its community's key and number. */
  readonly grid: string;
  readonly kind: KindName;
  readonly course: GridCourse;
  /** Working days before the last day of the script. */
  readonly ago: number;
  readonly place: string;
  readonly situation: string;
  readonly measure: string;
  /** Of a whistle: departments, the lead first, and after how many minutes each reports in; null: never. */
  readonly called?: readonly (readonly [string, number | null])[];
}

type Row = readonly [string, KindName, GridCourse, number, string, string, string, GridTale["called"]?];

const dongxiang = "shiqiao.shiqiao.dongxiang";
const qiaotou = "shiqiao.shiqiao.qiaotou";
const fuxue = "shiqiao.shiqiao.fuxue";
const dongmen = "shiqiao.dongguan.dongmen";
const nanyuan = "shiqiao.nanyuan.nanyuan";
const jinxiu = "shiqiao.liuxiang.jinxiuli";

// prettier-ignore
const rows: readonly Row[] = [
  [`${dongxiang}.1`, "litter", "spot", 14, "东巷 3 号楼东侧垃圾点", "纸箱、旧沙发堆在桶外。", "已联系物业当场清走。"],
  [`${dongxiang}.1`, "charging", "spot", 12, "东巷 7 号楼一单元门厅", "两辆电动车停在门厅充电。", "已劝离到充电棚。"],
  [`${dongxiang}.2`, "lamp", "own", 12, "东巷 12 号楼二单元", "三至五层楼道灯不亮。", "物业更换感应灯 3 盏，晚间复看已亮。"],
  [`${dongxiang}.3`, "dispute", "own", 11, "东巷 15 号楼", "楼上装修时间引起争执。", "双方到场，约定施工时间并书面签字。"],
  [`${qiaotou}.1`, "drain", "community", 11, "桥头路 8 号院", "污水井外溢，院内有异味。", "社区联系疏通队疏通 40 米，冲洗地面。"],
  [`${qiaotou}.2`, "alone", "community", 10, "桥头路 21 号", "独居老人三天没有下楼。", "入户看望，联系子女，列入每日探访。"],
  [`${fuxue}.1`, "stall", "street", 10, "府学小学南门外", "放学时段摊位占满人行道。", "街道综合执法队到场，引导进入便民疏导点。"],
  [`${fuxue}.2`, "leak", "whistle", 9, "府学路与桥头路口", "供水管破裂，路面积水漫到店铺。", "关阀抢修，更换管段 6 米，恢复路面。",
    [["dept.water", 25], ["dept.streetworks", 45], ["dept.traffic-police", null]]],
  [`${dongmen}.1`, "exit", "whistle", 8, "东门里 5 号院", "消防通道被铁门、杂物封堵。", "拆除铁门，清出通道，张贴标识。",
    [["dept.fire", 50], ["dept.streetworks", 95]]],
  [`${dongmen}.2`, "tree", "whistle", 7, "东门里小学围墙外", "大树倾斜压住围墙。", "分段伐除，加固围墙，清运枝干。",
    [["dept.gardens", 40], ["dept.education", 150]]],
  [`${nanyuan}.1`, "advert", "street", 7, "南苑商业街", "门头广告牌松动超出设置范围。", "责令拆除，当日拆完。"],
  [`${nanyuan}.2`, "litter", "spot", 6, "南苑 9 号楼后绿地", "绿地有建筑碎料。", "当场清理装袋运走。"],
  [`${nanyuan}.1`, "charging", "forgotten", 8, "南苑 3 号楼地下室", "地下室停满电动车，有人拉线充电。", ""],
  [`${jinxiu}.1`, "drain", "reported", 6, "锦绣里 4 号楼", "楼前下水道返水，一楼住户家里进水。", "更换堵塞管段，入户协助清理。"],
  [`${jinxiu}.2`, "dog", "untrue", 5, "锦绣里广场", "有人说广场上有散养的大狗。", "现场走访两次，没有发现散养犬只。"],
  [`${dongxiang}.2`, "flood", "sensed", 5, "东巷下穿通道", "水位 24 厘米，超过警戒值。", "启动泵站排水，一小时后降到 3 厘米。"],
  [`${dongxiang}.1`, "manhole", "community", 4, "东巷 1 号楼路口", "井盖破损缺角。", "放置围挡，产权单位更换井盖。"],
  [`${qiaotou}.1`, "fireGear", "community", 3, "桥头路 8 号院", "两个灭火器压力不足。", "更换灭火器 2 具，全院检查一遍。"],
  [`${dongxiang}.1`, "lamp", "own", 2, "东巷 2 号楼三单元", "单元门灯不亮。", "更换灯头，晚间复看已亮。"],
  [`${dongxiang}.1`, "drain", "waiting", 0, "东巷 6 号楼北侧", "雨水箅子堵塞，路面积水。", ""],
  [`${fuxue}.1`, "illegal", "lifting", 0, "府学巷 17 号", "院内新砌墙体，疑似加盖。", ""],
  [`${qiaotou}.2`, "drain", "calling", 0, "桥头路 21 号院", "两处井口同时外溢，疑似主管堵塞。", "",
    [["dept.water", 30], ["dept.utilities", null]]],
];

export const gridTales: readonly GridTale[] = rows.map(
  ([grid, kind, course, ago, place, situation, measure, called]) => ({
    grid,
    kind,
    course,
    ago,
    place,
    situation,
    measure,
    ...(called ? { called } : {}),
  }),
);
