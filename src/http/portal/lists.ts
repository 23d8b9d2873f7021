// From the record of a matter back to the page on which people find matters like it.

import { edition } from "../../define/edition.ts";
import { enrolling } from "../../define/enrolling.ts";
import { entitled } from "../../define/entitled.ts";
import { hot } from "../../define/hot.ts";
import { livelihood } from "../../define/livelihood.ts";
import { oneThing } from "../../define/one-thing.ts";
import { openDecision } from "../../define/open-decision.ts";
import { overview } from "../../define/overviewed.ts";
import { planned } from "../../define/planned.ts";
import { selecting } from "../../define/selecting.ts";
import { served } from "../../define/served.ts";
import { addresses, pageOf } from "../../portal/addresses.ts";
import { words } from "../../portal/words.ts";
import type { Lang } from "../types.ts";

type Page =
  | "decisions"
  | "livelihood"
  | "services"
  | "themes"
  | "enrolment"
  | "benefits"
  | "selections"
  | "versions"
  | "overviews"
  | "hot"
  | "figures";

/** `own` where the page has one for each of them. */
const pages: Readonly<Record<string, { readonly page: Page; readonly own?: boolean }>> = {
  [openDecision.mechanism]: { page: "decisions" },
  opinion: { page: "decisions" },
  [livelihood.list]: { page: "livelihood" },
  [livelihood.promise]: { page: "livelihood", own: true },
  [served.item]: { page: "services", own: true },
  [served.application]: { page: "services" },
  [served.instant.mechanism]: { page: "services" },
  [oneThing.theme]: { page: "themes" },
  oneThing: { page: "themes" },
  [enrolling.season]: { page: "enrolment", own: true },
  [enrolling.school]: { page: "enrolment" },
  [enrolling.registration]: { page: "enrolment" },
  [entitled.benefit]: { page: "benefits" },
  [entitled.claim]: { page: "benefits" },
  unpaidBenefit: { page: "benefits" },
  [selecting.mechanism]: { page: "selections", own: true },
  nomination: { page: "selections" },
  [planned.version]: { page: "versions", own: true },
  [planned.line]: { page: "versions" },
  [overview.mechanism]: { page: "overviews", own: true },
  [hot.mechanism]: { page: "hot" },
  [edition.mechanism]: { page: "figures" },
};

interface Recorded {
  readonly mechanism: string;
  readonly number: string;
  readonly title: string;
}

/** The way back from the record of a matter; empty where no page lists its kind. */
export function wayBack({ mechanism, number, title }: Recorded, lang: Lang) {
  const listed = pages[mechanism];
  if (listed === undefined) return [];
  const { page, own } = listed;
  const list = { label: words[lang][page === "themes" ? "oneThing" : page], href: addresses[page] };
  return own === true ? [list, { label: title, href: pageOf(page, number) }] : [list];
}
