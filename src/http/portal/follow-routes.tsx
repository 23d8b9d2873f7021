// Following a matter, acting on it, its receipt, and its public record.

import { addresses, pageOf } from "../../portal/addresses.ts";
import { ActPage, FollowAskPage } from "../../portal/pages/act-pages.tsx";
import type { Acting } from "../../portal/pages/follow-words.ts";
import type { Plan } from "../../engine/registry.ts";
import { FollowPage, type FollowProps } from "../../portal/pages/follow-page.tsx";
import { MatterPage } from "../../portal/pages/matter-page.tsx";
import { ReceiptPage } from "../../portal/pages/receipt-page.tsx";
import { pageWords } from "../../portal/pages/words.ts";
import type { Door } from "../door.ts";
import { Fault } from "../fault.ts";
import { act } from "../operations/act.ts";
import { chainOf } from "../operations/matters.ts";
import { waysHere } from "../operations/openings-here.ts";
import { signInByCode } from "../operations/sign-in.ts";
import { numberOf } from "../views/row.ts";
import { stateTitle } from "../views/words.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { bodyOf, gathered, inputOf, keyOf, newKey, textOf } from "./forms.ts";
import { openLoop } from "./loop-facts.ts";
import { wayBack } from "./lists.ts";
import { isCitizen, ownSeen, seen, type Seen } from "./matters.ts";
import { withOrgs } from "./org-options.ts";
import { type Pages, queryOf, wordOf } from "./pages.ts";
import { type FormRefusal, refusalOf } from "./refused.ts";
import { keptOf, refusedFiles } from "./uploads.ts";
import type { Visit } from "./visit.ts";
import { wayOfView } from "./way.ts";

const followCrumb = (visit: Visit) => ({
  label: pageWords[visit.caller.lang].followAsk,
  href: addresses.follow,
});

function ask(visit: Visit): Answer {
  const number = queryOf(visit, "number")?.trim();
  if (number) return { to: pageOf("follow", number.slice(0, 64)) };
  return askAnswer(visit);
}

function askAnswer(visit: Visit, refused?: { number: string; refusal: FormRefusal }): Answer {
  const { refusal, number = "" } = refused ?? {};
  const say = pageWords[visit.caller.lang];
  const isUnknown = refusal?.code === "unknown_matter";
  const code = refusal?.errors["code"] ?? refusal?.detail ?? "";
  const byCode = refusal && !isUnknown ? { number, wrong: code } : undefined;
  const typed = isUnknown ? { value: number, wrong: say.unknownNumber } : { value: "" };
  const title = say.followAsk;
  const body = <FollowAskPage {...shownOf(visit)} {...typed} csrf={visit.csrf} byCode={byCode} />;
  const status = refusal ? { status: refusal.status, headers: refusal.headers, hasError: true } : {};
  return { title, body, crumbs: [], ...status };
}

/** Opens the one matter of a number and its query code. */
const byCode =
  (door: Door) =>
  async (visit: Visit): Promise<Answer> => {
    const body = bodyOf(visit);
    const number = textOf(body, "code-number").trim().slice(0, 64);
    try {
      const cookie = await signInByCode(visit.context, number, textOf(body, "code"), visit.caller);
      door.enter(visit.reply, cookie);
      return { to: pageOf("follow", number) };
    } catch (error) {
      return askAnswer(visit, { number, refusal: refusalOf(visit, error) });
    }
  };

/** The acts that only write a paper's number are named by the papers themselves. */
function actingOf({ actions, mechanism }: Plan): Acting {
  const papers = Object.values(mechanism.documents ?? {});
  const numbering = new Set(papers.flatMap(({ number }) => (number ? [number.act] : [])));
  return {
    asks: (action, field) => actions.get(action)?.asks.has(field) ?? false,
    numbers: action => numbering.has(action),
    engine: action => actions.get(action)?.action.by === "system",
  };
}

async function followAnswer(visit: Visit, found: Seen, refusal?: FormRefusal): Promise<Answer> {
  const { context, csrf, caller } = visit;
  const { view, responsible, matter, plan } = found;
  const loop = view.links.length ? await openLoop(context, matter, caller) : undefined;
  const number = loop === undefined ? undefined : numberOf(context, loop.matter.id);
  const props: FollowProps = {
    ...shownOf(visit),
    matter: view,
    responsible,
    citizen: isCitizen(visit),
    csrf,
    opensIn: name =>
      [...(plan.actions.get(name)?.from ?? [])].map(state => stateTitle(plan, state, caller.lang)),
    keyFor: newKey,
    loop: number,
    done: queryOf(visit, "done"),
    optional: name => plan.actions.get(name)?.action.optional === true,
    acting: actingOf(plan),
    way: wayOfView(plan, view, caller.lang),
    refusal: refusal?.detail || Object.values(refusal?.errors ?? {})[0],
  };
  return {
    title: `${pageWords[caller.lang].followTitle} ${view.number}`,
    body: <FollowPage {...props} />,
    crumbs: [followCrumb(visit)],
    hasError: refusal !== undefined,
    ...(refusal ? { status: refusal.status, headers: refusal.headers } : {}),
  };
}

