// Where things happen: roads, estates, villages by district, all invented. A place is put together by
// chance, so that two appeals rarely name the same door.

import type { Chance } from "../random.ts";
import type { PlaceKind } from "./case.ts";

type Kept = "roads" | "estates" | "villages" | "parks";

// prettier-ignore
const named: Readonly<Record<string, Readonly<Record<Kept, string>>>> = {
  lanjiang: { roads: "澜江路 文昌街 府前路 钟鼓巷",
    estates: "望江苑 文昌新村 江湾里 钟楼小区 育才大院", villages: "上江村 柳堤村", parks: "江滩公园 文昌园" },
  shiqiao: { roads: "石桥路 东关大街 柳巷 南苑路",
    estates: "东巷3号院 锦绣里 南苑新村 桥头小区 东门里", villages: "大石桥村 南园村", parks: "石桥公园 东关游园" },
  binhai: { roads: "滨海路 渔港街 银滩路 云台路",
    estates: "云台家园 渔港小区 银滩花园 海韵里", villages: "望海村 礁石村", parks: "银滩公园 灯塔广场" },
  donghu: { roads: "东湖大道 芯源路 莲塘路 湖光街",
    estates: "湖光小区 莲塘佳苑 芯源公寓 东湖里", villages: "莲塘村 湖西村", parks: "东湖湿地公园 莲塘绿道" },
  yunling: { roads: "云岭路 松涛街 茶山路 泉溪路", estates: "松涛苑 云岭新村 泉溪里", villages: "茶山村 泉溪村 岭下村", parks: "云岭步道 松涛公园" },
  lingang: { roads: "临港大道 海浦路 盐坨街 锚地路", estates: "海浦小区 锚地公寓 临港新城", villages: "盐坨村 海浦村", parks: "锚地公园 临港广场" },
  beiping: { roads: "北坪路 铁西街 锦绣路 窑上路",
    estates: "铁西新村 北坪小区 机床厂宿舍 锦绣家园", villages: "窑上村 北坪村", parks: "北坪公园 铁西广场" },
  qinghe: { roads: "青禾大街 麦溪路 稻香路",
    estates: "青禾小区 麦溪花园", villages: "麦溪村 柳林村 稻香村 前禾村 后禾村", parks: "青禾公园 麦溪广场" },
  wangshan: { roads: "望山路 石门街 云峰路", estates: "望山小区 石门新村", villages: "石门村 云峰村 望山村 前石村", parks: "望山公园 石门广场" },
  heyang: { roads: "河阳大街 渡口路 双河街", estates: "河阳小区 渡口新村", villages: "渡口村 双河村 河阳村 柳湾村", parks: "河阳公园 渡口游园" },
};

/** A place in a district, as a citizen would write it. Throws a RangeError on an unknown district. */
export function placeIn(draw: Chance, district: string, kind: PlaceKind): string {
  const here = named[district];
  if (here === undefined) throw new RangeError(`The sample city has no places in ${district}.`);
  const one = (kept: Kept) => draw.pick(here[kept].split(" "));
  switch (kind) {
    case "road":
      return draw.happens(0.3) ? `${one("roads")}公交站旁` : `${one("roads")}${draw.whole(2, 388)}号`;
    case "estate":
      return draw.happens(0.25) ? one("estates") : `${one("estates")}${draw.whole(1, 18)}号楼`;
    case "village":
      return draw.happens(0.4) ? one("villages") : `${one("villages")}${draw.whole(1, 8)}组`;
    case "school":
      return `${one("estates").replace(/\d.*$/, "")}${draw.pick(["小学", "实验小学", "中心小学"])}`;
    case "park":
      return draw.happens(0.4)
        ? one("parks")
        : `${one("parks")}${draw.pick(["东门", "西门", "南门", "北门"])}`;
    case "shop":
      return draw.happens(0.3) ? `${one("estates")}底商` : `${one("roads")}${draw.whole(2, 388)}号`;
  }
}
