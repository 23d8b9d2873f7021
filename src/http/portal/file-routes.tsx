// Filing: steps that carry what was answered, each checked by the engine; a telephone proved where it is
// needed; one act.

import { addresses, pageOf } from "../../portal/addresses.ts";
import { FileCodePage } from "../../portal/pages/code-page.tsx";
import { FilePage, OpeningsPage } from "../../portal/pages/file-page.tsx";
import { stepsOf } from "../../portal/pages/file-steps.ts";
import { pageWords } from "../../portal/pages/words.ts";
import { themed } from "../../define/themed.ts";
import type { Door } from "../door.ts";
import { unknownMatter } from "../operations/find.ts";
import { sendCode } from "../operations/sign-in.ts";
import { withSession } from "../operations/themed/choice.ts";
import { type Answer, shownOf } from "./answer.tsx";
import { crumbsOf, type Filing, filingOf } from "./filed-for.ts";
import { hintsScriptPath } from "../../portal/hints-script.ts";
import { type Helps, comparedOf, helpsFor, noHelps } from "./helps.ts";
import { lodge, type Opening, openingOf, openMechanisms, othersOf, refusedOpening } from "./filing.ts";
import { bodyOf, gathered, inputOf, keyOf, newKey, textOf } from "./forms.ts";
import { anonymously, isAnonymous } from "./anonymous.tsx";
import { hasPhone, isCitizen } from "./matters.ts";
import { onceEach } from "./once.ts";
import { type Pages, queryOf, wordOf } from "./pages.ts";
import { type FormRefusal, refusalOf } from "./refused.ts";
import { type Entered, prove } from "./sign-in.ts";
import { handUploads, keptOf, refusedFiles } from "./uploads.ts";
import { isOwnForm, type Visit } from "./visit.ts";

const statusOf = (refusal: FormRefusal | undefined) =>
  refusal ? { status: refusal.status, headers: refusal.headers, hasError: true } : {};

/** `session` is the themed session from whose page one came, if any. */
async function openingFor(visit: Visit, wanted: string, session: string): Promise<Opening> {
  const opening = openingOf(visit, wordOf(visit, "mechanism"), wanted);
  if (opening === undefined) throw unknownMatter();
  return { ...opening, action: await withSession(visit.context, opening.action, session, visit.caller) };
}

function stepAnswer(
  visit: Visit,
  { opening, sent, key, named }: Filing,
  at: number,
  refusal?: FormRefusal,
  helps: Helps = noHelps,
): Answer {
  const { mechanism, action } = opening;
  const compared = comparedOf(opening, at);
  const body = (
    <FilePage
      {...shownOf(visit)}
      csrf={visit.csrf}
      idempotencyKey={key}
      mechanism={mechanism.name}
      mechanismTitle={mechanism.title}
      purpose={mechanism.purpose}
      opening={action}
      others={othersOf(opening)}
      at={at}
      gathered={sent}
      named={named}
      errors={refusal?.errors ?? {}}
      refusal={refusal?.detail}
      withCode={!hasPhone(visit) && !isAnonymous(opening.action.form, sent)}
      kept={keptOf(visit)}
      {...helps}
      compared={compared}
    />
  );
  const script = compared === undefined ? {} : { script: hintsScriptPath };
  return { title: action.title, body, crumbs: crumbsOf(visit, opening), ...script, ...statusOf(refusal) };
}

function codeAnswer(
  visit: Visit,
  filing: Filing,
  phone: string,
  sent: boolean,
  refusal?: FormRefusal,
): Answer {
  const { opening, key } = filing;
  const body = (
    <FileCodePage
      {...shownOf(visit)}
      csrf={visit.csrf}
      idempotencyKey={key}
      mechanism={opening.mechanism.name}
      opening={opening.action}
      gathered={filing.sent}
      phone={phone}
      sent={sent}
      errors={refusal?.errors ?? {}}
      refusal={refusal?.detail}
      sample={visit.context.instance.sample}
    />
  );
  return {
    title: pageWords[visit.caller.lang].codeStep,
    body,
    crumbs: crumbsOf(visit, filing.opening),
    ...statusOf(refusal),
  };
}

