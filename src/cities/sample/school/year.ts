// Which year's children the sample tells of.

import { type Day, dayFromDate, yearOf } from "../../../define/civil.ts";

/** The last summer whose enrolment was over by a day: its results stand by the end of July. */
export const summerOf = (last: Day): number =>
  last > dayFromDate(`${yearOf(last)}-08-01`) ? yearOf(last) : yearOf(last) - 1;
