// What the API answers and what the pages are drawn from: plain JSON, already masked for the reader, in the
// reader's language (`Accept-Language` or `?lang=`). Portal and office know these types and nothing behind
// them. Times are ms since 1970.

export type * from "./types/shown.ts";
export type * from "./types/matter.ts";
export type * from "./types/figure.ts";
export type * from "./types/city.ts";
export type * from "./types/loop.ts";
export type * from "./types/list.ts";
export type * from "./types/lead.ts";
export type * from "./types/exchange.ts";
export type * from "./types/posts.ts";
export type * from "./types/proof.ts";
export type * from "./types/roster.ts";
export type * from "./types/replay.ts";
export type * from "./types/intake.ts";
export type * from "./types/theme.ts";
export type * from "./types/themed.ts";
export type * from "./types/ballot.ts";
export type * from "./types/poll.ts";
export type * from "./types/selection.ts";
export type * from "./types/hot.ts";
export type * from "./types/livelihood.ts";
export type * from "./types/service.ts";
export type * from "./types/benefit.ts";
export type * from "./types/overview.ts";
export type * from "./types/plan.ts";
export type * from "./types/finding.ts";
export type * from "./types/text.ts";
export type * from "./types/suggestion.ts";
export type * from "./types/check.ts";
export type * from "./types/dataset.ts";
export type * from "./types/enrolment.ts";
export type * from "./types/explained.ts";
export type * from "./types/decision-table.ts";
export type * from "./types/draw.ts";
