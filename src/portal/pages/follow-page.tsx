// Following one matter: the promise first, then what the reader can do, what happened, and who is
// responsible.

import type { ActionView, FieldView, MatterView } from "../../http/types.ts";
import { type Act, Acts } from "../acts.tsx";
import { addresses, pageOf } from "../addresses.ts";
import { FileList } from "../files.tsx";
import { FollowColumns, Section } from "../layout.tsx";
import { AsOf } from "../marks.tsx";
import { sayMoment } from "../saying.ts";
import { Facts, Story } from "../story.tsx";
import { Way, type WayStep } from "../way.tsx";
import type { Lang } from "../words.ts";
import { Explained } from "./explained.tsx";
import { Refused } from "./file-page.tsx";
import { type Acting, actsOf, inOrder, isOver, isRecord, storyOf } from "./follow-words.ts";
import { Linked, unlinked } from "./linked.tsx";
import { Parts } from "./parts.tsx";
import { MatterHead } from "./matter-head.tsx";
import { MatterPromise, type Responsible } from "./promise.tsx";
import type { Shown } from "./shown.ts";
import { pageWords } from "./words.ts";

export interface FollowProps extends Shown {
  matter: MatterView;
  responsible: readonly Responsible[];
  /** Signed in with a telephone. */
  citizen: boolean;
  csrf: string;
  /** The titles of the states in which an act is open. */
  opensIn: (action: string) => readonly string[];
  /** A fresh key for each act that needs no form. */
  keyFor: () => string;
  loop: string | undefined;
  /** Why the act that was just tried did not go through. */
  refusal?: string | undefined;
  /** The act that was just taken. */
  done?: string | undefined;
  /** What is taken by exception: it stands after what the matter waits for. */
  optional: (action: string) => boolean;
  way: readonly WayStep[];
  acting: Acting;
}

function actOf(action: ActionView, { matter, csrf, keyFor, opensIn, lang }: FollowProps): Act {
  const href = pageOf("follow", matter.number, action.name);
  const say = pageWords[lang];
  const { title: label, grave } = action;
  if (action.code === "wrong_state") return { label, refused: say.opensWhen(opensIn(action.name)) };
  if (!action.allowed) return { label, refused: action.reason ?? say.refusedTitle };
  if (action.form.length) return { label, href, grave };
  return { label, grave, post: { action: href, hidden: { csrf, key: keyFor() } } };
}

function YouCan(props: FollowProps) {
  const { matter, citizen, lang } = props;
  const say = pageWords[lang];
  const { optional, done } = props;
  const acts = inOrder(actsOf(matter), optional).map(action => actOf(action, props));
  const taken = done && matter.story.findLast(({ action }) => action === done);
  const signIn = `${addresses.signIn}?next=${encodeURIComponent(pageOf("follow", matter.number))}`;
  const waiting = isOver(matter) ? say.endedText : matter.tells ? say.nothingTold : say.nothingToDo;
  return (
    <Section title={say.youCan}>
      <Refused text={props.refusal} />
      {taken ? (
        <p className="taken" role="status">
          {say.taken(taken.title)}
        </p>
      ) : null}
      {acts.length ? <Acts acts={acts} lang={lang} /> : null}
      {acts.length === 0 && matter.relations.length ? <p className="note">{waiting}</p> : null}
      {matter.relations.length || citizen ? null : (
        <p className="note">
          {say.signInToAct}
          <a href={signIn}>{say.signInToActLink}</a>
          {say.signInToActEnd}
        </p>
      )}
      {acts.length === 0 && matter.relations.length === 0 && citizen ? (
        <p className="note">{say.ofOthers}</p>
      ) : null}
    </Section>
  );
}

const factsOf = (fields: readonly FieldView[], lang: Lang) =>
  fields.map(({ label, text, files }) => ({
    name: label,
    value: files?.length ? <FileList files={files} lang={lang} /> : text,
  }));

/** Who answers for it, what is known of it, its papers, and what it led to. */
function About({ matter, responsible, loop, acting, lang, zone, now }: FollowProps) {
  const say = pageWords[lang];
  const asked = (name: string) =>
    matter.story.some(step => acting.asks(step.action, name) && !isRecord(step, acting));
  const told = new Set(matter.story.flatMap(({ said }) => said.map(({ name }) => name)));
  const isTold = ({ name, kind }: FieldView) => kind === "longtext" && told.has(name);
  const shown = unlinked(matter).filter(field => field.text !== "" && !field.masked && !isTold(field));
  const ended = matter.clocks.slice(0, 1).filter(({ end }) => end !== null);
  const kept = shown.filter(({ name, value }) => !asked(name) && value !== false);
  const units = new Set(responsible.map(({ value }) => value));
  return (
    <>
      <Section title={say.whoTitle}>
        {responsible.length ? <Facts facts={responsible} /> : <p className="note">{say.whoNobody}</p>}
      </Section>
      <Section title={say.aboutTitle}>
        <Facts
          facts={[
            { name: say.state, value: matter.stateTitle },
            { name: say.opened, value: sayMoment(matter.opened, lang, zone, now) },
            ...ended.map(({ title, left }) => ({ name: title, value: left })),
            ...factsOf(
              shown.filter(({ name, text }) => asked(name) && !units.has(text)),
              lang,
            ),
          ]}
        />
        {kept.length ? (
          <details>
            <summary>{say.keptTitle}</summary>
            <Facts facts={factsOf(kept, lang)} />
          </details>
        ) : null}
        <p className="note gap-above">
          <a href={pageOf("matter", matter.number)}>{say.checkLink}</a>
        </p>
      </Section>
      {matter.papers.length ? (
        <Section title={say.papersTitle}>
          {matter.papers.map(({ name, title, number, href }) => (
            <p key={name}>
              <a href={href} download>
                {title}
              </a>{" "}
              {number === null ? null : <span className="note">{number || say.paperToCome}</span>}
            </p>
          ))}
        </Section>
      ) : null}
      <Linked links={matter.links.filter(({ part }) => !part)} lang={lang} zone={zone} now={now} />
      {loop ? (
        <p className="gap-above">
          <a href={pageOf("loop", loop)}>{say.seeLoop}</a>
        </p>
      ) : null}
    </>
  );
}

/** The page that follows a matter. */
export function FollowPage(props: FollowProps) {
  const { matter, lang, zone, now } = props;
  const say = pageWords[lang];
  return (
    <FollowColumns
      promise={
        <>
          <MatterHead matter={matter} lang={lang} />
          <MatterPromise {...props} />
          <Parts links={matter.links} lang={lang} zone={zone} now={now} />
          <Explained
            explained={matter.explained}
            rights={matter.relations.length > 0}
            lang={lang}
            zone={zone}
            now={now}
          />
        </>
      }
      acts={<YouCan {...props} />}
      story={
        <Section title={say.storyTitle} aside={<AsOf at={now} lang={lang} zone={zone} />}>
          <Way steps={props.way} lang={lang} zone={zone} now={now} />
          <Story items={storyOf(matter, props)} lang={lang} zone={zone} now={now} />
        </Section>
      }
      about={<About {...props} />}
    />
  );
}