/** The first step, up to `at`, that holds an answer that was refused. */
function stepOfRefusal({ opening }: Filing, refusal: FormRefusal, at: number) {
  for (const [place, asks] of stepsOf(opening.action)
    .slice(0, at + 1)
    .entries()) {
    const wrong = asks.flatMap(({ name }) =>
      refusal.errors[name] ? [[name, refusal.errors[name]] as const] : [],
    );
    if (wrong.length) {
      return { step: place, refusal: { ...refusal, errors: Object.fromEntries(wrong), detail: "" } };
    }
  }
  return undefined;
}

/** The first step, up to `at`, whose answers are refused, and why; nothing when all of them stand. */
async function refusedStep(visit: Visit, filing: Filing, at: number) {
  const { opening, sent } = filing;
  const steps = stepsOf(opening.action);
  const refusal = await refusedOpening(visit, opening, inputOf(opening.action.form, sent));
  if (refusal === undefined) return undefined;
  const found = stepOfRefusal(filing, refusal, at);
  if (found !== undefined) return found;
  // What later steps lack is not said before they were shown.
  return at === steps.length - 1 ? { step: at, refusal } : undefined;
}

const phoneIn = ({ opening, sent }: Filing): string => {
  const ask = opening.action.form.find(({ kind }) => kind === "phone");
  const value = ask && sent[ask.name];
  return typeof value === "string" ? value.trim() : "";
};

async function sendTo(visit: Visit, filing: Filing, phone: string): Promise<Answer> {
  if (phone === "") return codeAnswer(visit, filing, "", false);
  try {
    await sendCode(visit.context, phone, visit.caller);
    return codeAnswer(visit, filing, phone, true);
  } catch (error) {
    const refusal = refusalOf(visit, error);
    // A code that was sent a moment ago is still good, so its question stays.
    const waiting = refusal.code === "too_many_tries";
    return codeAnswer(visit, filing, phone, waiting, refusal);
  }
}

/** The page after the act itself was refused: the step that it is about, else `usual`. */
function refusedAct(visit: Visit, filing: Filing, error: unknown, usual: (refusal: FormRefusal) => Answer) {
  const refusal = refusalOf(visit, error);
  const found = stepOfRefusal(filing, refusal, stepsOf(filing.opening.action).length - 1);
  return found ? stepAnswer(visit, filing, found.step, found.refusal) : usual(refusal);
}

async function finish(visit: Visit, filing: Filing): Promise<Answer> {
  const { opening, sent, key } = filing;
  try {
    const number = await lodge(visit, opening, inputOf(opening.action.form, sent), key);
    return { to: pageOf("receipt", number) };
  } catch (error) {
    const last = stepsOf(opening.action).length - 1;
    return refusedAct(visit, filing, error, refusal => stepAnswer(visit, filing, last, refusal));
  }
}

async function step(visit: Visit, filing: Filing, at: number, nameless: Nameless): Promise<Answer> {
  const refused = await refusedStep(visit, filing, at);
  if (refused) return stepAnswer(visit, filing, refused.step, refused.refusal);
  if (at + 1 < stepsOf(filing.opening.action).length) {
    return stepAnswer(visit, filing, at + 1, undefined, await helpsFor(visit, filing, at));
  }
  if (isAnonymous(filing.opening.action.form, filing.sent)) return nameless(visit, filing);
  return hasPhone(visit) ? finish(visit, filing) : sendTo(visit, filing, phoneIn(filing));
}

interface Proved extends Entered {
  readonly number: string;
}

async function proveAndLodge(visit: Visit, filing: Filing, phone: string, code: string): Promise<Proved> {
  const entered = await prove(visit, phone, code);
  await handUploads(visit.context, visit, entered.caller);
  const input = inputOf(filing.opening.action.form, filing.sent);
  const number = await lodge(
    { context: visit.context, caller: entered.caller },
    filing.opening,
    input,
    filing.key,
  );
  return { ...entered, number };
}

/** The code step: a number to send the code to, or the code itself, which lodges the matter. */
function codeStep(door: Door) {
  // The second click of a double click finds the code used up; it is answered with what the first one did.
  const proving = onceEach<Proved>(10 * 60_000);
  return async (visit: Visit, filing: Filing): Promise<Answer> => {
    const body = bodyOf(visit);
    const phone = textOf(body, "proof-phone").trim() || phoneIn(filing);
    const refused = await refusedStep(visit, filing, stepsOf(filing.opening.action).length - 1);
    if (refused) return stepAnswer(visit, filing, refused.step, refused.refusal);
    if (!Object.hasOwn(body, "proof-code") || textOf(body, "to") === "again")
      return sendTo(visit, filing, phone);
    const code = textOf(body, "proof-code");
    try {
      const mark = [visit.csrf, filing.key, phone, code].join(" ");
      const { cookie, number } = await proving(mark, visit.caller.now, () =>
        proveAndLodge(visit, filing, phone, code),
      );
      door.enter(visit.reply, cookie);
      return { to: pageOf("receipt", number) };
    } catch (error) {
      return refusedAct(visit, filing, error, refusal => codeAnswer(visit, filing, phone, true, refusal));
    }
  };
}

