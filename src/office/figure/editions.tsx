import { Button, Input } from "antd";
import { useState } from "react";
import type { EditionDraft, EditionView, FigureView, SessionView } from "../../http/types.ts";
import { useEditionDraft, usePublish } from "../api/editions.ts";
import { type FigureAsked, useSession } from "../api/read.ts";
import { Refused } from "../api/client.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTell } from "../parts/telling.tsx";
import { Read } from "../parts/waiting.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";

const roles = ["publisher", "reform"];

/** Who publishes; the server asks again. */
const mayPublish = (session: SessionView | undefined): boolean =>
  session?.post?.roles.some(role => roles.includes(role)) ?? false;

function Former({ edition }: { edition: EditionView }) {
  const say = useWords().editions;
  const { n, text, publishedAt, office, asOfDay, reason, withdrawn, matter } = edition;
  return (
    <li>
      <b>
        {say.edition(n)} {text}
      </b>
      <span className="note">
        {say.published(sayMoment(publishedAt), office)} {say.asOf(asOfDay)}
      </span>
      {reason === null ? null : <span className="note">{say.changed(reason)}</span>}
      {withdrawn === null ? null : <b>{say.withdrawn(withdrawn)}</b>}
      <PlaceLink to={{ page: "matter", mechanism: "edition", id: matter, act: null }}>{say.record}</PlaceLink>
    </li>
  );
}

function Frozen({ draft }: { draft: EditionDraft }) {
  const say = useWords().editions;
  const { numerator, denominator, events, root, checkpoint } = draft;
  const facts: readonly (readonly [string, string])[] = [
    [say.value, draft.text],
    ...(denominator === null ? [] : ([[say.of, `${numerator ?? "—"} / ${denominator}`]] as const)),
    [say.day, draft.asOfDay],
    [say.definition, draft.definition],
    [say.behind, events === null ? say.untold : String(events)],
    ...(root === null ? [] : ([[say.root, root]] as const)),
    ...(checkpoint === null ? [] : ([[say.checkpoint, String(checkpoint)]] as const)),
    ...(draft.former ? ([[say.former, `${say.edition(draft.former.n)} ${draft.former.text}`]] as const) : []),
  ];
  return (
    <dl className="facts facts--narrow">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value.length === 64 ? <code className="editions__root">{value}</code> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface ConfirmProps {
  readonly draft: EditionDraft;
  publish(reason: string): Promise<void>;
  close(): void;
}

/** What is frozen, before it is. */
function Confirm({ draft, publish, close }: ConfirmProps) {
  const say = useWords().editions;
  const tell = useTell();
  const [reason, write] = useState("");
  const [refused, refuse] = useState("");
  const [busy, wait] = useState(false);
  const send = async () => {
    wait(true);
    try {
      await publish(reason.trim());
      tell(say.done(draft.n));
      close();
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refuse(error.message);
    } finally {
      wait(false);
    }
  };
  return (
    <div className="editions__confirm">
      <p>{draft.unchanged ? say.unchanged(draft.n - 1) : say.lead(draft.n)}</p>
      <Frozen draft={draft} />
      {draft.former && !draft.unchanged ? (
        <label>
          <span>{say.reason}</span>
          <Input.TextArea
            value={reason}
            maxLength={300}
            rows={2}
            placeholder={say.reasonHint}
            onChange={event => write(event.target.value)}
          />
        </label>
      ) : null}
      {refused ? (
        <p className="error" role="alert">
          {refused}
        </p>
      ) : null}
      <p className="editions__acts">
        {draft.unchanged ? null : (
          <Button type="primary" loading={busy} onClick={() => void send()}>
            {say.confirm(draft.n)}
          </Button>
        )}
        <Button onClick={close}>{say.cancel}</Button>
      </p>
    </div>
  );
}

function Publishing({ figure, asked, close }: { figure: FigureView; asked: FigureAsked; close(): void }) {
  const say = useWords().editions;
  const draft = useEditionDraft(figure.name, asked);
  const publish = usePublish(figure.name, asked);
  return (
    <Read what={say.title} of={draft}>
      {data => <Confirm draft={data} publish={publish} close={close} />}
    </Read>
  );
}

/** What was published in this period, and publishing it for those who may. */
export function Editions({ figure, asked }: { figure: FigureView; asked: FigureAsked }) {
  const say = useWords().editions;
  const session = useSession();
  const [open, show] = useState(false);
  const may = mayPublish(session.data) && figure.audience === "public";
  if (figure.editions.length === 0 && !may) return null;
  return (
    <section className="editions">
      <SectionHead title={say.title} />
      {figure.editions.length === 0 ? <p className="note">{say.none}</p> : null}
      <ol>
        {figure.editions.map(edition => (
          <Former key={edition.n} edition={edition} />
        ))}
      </ol>
      {may && !open ? <Button onClick={() => show(true)}>{say.publish}</Button> : null}
      {open ? <Publishing figure={figure} asked={asked} close={() => show(false)} /> : null}
    </section>
  );
}
