// Rules of a school's plan: places for those whom it names, and one year's children.

import type { MatterRef, OrgRef } from "../../../../define/fields.ts";
import type { Reason } from "../../../../define/rules.ts";

interface Held {
  readonly year?: string;
  readonly registered?: number;
  readonly season?: MatterRef;
  readonly name?: string;
  readonly seats?: number;
  readonly drawn?: number;
  readonly arranged?: readonly MatterRef[];
}

interface Giving {
  readonly matter: Held;
  readonly input: { readonly child: MatterRef; readonly season: MatterRef };
  readonly state: string;
}

/** What is left when the draw's places and those arranged by hand are taken off. */
const left = ({ seats = 0, drawn = 0, arranged = [] }: Held): number => seats - drawn - arranged.length;

function unplaceable({ matter, input, state }: Giving): Reason | false {
  const { name = "", season, arranged = [] } = matter;
  if (season !== input.season)
    return {
      zh: `${name}不在这个孩子当年的招生里，请选当年的学校。`,
      en: `${name} is no school of the child's year. Choose one that is.`,
    };
  if (state !== "placing")
    return {
      zh: `${name}的派位结果还没有公布，不能先安排学位；公布以后安排空余的。`,
      en: `The draw for ${name} is not published yet. Arrange what is left when it is.`,
    };
  return (
    !arranged.includes(input.child) &&
    left(matter) <= 0 && {
      zh: `${name}的学位已经用完，请选还有空余学位的学校。`,
      en: `${name} has no place left. Choose a school that has.`,
    }
  );
}

const shown = (year = ""): string => year.slice(1);

/** In the window of days, and at a window after it. */
const receiving = {
  refuse: ({ matter, input }: { matter: Held; input: { year: string } }) =>
    input.year !== matter.year && {
      zh: `这所学校招收 ${shown(matter.year)} 年入学的孩子，入学年度请选 ${shown(matter.year)} 年。`,
      en: `This school takes children of ${shown(matter.year)}: choose that year.`,
      field: "year",
    },
  compute: ({ matter, input }: { matter: Held; input: { child: MatterRef } }) => ({
    arrived: [input.child],
    registered: (matter.registered ?? 0) + 1,
  }),
};

export const rules = {
  plan: {
    compute: ({ actor }: { actor: { org: OrgRef | null } }) => ({
      registered: 0,
      ...(actor.org === null ? {} : { host: actor.org }),
    }),
  },
  receive: receiving,
  receiveLate: receiving,
  givePlace: {
    refuse: unplaceable,
    compute: ({ matter, input }: Giving) => ({
      arranged: [...new Set([...(matter.arranged ?? []), input.child])],
      given: [input.child],
    }),
  },
  // A place of the draw is counted by the draw: giving it up takes nobody off this list.
  giveBack: {
    compute: ({ matter, input }: { matter: Held; input: { child: MatterRef } }) => ({
      arranged: (matter.arranged ?? []).filter(one => one !== input.child),
    }),
  },
  release: {
    compute: ({ matter }: { matter: Held }) => ({ registered: Math.max(0, (matter.registered ?? 0) - 1) }),
  },
};
