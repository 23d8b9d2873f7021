// A drawn map of a city that does not exist: north up, 1,000 units wide, always to be marked 示意图. Neighbours
// share their border's very points, since each border is drawn once and roughened by chance of its own name.

import { districts } from "./areas.ts";
import { chance } from "./random.ts";

export type Point = readonly [x: number, y: number];

/** GeoJSON in shape (RFC 7946), but on a plane of its own: no real place has these coordinates. */
export interface DrawnMap {
  readonly type: "FeatureCollection";
  readonly note: { readonly zh: "示意图"; readonly en: "Sketch map" };
  readonly features: readonly DrawnFeature[];
}
export type DrawnFeature = DrawnDistrict | DrawnWater;
export interface DrawnDistrict {
  readonly type: "Feature";
  readonly properties: {
    readonly kind: "district";
    readonly org: string;
    readonly name: string;
    readonly english: string;
    /** Where the name stands. */
    readonly label: Point;
  };
  readonly geometry: { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly Point[])[][] };
}
export interface DrawnWater {
  readonly type: "Feature";
  readonly properties: { readonly kind: "river"; readonly name: string; readonly english: string };
  readonly geometry: { readonly type: "LineString"; readonly coordinates: readonly Point[] };
}

type Roughness = "hill" | "coast" | "street" | "river";

/** How far the middle of a piece may leave its straight line, as a share of the piece's length. */
const roughness: Readonly<Record<Roughness, number>> = { hill: 0.16, coast: 0.24, street: 0.07, river: 0.14 };

// Each border once: how rough it is, and its corners. Coasts get their bays and capes by hand.
// prettier-ignore
const borders: Readonly<Record<string, readonly [Roughness, ...Point[]]>> = {
  northWest: ["hill", [60, 600], [190, 668], [360, 672]],
  north: ["hill", [360, 672], [480, 690], [600, 660]],
  northEast: ["hill", [600, 660], [690, 664], [742, 628]],
  harbourLand: ["hill", [742, 628], [820, 640], [880, 600]],
  harbourCoast: ["coast", [880, 600], [942, 560], [905, 515], [968, 470], [900, 432], [872, 392]],
  lakeCoast: ["coast", [872, 392], [896, 350], [846, 318], [862, 268], [826, 242]],
  sandCoast: ["coast", [826, 242], [850, 180], [776, 168], [740, 110], [672, 104], [640, 62]],
  southCoast: ["coast", [640, 62], [560, 74], [500, 30], [440, 30]],
  south: ["hill", [440, 30], [392, 58], [340, 50]],
  southWest: ["hill", [340, 50], [180, 70], [70, 190], [46, 342]],
  west: ["hill", [46, 342], [30, 470], [60, 600]],
  mountainBeiping: ["hill", [360, 672], [330, 590], [342, 502]],
  mountainRiver: ["hill", [342, 502], [306, 430], [262, 342]],
  mountainPlain: ["hill", [262, 342], [150, 366], [46, 342]],
  beipingYunling: ["hill", [600, 660], [612, 590], [582, 502]],
  beipingShiqiao: ["street", [582, 502], [520, 506], [462, 482]],
  beipingLanjiang: ["street", [462, 482], [402, 510], [342, 502]],
  yunlingShiqiao: ["street", [582, 502], [626, 490], [660, 452]],
  yunlingLake: ["hill", [660, 452], [690, 476], [722, 470]],
  yunlingHarbour: ["hill", [722, 470], [756, 550], [742, 628]],
  harbourLake: ["street", [722, 470], [790, 440], [872, 392]],
  shiqiaoLake: ["street", [660, 452], [652, 370], [622, 282]],
  lakeSand: ["street", [622, 282], [720, 276], [826, 242]],
  shiqiaoSand: ["street", [622, 282], [596, 256], [562, 252]],
  shiqiaoHeyang: ["street", [562, 252], [520, 290], [482, 302]],
  shiqiaoLanjiang: ["street", [482, 302], [498, 390], [462, 482]],
  lanjiangHeyang: ["street", [482, 302], [442, 280], [402, 282]],
  lanjiangPlain: ["street", [402, 282], [330, 300], [262, 342]],
  sandHeyang: ["hill", [562, 252], [610, 160], [640, 62]],
  plainHeyang: ["hill", [402, 282], [380, 160], [340, 50]],
  isle: ["coast", [900, 196], [934, 206], [940, 176], [908, 166], [900, 196]],
};

