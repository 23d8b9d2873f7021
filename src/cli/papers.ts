// How a city numbers its papers.

import { type Calendar, dayOf } from "../define/calendar.ts";
import { dateOf } from "../define/civil.ts";
import { paperNumber } from "../documents/paper.ts";
import { issuerOf } from "../http/views/paper.ts";
import type { OrgTree } from "../store/org-tree.ts";
import type { Papers } from "../store/relay/delivery.ts";

/** By the city's own years; an org without a 代字 writes its name. */
export const papersOf = (orgs: OrgTree, calendar: Calendar): Papers => ({
  issuer: ref => issuerOf(orgs, ref),
  year: at => dateOf(dayOf(calendar, at)).slice(0, 4),
  number: (ref, series, year, n) =>
    paperNumber(orgs.org(ref)?.mark ?? orgs.org(ref)?.name ?? "", series, year, n),
});
