// Polls and selections on the portal: a category's paper, one's vote, the result; and the selections.

import { selecting } from "../../define/selecting.ts";
import { addresses, pageOf } from "../../portal/addresses.ts";
import { PollPage } from "../../portal/pages/poll-page.tsx";
import { pollWords } from "../../portal/pages/poll-words.ts";
import { SelectionPage, SelectionsPage } from "../../portal/pages/selection-pages.tsx";
import { VotePage } from "../../portal/pages/vote-page.tsx";
import { deviceOf, markDevice } from "../device.ts";
import type { Door } from "../door.ts";
import { Fault } from "../fault.ts";
import { findByNumber, unknownMatter } from "../operations/find.ts";
import { asPublic } from "../operations/kept-figures.ts";
import { castVote, onePoll } from "../operations/polls.ts";
import { allSelections, oneSelection } from "../operations/selections.ts";
import type { PollView } from "../types.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { bodyOf, newKey } from "./forms.ts";
import { hasPhone } from "./matters.ts";
import { type Pages, queryOf, wordOf } from "./pages.ts";
import { type FormRefusal, refusalOf } from "./refused.ts";
import type { Visit } from "./visit.ts";

async function pollOf(visit: Visit): Promise<PollView> {
  const { context, caller } = visit;
  const { matter, plan } = await findByNumber(context, wordOf(visit, "number"), asPublic(visit));
  const name = wordOf(visit, "name");
  if (!Object.hasOwn(plan.mechanism.polls ?? {}, name)) throw new Fault("not_found");
  return onePoll(context, { mechanism: matter.mechanism, id: wordOf(visit, "number"), name }, caller);
}

const selectionsCrumb = (visit: Visit) => ({
  label: pollWords[visit.caller.lang].list,
  href: addresses.selections,
});
const crumbsOf = (visit: Visit, { about, mechanism, number }: PollView) =>
  mechanism === selecting.mechanism
    ? [selectionsCrumb(visit), { label: about, href: pageOf("selections", number) }]
    : [{ label: about, href: pageOf("matter", number) }];

async function poll(visit: Visit): Promise<Answer> {
  const view = await pollOf(visit);
  const body = <PollPage {...shownOf(visit)} poll={view} />;
  return { title: view.title, body, crumbs: crumbsOf(visit, view) };
}

function paperAnswer(visit: Visit, view: PollView, picked: readonly string[], refusal?: FormRefusal): Answer {
  const league = view.leagues.find(({ name }) => name === wordOf(visit, "league"));
  if (league === undefined) throw new Fault("not_found");
  const here = pageOf("polls", view.number, view.name, league.name);
  const receipt = queryOf(visit, "done");
  const body = (
    <VotePage
      {...shownOf(visit)}
      poll={view}
      league={league}
      picked={picked}
      refusal={refusal?.errors["picks"] ?? refusal?.detail}
      csrf={visit.csrf}
      idempotencyKey={newKey()}
      signInHref={hasPhone(visit) ? undefined : `${addresses.signIn}?next=${encodeURIComponent(here)}`}
      receipt={refusal === undefined && receipt && /^[0-9a-f]{16}$/.test(receipt) ? receipt : undefined}
    />
  );
  const status = refusal ? { status: refusal.status, headers: refusal.headers, hasError: true } : {};
  const crumbs = [
    ...crumbsOf(visit, view),
    { label: view.title, href: pageOf("polls", view.number, view.name) },
  ];
  return { title: league.title, body, crumbs, ...status };
}

const paper =
  (door: Door) =>
  async (visit: Visit): Promise<Answer> => {
    markDevice(visit.request, visit.reply, visit.context.people.key, door.secure);
    return paperAnswer(visit, await pollOf(visit), []);
  };

function picksIn(visit: Visit): readonly string[] {
  const sent = bodyOf(visit)["picks"];
  return (Array.isArray(sent) ? sent : [sent]).filter(one => typeof one === "string");
}

async function vote(visit: Visit): Promise<Answer> {
  const { context, caller, request } = visit;
  const view = await pollOf(visit);
  const league = wordOf(visit, "league");
  const picks = picksIn(visit);
  const address = { mechanism: view.mechanism, id: view.number, name: view.name };
  try {
    const device = deviceOf(request, context.people.key);
    const { receipt } = await castVote(context, address, { league, picks }, caller, device);
    return { to: `${pageOf("polls", view.number, view.name, league)}?done=${receipt}` };
  } catch (error) {
    return paperAnswer(visit, view, picks, refusalOf(visit, error));
  }
}

const voteHref = (number: string): string => pageOf("polls", number, selecting.poll);

async function selections(visit: Visit): Promise<Answer> {
  const all = await allSelections(visit.context, asPublic(visit));
  const body = (
    <SelectionsPage {...shownOf(visit)} selections={all} voteHref={({ number }) => voteHref(number)} />
  );
  return { title: pollWords[visit.caller.lang].list, body, crumbs: [] };
}

async function selection(visit: Visit): Promise<Answer> {
  const stranger = asPublic(visit);
  const { matter } = await findByNumber(visit.context, wordOf(visit, "number"), stranger);
  if (matter.mechanism !== selecting.mechanism) throw unknownMatter();
  const one = await oneSelection(visit.context, matter, stranger);
  const body = <SelectionPage {...shownOf(visit)} selection={one} voteHref={voteHref(one.number)} />;
  return { title: one.title, body, crumbs: [selectionsCrumb(visit)] };
}

/** Registers polls and selections. */
export function pollPages(pages: Pages, door: Door): void {
  pages.get(`${addresses.polls}/:number/:name`, poll);
  pages.get(`${addresses.polls}/:number/:name/:league`, paper(door));
  pages.post(`${addresses.polls}/:number/:name/:league`, vote);
  pages.get(addresses.selections, selections);
  pages.get(`${addresses.selections}/:number`, selection);
}