/** A number that leads nowhere, or nowhere for this reader, is asked for again. */
async function follow(visit: Visit): Promise<Answer> {
  const number = wordOf(visit, "number").slice(0, 64);
  try {
    return await followAnswer(visit, await seen(visit, number));
  } catch (error) {
    const refusal = refusalOf(visit, error);
    if (refusal.code !== "unknown_matter") throw error;
    return askAnswer(visit, { number, refusal });
  }
}

function actionOf(visit: Visit, { view }: Seen) {
  const name = wordOf(visit, "action");
  const action = view.actions.find(one => one.name === name);
  if (action === undefined) throw new Fault("not_found");
  return withOrgs(visit, action);
}

function actAnswer(visit: Visit, found: Seen, key: string, sent = {}, refusal?: FormRefusal): Answer {
  const { view } = found;
  const action = actionOf(visit, found);
  const body = (
    <ActPage
      {...shownOf(visit)}
      matter={view}
      action={action}
      gathered={sent}
      errors={refusal?.errors ?? {}}
      refusal={refusal?.detail}
      csrf={visit.csrf}
      idempotencyKey={key}
      kept={keptOf(visit)}
    />
  );
  const back = { label: view.number, href: pageOf("follow", view.number) };
  const status = refusal ? { status: refusal.status, headers: refusal.headers, hasError: true } : {};
  return { title: action.title, body, crumbs: [followCrumb(visit), back], ...status };
}

/** The form of an act; one that is not open to the reader now leads back to the page that says why. */
async function actForm(visit: Visit): Promise<Answer> {
  const found = await seen(visit, wordOf(visit, "number"));
  const action = actionOf(visit, found);
  if (!action.allowed || action.form.length === 0) return { to: pageOf("follow", found.view.number) };
  return actAnswer(visit, found, newKey());
}

async function take(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const found = await seen(visit, wordOf(visit, "number"));
  const action = actionOf(visit, found);
  const body = bodyOf(visit);
  const sent = gathered(body, action.form);
  const key = keyOf(body);
  const { mechanism } = found.matter;
  const unfit = refusedFiles(visit);
  if (unfit !== undefined) return actAnswer(visit, found, key, sent, unfit);
  try {
    const asked = {
      mechanism,
      matter: found.view.number,
      action: action.name,
      input: inputOf(action.form, sent),
      key,
    };
    await act(context, asked, caller);
    return { to: `${pageOf("follow", found.view.number)}?done=${encodeURIComponent(action.name)}` };
  } catch (error) {
    const refusal = refusalOf(visit, error);
    const shows = action.allowed && action.form.length > 0;
    return shows ? actAnswer(visit, found, key, sent, refusal) : followAnswer(visit, found, refusal);
  }
}

/** Who lodged it sees the receipt; for everybody else it is not there. */
async function receipt(visit: Visit): Promise<Answer> {
  const { view, responsible } = await ownSeen(visit, wordOf(visit, "number"));
  const body = <ReceiptPage {...shownOf(visit)} matter={view} responsible={responsible} />;
  return { title: pageWords[visit.caller.lang].receiptTitle, body, crumbs: [followCrumb(visit)] };
}

/** The record as the public sees it, even for those who may see more: it is what one shows to others. */
async function record(visit: Visit): Promise<Answer> {
  const { context, caller } = visit;
  const stranger: Visit = { ...visit, caller: { ...visit.caller, actor: null } };
  const { view, matter } = await seen(stranger, wordOf(visit, "number"));
  const chain = await chainOf(context, view.mechanism, view.number, stranger.caller);
  const title = pageWords[visit.caller.lang].matterTitle;
  return {
    title: `${title} ${view.number}`,
    body: (
      <MatterPage {...shownOf(visit)} matter={view} chain={chain} ways={waysHere(context, matter, caller)} />
    ),
    crumbs: wayBack(view, caller.lang),
  };
}

/** Registers what belongs to one matter. */
export function followRoutes(pages: Pages, door: Door): void {
  pages.get(addresses.follow, ask);
  pages.post(addresses.follow, byCode(door));
  pages.get(`${addresses.follow}/:number`, follow);
  pages.get(`${addresses.follow}/:number/:action`, actForm);
  pages.post(`${addresses.follow}/:number/:action`, take);
  pages.get(`${addresses.receipt}/:number`, receipt);
  pages.get(`${addresses.matter}/:number`, record);
}