type Nameless = (visit: Visit, filing: Filing) => Promise<Answer>;

/** Lodges what somebody files without a telephone, and shows the code that opens it again. */
function namelessStep(door: Door): Nameless {
  const lodging = anonymously(door);
  return async (visit, filing) => {
    const { opening, sent, key } = filing;
    try {
      return await lodging(visit, opening, inputOf(opening.action.form, sent), key);
    } catch (error) {
      const last = stepsOf(opening.action).length - 1;
      return refusedAct(visit, filing, error, refusal => stepAnswer(visit, filing, last, refusal));
    }
  };
}

async function file(
  visit: Visit,
  door: Door,
  code: ReturnType<typeof codeStep>,
  nameless: Nameless,
): Promise<Answer> {
  const body = bodyOf(visit);
  const session = textOf(body, themed.tag);
  const opening = await openingFor(visit, textOf(body, "opening"), session);
  const filing = await filingOf(visit, opening, gathered(body, opening.action.form), keyOf(body));
  const last = stepsOf(filing.opening.action).length - 1;
  const [at, to] = [textOf(body, "at"), textOf(body, "to")];
  const wanted = /^\d{1,3}$/.test(to) ? Math.min(Number(to), last) : undefined;
  const here = /^\d{1,3}$/.test(at) ? Math.min(Number(at), last) : 0;
  if (!isOwnForm(visit, door)) {
    const detail = pageWords[visit.caller.lang].staleForm;
    const stale = { status: 403, code: "bad_csrf", errors: {}, detail, headers: {} };
    return stepAnswer(visit, filing, at === "code" ? last : here, stale);
  }
  const unfit = refusedFiles(visit);
  if (unfit !== undefined) return stepAnswer(visit, filing, here, unfit);
  if (wanted !== undefined) return stepAnswer(visit, filing, wanted);
  if (at === "code" && !hasPhone(visit)) return code(visit, filing);
  return step(visit, filing, at === "code" ? last : here, nameless);
}

/** An official has a post and no telephone here: filing would end their session without a word. */
function officialsStayOut(visit: Visit): Answer | undefined {
  if (visit.caller.actor === null || isCitizen(visit)) return undefined;
  const say = pageWords[visit.caller.lang];
  return { title: say.fileTitle, body: <p>{say.fileOfficial}</p>, crumbs: [], status: 403 };
}

async function first(visit: Visit): Promise<Answer> {
  const session = queryOf(visit, themed.tag) ?? "";
  const opening = await openingFor(visit, queryOf(visit, "opening") ?? "", session);
  // Whoever comes from the page of a matter finds its number filled in, and what that page has chosen.
  const named = opening.action.form
    .filter(({ name, kind }) => kind === "matter" || kind === "choice" || name === themed.tag)
    .map(({ name }) => [name, (queryOf(visit, name) ?? "").slice(0, 64)]);
  return stepAnswer(visit, await filingOf(visit, opening, Object.fromEntries(named), newKey()), 0);
}

function list(visit: Visit): Answer {
  const mechanisms = openMechanisms(visit);
  const title = pageWords[visit.caller.lang].fileTitle;
  return { title, body: <OpeningsPage {...shownOf(visit)} mechanisms={mechanisms} />, crumbs: [] };
}

/** Registers the filing of every mechanism that a citizen may open. */
export function fileRoutes(pages: Pages, door: Door): void {
  const code = codeStep(door);
  const nameless = namelessStep(door);
  const place = `${addresses.file}/:mechanism`;
  pages.get(addresses.file, visit => officialsStayOut(visit) ?? list(visit));
  pages.get(place, visit => officialsStayOut(visit) ?? first(visit));
  pages.post(place, visit => officialsStayOut(visit) ?? file(visit, door, code, nameless), "looks itself");
}
