// Common questions: the published entries by topic, and one with who stands for it and until when.

import { fromNumber } from "../../engine/number.ts";
import { addresses } from "../../portal/addresses.ts";
import { AnswerPage, AnswersPage } from "../../portal/pages/answers-page.tsx";
import { answerWords } from "../../portal/pages/answer-words.ts";
import { unknownMatter } from "../operations/find.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { entriesOf } from "./answers.ts";
import { fileHref } from "./home-routes.tsx";
import { type Pages, wordOf } from "./pages.ts";
import type { Visit } from "./visit.ts";

async function list(visit: Visit): Promise<Answer> {
  const body = <AnswersPage {...shownOf(visit)} entries={await entriesOf(visit)} />;
  return { title: answerWords[visit.caller.lang].title, body, crumbs: [] };
}

async function one(visit: Visit): Promise<Answer> {
  const idOf = (number: string) => fromNumber(visit.context.instance.numberKey, number);
  const wanted = idOf(wordOf(visit, "number"));
  const entry = (await entriesOf(visit)).find(({ number }) => idOf(number) === wanted);
  if (wanted === null || entry === undefined) throw unknownMatter();
  const crumbs = [{ label: answerWords[visit.caller.lang].title, href: addresses.answers }];
  const body = <AnswerPage {...shownOf(visit)} entry={entry} fileHref={fileHref(visit)} />;
  return { title: entry.title, body, crumbs };
}

/** Registers the knowledge base as everybody reads it. */
export function answerRoutes(pages: Pages): void {
  pages.get(addresses.answers, list);
  pages.get(`${addresses.answers}/:number`, one);
}
