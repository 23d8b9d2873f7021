// Rules of finding: a patrol has its photo and its place, a grid member is never given enforcement, and what a
// phone kept while it had no network says when it was seen.

import { dayFromDate, isDate } from "../../../../define/civil.ts";
import type { Reason } from "../../../../define/rules.ts";
import { zoneOf } from "../../../../define/zone.ts";
import { enforced, type KindName, kinds, levelOf } from "./kinds.ts";
import { areaOf, checkedBy, inHandOf, levelAbove } from "./tree.ts";
import type { Rules } from "./types.ts";

const minute = 60_000;
/** So long a draft may have waited in the phone for its network: our default. */
const draftHours = 72;
const china = zoneOf("Asia/Shanghai");

/** 网格员没有执法权；居（村）民委员会也不是执法主体 (rules 7). */
export const needsOfficer = (kind: KindName | undefined, field: string): Reason | false =>
  kind !== undefined &&
  enforced(kind) && {
    zh: `“${kinds[kind].label}”需要行政执法，网格员和社区没有执法权，不能由网格或者社区处置。请报社区、由社区上报镇街。`,
    en: "This takes enforcement, which neither a grid member nor a community may do. Pass it up to the street.",
    field,
  };

/** The moment of "2026-11-20 14:03", ms; undefined for anything else. */
function momentOf(text: string): number | undefined {
  const [, date = "", hours, minutes] = /^(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (!isDate(date)) return undefined;
  return china.startOfDay(dayFromDate(date)) + (Number(hours) * 60 + Number(minutes)) * minute;
}

function wronglyNoted(notedAt: string | undefined, now: number): Reason | false {
  if (notedAt === undefined) return false;
  const noted = momentOf(notedAt);
  if (noted === undefined) {
    return {
      zh: "发现时间请按“2026-11-20 14:03”填写。",
      en: "Write the time it was seen as 2026-11-20 14:03.",
      field: "notedAt",
    };
  }
  // A phone's clock may be some minutes ahead.
  const fits = noted <= now + 10 * minute && noted >= now - draftHours * 60 * minute;
  return (
    !fits && {
      zh: `发现时间应在报送前 ${draftHours} 小时以内；更早发现的请重新到现场看一次再报。`,
      en: `It must have been seen within ${draftHours} hours before. Look at the place again and report it then.`,
      field: "notedAt",
    }
  );
}

/** Longitude and latitude, as phones give them. */
const wronglyPlaced = (place: string | undefined, spot: string | undefined): Reason | false => {
  if (spot !== undefined && !/^(1[0-7]\d|\d{1,2})(\.\d{1,8})?,[1-8]?\d(\.\d{1,8})?$/.test(spot)) {
    return {
      zh: "定位应是“经度,纬度”，请重新定位，或者直接写明位置。",
      en: "The fix must be longitude,latitude. Take it again, or write where it is.",
      field: "spot",
    };
  }
  return (
    !place &&
    !spot && {
      zh: "巡查上报要有位置：请打开手机定位，或者写明楼栋、路段。",
      en: "A patrol says where: let the phone take its place, or write the building or the road.",
      field: "place",
    }
  );
};

const fromPublic: Rules["report"] = {
  compute: ({ input, orgs }) => ({
    source: "public",
    level: levelOf(input.kind),
    ...areaOf(orgs, input.community),
    ...inHandOf(input.community),
  }),
};

export const finding = {
  patrol: {
    refuse: ({ input, actor, orgs, now }) => {
      const { kind, handled, photos, photoless } = input;
      const inGrid = actor.org !== null && orgs.level(actor.org) === "grid";
      if (!inGrid || levelAbove(orgs, actor.org!, "community") === undefined) {
        return {
          zh: "巡查上报要用网格的岗位办理，请在右上角换用您的网格岗位。",
          en: "A patrol is reported for a grid. Choose your post in a grid at the top of the page.",
        };
      }
      if (handled !== "lift") {
        const officer = needsOfficer(kind, "handled");
        if (officer) return officer;
      }
      if (!photos?.length && photoless === undefined) {
        return {
          zh: "请拍一张现场照片；确实不能拍的，选明原因。",
          en: "Take a photo of the place, or say why that is not possible.",
          field: "photos",
        };
      }
      return wronglyPlaced(input.place, input.spot) || wronglyNoted(input.notedAt, now);
    },
    compute: ({ input, actor, orgs }) => {
      const grid = actor.org!;
      const community = levelAbove(orgs, grid, "community")!;
      const { handled } = input;
      return {
        source: "patrol",
        level: input.danger ? "urgent" : levelOf(input.kind),
        grid,
        community,
        ...areaOf(orgs, community),
        ...inHandOf(handled === "lift" ? community : grid),
        ...(handled === "spot" ? { settledAt: "grid", ...checkedBy(orgs, grid) } : {}),
      };
    },
  },
  report: fromPublic,
  sense: {
    compute: ({ input, orgs }) => ({
      source: "sensor",
      level: levelOf(input.kind),
      ...areaOf(orgs, input.community),
      ...inHandOf(input.community),
    }),
  },
  verify: {
    refuse: ({ input }) => {
      const { truth, ground, earlier } = input;
      if (truth === "untrue" && !ground) {
        return {
          zh: "核实不属实的，请写明到现场看到的情况，会告知反映人。",
          en: "Say what was found on the spot: the reporter is told.",
          field: "ground",
        };
      }
      return (
        truth === "repeated" &&
        earlier === undefined && {
          zh: "重复反映的，请写明先前那件的编号，反映人才能跟着看。",
          en: "Give the number of the earlier event, so that the reporter can follow it.",
          field: "earlier",
        }
      );
    },
  },
} satisfies Rules;
