// What the compiler cannot see in a definition, said at the start and in the tests. No problems: an empty
// list.

import type { AnyEnglish } from "./english.ts";
import type { AnyMechanism } from "./mechanism.ts";
import { checkedProblems } from "./problems/checked.ts";
import { ballotProblems } from "./problems/ballots.ts";
import { pollProblems } from "./problems/polls.ts";
import { decidedProblems } from "./problems/decided.ts";
import { conditionalProblems } from "./problems/conditional.ts";
import { clockProblems } from "./problems/clocks.ts";
import { detectorProblems } from "./problems/detectors.ts";
import { documentProblems } from "./problems/documents.ts";
import { englishProblems } from "./problems/english.ts";
import { actionProblems } from "./problems/actions.ts";
import { fieldProblems } from "./problems/fields.ts";
import { mergeProblems } from "./problems/merges.ts";
import { nameProblems } from "./problems/names.ts";
import { noticeProblems } from "./problems/notices.ts";
import { roundProblems } from "./problems/rounds.ts";
import { sampleProblems } from "./problems/samples.ts";
import { shownProblems } from "./problems/shown.ts";
import { stateProblems } from "./problems/states.ts";
import { suggestedProblems } from "./problems/suggested.ts";
import { uniqueProblems } from "./problems/unique.ts";

const checks = [
  nameProblems,
  stateProblems,
  fieldProblems,
  conditionalProblems,
  actionProblems,
  clockProblems,
  noticeProblems,
  documentProblems,
  mergeProblems,
  roundProblems,
  sampleProblems,
  shownProblems,
  suggestedProblems,
  checkedProblems,
  decidedProblems,
  detectorProblems,
  ballotProblems,
  pollProblems,
  uniqueProblems,
] as const;

/**
 * Everything wrong with one definition, and with its English when that is given: a sentence each, in Chinese
 * and English, beginning with the mechanism's name. Figures are checked where they are read, links across
 * mechanisms by `linkProblems`.
 */
export function problems(mechanism: AnyMechanism, english?: AnyEnglish): string[] {
  const found = checks.flatMap(check => check(mechanism));
  const said = english === undefined ? [] : englishProblems(mechanism, english);
  return [...found, ...said].map(problem => `${mechanism.name}: ${problem}`);
}

export { linkProblems } from "./problems/links.ts";
