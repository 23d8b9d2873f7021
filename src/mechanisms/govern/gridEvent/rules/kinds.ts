// What happens in a grid, as a city may list it: the level that each begins with, and whether it takes an
// enforcing officer. The eight that are met most stand first, since the grid member's page shows them first.

import type { Level } from "../limits.ts";

export interface Kind {
  readonly label: string;
  readonly level: Level;
  /** 需要行政执法：网格员没有执法权，也不得交给网格员办 (rules 7). */
  readonly enforcement?: true;
}

// prettier-ignore
export const kinds = {
  litter:    { label: "暴露垃圾、乱堆杂物", level: "ordinary" },
  lamp:      { label: "路灯、楼道灯不亮", level: "ordinary" },
  manhole:   { label: "井盖破损、缺失", level: "serious" },
  drain:     { label: "下水道堵塞、污水外溢", level: "ordinary" },
  charging:  { label: "电动自行车违规停放充电", level: "ordinary" },
  dispute:   { label: "邻里矛盾、纠纷", level: "ordinary" },
  alone:     { label: "独居老人、困难群众需要帮助", level: "serious" },
  stall:     { label: "占道经营", level: "ordinary", enforcement: true },
  pavement:  { label: "路面坑洞、塌陷", level: "serious" },
  leak:      { label: "供水管道漏水", level: "serious" },
  wire:      { label: "线缆脱落、低垂", level: "serious" },
  tree:      { label: "树木倾倒、断枝", level: "serious" },
  flood:     { label: "积水内涝", level: "serious" },
  fireGear:  { label: "消防设施损坏、缺失", level: "serious" },
  exit:      { label: "占用、堵塞消防通道", level: "serious", enforcement: true },
  building:  { label: "房屋、围墙险情", level: "urgent" },
  gas:       { label: "燃气泄漏", level: "urgent" },
  lost:      { label: "老人、儿童走失", level: "urgent" },
  dog:       { label: "犬只伤人、不拴绳", level: "ordinary", enforcement: true },
  illegal:   { label: "违法建设", level: "ordinary", enforcement: true },
  dumping:   { label: "偷倒渣土、建筑垃圾", level: "serious", enforcement: true },
  burning:   { label: "露天焚烧", level: "serious", enforcement: true },
  advert:    { label: "违规设置广告牌匾", level: "ordinary", enforcement: true },
  other:     { label: "其他", level: "ordinary" },
} as const satisfies Readonly<Record<string, Kind>>;

export type KindName = keyof typeof kinds;

const known: Readonly<Record<string, Kind>> = kinds;

export const enforced = (kind: KindName | undefined): boolean =>
  kind !== undefined && known[kind]?.enforcement === true;

export const levelOf = (kind: KindName): Level => known[kind]?.level ?? "ordinary";

export const kindLabels = Object.fromEntries(
  Object.entries(kinds).map(([name, { label }]) => [name, label]),
) as Readonly<Record<KindName, string>>;