// A district's ring: its borders in order round it; "-" walks one backwards. A second ring is an island.
const rings: Readonly<Record<string, { readonly label: Point; readonly around: readonly string[] }>> = {
  wangshan: { label: [180, 510], around: ["northWest mountainBeiping mountainRiver mountainPlain west"] },
  beiping: {
    label: [468, 590],
    around: ["north beipingYunling beipingShiqiao beipingLanjiang -mountainBeiping"],
  },
  yunling: {
    label: [668, 568],
    around: ["northEast -yunlingHarbour -yunlingLake -yunlingShiqiao -beipingYunling"],
  },
  lingang: { label: [826, 530], around: ["harbourLand harbourCoast -harbourLake yunlingHarbour"] },
  donghu: { label: [752, 358], around: ["harbourLake lakeCoast -lakeSand -shiqiaoLake yunlingLake"] },
  binhai: { label: [704, 200], around: ["lakeSand sandCoast -sandHeyang -shiqiaoSand", "isle"] },
  shiqiao: {
    label: [566, 392],
    around: ["yunlingShiqiao shiqiaoLake shiqiaoSand shiqiaoHeyang shiqiaoLanjiang -beipingShiqiao"],
  },
  lanjiang: {
    label: [398, 462],
    around: ["-beipingLanjiang -shiqiaoLanjiang lanjiangHeyang lanjiangPlain -mountainRiver"],
  },
  qinghe: { label: [214, 216], around: ["-mountainPlain -lanjiangPlain plainHeyang southWest"] },
  heyang: {
    label: [486, 168],
    around: ["-lanjiangHeyang -shiqiaoHeyang sandHeyang southCoast south -plainHeyang"],
  },
};

// prettier-ignore
const rivers = [
  ["澜江", "Lan River", [
    [20, 420], [130, 452], [250, 420], [352, 398], [452, 408], [560, 350], [668, 348], [760, 312], [858, 300],
  ]],
  ["青溪", "Qing Brook", [[160, 90], [236, 150], [290, 232], [330, 318], [352, 398]]],
] as const;

/** Every piece is broken at a middle pushed aside by chance, four times over, like a real line is. */
function roughened(name: string, [kind, ...corners]: readonly [Roughness, ...Point[]]): readonly Point[] {
  const draw = chance(`map ${name}`);
  let line: readonly Point[] = corners;
  for (let pass = 0; pass < 4; pass += 1) {
    line = line.flatMap((from, at): Point[] => {
      const to = line[at + 1];
      if (to === undefined) return [from];
      const push = (draw.fraction() - 0.5) * 2 * roughness[kind];
      const middle: Point = [
        Math.round(((from[0] + to[0]) / 2 - (to[1] - from[1]) * push) * 10) / 10,
        Math.round(((from[1] + to[1]) / 2 + (to[0] - from[0]) * push) * 10) / 10,
      ];
      return [from, middle];
    });
  }
  return line;
}

const lines = new Map(Object.entries(borders).map(([name, border]) => [name, roughened(name, border)]));

/** One closed ring from the borders round it; each begins where the one before ends. */
function ring(around: string): readonly Point[] {
  const points = around.split(" ").flatMap(name => {
    const line = lines.get(name.replace("-", ""))!;
    return (name.startsWith("-") ? line.toReversed() : line).slice(0, -1);
  });
  return [...points, points[0]!];
}

function drawnDistrict({ key, name, english }: (typeof districts)[number]): DrawnDistrict {
  const { label, around } = rings[key]!;
  return {
    type: "Feature",
    properties: { kind: "district", org: key, name, english, label },
    geometry: { type: "MultiPolygon", coordinates: around.map(one => [ring(one)]) },
  };
}

export const map: DrawnMap = {
  type: "FeatureCollection",
  note: { zh: "示意图", en: "Sketch map" },
  features: [
    ...districts.map(drawnDistrict),
    ...rivers.map(([name, english, corners]): DrawnWater => ({
      type: "Feature",
      properties: { kind: "river", name, english },
      geometry: { type: "LineString", coordinates: roughened(name, ["river", ...corners]) },
    })),
  ],
};
