// The idle plots of the sample. What the full city has reused adds up to 5,002.77 mu, the area that a
// city has published; each plot has its own title, in the unit that was usual when it was written.

import { creditCodeProblem } from "../../../define/identifiers.ts";
import type { Unit } from "../../../mechanisms/grow/idleLand/rules/area.ts";
import { type SampleOrg, districts, streets } from "../areas.ts";

/** Hundredths of a mu. */
const published = 500_277;
/** So many plots are reused in the full city; some more are under way. */
export const reusedPlots = 40;
const underWay = 8;

/** Why a plot lies idle: nobody began a year or two ago, or work stopped by the government's doing. */
export type Reason = "oneYear" | "twoYears" | "stopped";

export interface Plot {
  readonly key: string;
  readonly parcel: string;
  readonly location: string;
  readonly district: string;
  readonly street: string;
  readonly holder: string;
  readonly use: "industry" | "storage" | "commerce";
  readonly given: string;
  readonly unit: Unit;
  /** Hundredths of a mu, as the title comes out. */
  readonly area: number;
  /** 分. */
  readonly price: number;
  readonly reason: Reason;
  readonly project: string;
}

const most = { min: 6_000, spread: 12_000 } as const;
const areaAt = (at: number): number => most.min + ((at * 3_779) % most.spread);

/** The last of those that are reused makes the sum whole. */
function areas(): readonly number[] {
  const firsts = Array.from({ length: reusedPlots - 1 }, (_, at) => areaAt(at));
  const rest = published - firsts.reduce((sum, area) => sum + area, 0);
  return [...firsts, rest, ...Array.from({ length: underWay }, (_, at) => areaAt(reusedPlots + at))];
}

const written: Readonly<Record<Unit, (area: number) => string>> = {
  mu: area => (area / 100).toFixed(2),
  sqm: area => ((area * 20) / 3).toFixed(2),
  hectare: area => (area / 1_500).toFixed(4),
};
const units: readonly Unit[] = ["mu", "sqm", "hectare"];

const digits = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A credit code of nobody that passes the check: region 99 is of no province. */
function holderAt(at: number): string {
  const base = `91990100MA${String(10_000 + at * 7).padStart(6, "0")}`;
  for (const own of "0123456789X") {
    for (const last of digits) {
      const code = `${base}${own}${last}`;
      if (creditCodeProblem(code) === null) return code;
    }
  }
  throw new RangeError(`no credit code begins with ${base}`);
}

const parks = ["工业园纬三路南侧", "物流园东门", "开发大道北侧", "产业新城二号地块", "旧粮库以西"] as const;
const projects = ["精工部件扩产", "冷链仓储中心", "新材料中试基地", "电商分拨中心", "农机装备制造"] as const;
const uses = ["industry", "storage", "industry", "commerce", "industry"] as const;
const reasons: readonly Reason[] = ["oneYear", "twoYears", "stopped"];
/** Parcel codes begin with that of a district, which a new area has not. */
const coded: readonly SampleOrg[] = districts.filter(({ code }) => code !== null);

const padded = (number: number, length: number): string => String(number).padStart(length, "0");

/** Every plot of the full city: first those that are reused, then those under way. */
export const plots = (): readonly Plot[] =>
  areas().map((area, at) => {
    const district = coded[(at * 2) % coded.length]!;
    const street = streets.find(({ parent }) => parent === district.key)!;
    const unit = units[at % units.length]!;
    return {
      key: `plot-${at}`,
      parcel: `${district.code}001${padded(1 + (at % 30), 3)}GB${padded(100 + at, 5)}`,
      location: `${street.name}${parks[at % parks.length]}`,
      district: district.key,
      street: street.key,
      holder: holderAt(at),
      use: uses[at % uses.length]!,
      given: written[unit](area),
      unit,
      area,
      price: area * 280_000,
      reason: reasons[at % reasons.length]!,
      project: projects[at % projects.length]!,
    };
  });
