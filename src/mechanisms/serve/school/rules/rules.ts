// Rules of a school's plan: places for those whom it names, and one year's children.

import type { MatterRef, OrgRef } from "../../../../define/fields.ts";

interface Held {
  readonly year?: string;
  readonly registered?: number;
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
  release: {
    compute: ({ matter }: { matter: Held }) => ({ registered: Math.max(0, (matter.registered ?? 0) - 1) }),
  },
};
