// What the reader can do with a matter: the one thing that is waited for first, what is rare folded away.

import { type Lang, words } from "./words.ts";

/** Something that can be done, or could be: a link, a post of hidden fields, or a refusal with its reason. */
export interface Act {
  label: string;
  /** Leads to the form of the act. */
  href?: string | undefined;
  /**
   * Posts at once, without a form to fill: the address and the hidden fields (the token and the key
   * among them).
   */
  post?: { action: string; hidden: Readonly<Record<string, string>> } | undefined;
  /** The rule and the way out. With it, the button stands grey and does nothing. */
  refused?: string | undefined;
  /** What it brings, beside an allowed button. */
  note?: string | undefined;
  /** Cannot be undone. */
  grave?: boolean | undefined;
}

function ActButton({ act, look, id }: { act: Act; look: string; id: string }) {
  if (act.refused) {
    return (
      <button
        type="button"
        className="button button--second button--wide"
        aria-disabled="true"
        aria-describedby={id}
      >
        {act.label}
      </button>
    );
  }
  if (act.post) {
    return (
      <form method="post" action={act.post.action}>
        {Object.entries(act.post.hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <button className={look} aria-describedby={act.note ? id : undefined}>
          {act.label}
        </button>
      </form>
    );
  }
  return (
    <a className={look} href={act.href} aria-describedby={act.note ? id : undefined}>
      {act.label}
    </a>
  );
}

/** A button, and beside it why not now, or what it brings. */
function ActLine({ act, lead, id, lang }: { act: Act; lead: boolean; id: string; lang: Lang }) {
  const weight = act.grave ? " button--grave" : lead ? "" : " button--second";
  const button = <ActButton act={act} look={`button button--wide${weight}`} id={id} />;
  if (!act.refused && !act.note) return <div>{button}</div>;
  return (
    <div className="act">
      {button}
      <span className="why" id={id}>
        {act.refused ? <span className="unseen">{words[lang].refused} </span> : null}
        {act.refused ?? act.note}
      </span>
    </div>
  );
}

/**
 * The acts of this reader on this matter: those that are open, the first of them leading. What ends the
 * matter, and what is not open yet, stands folded below, grey with its reason.
 */
export function Acts({ acts, lang }: { acts: readonly Act[]; lang: Lang }) {
  const isOpen = (act: Act) => !act.refused && !act.grave;
  const open = acts.filter(isOpen);
  const rest = acts.filter(act => !isOpen(act)).toSorted((a, b) => Number(!!a.refused) - Number(!!b.refused));
  const line = (act: Act, lead: boolean) => (
    <ActLine key={act.label} act={act} lead={lead} id={`act-${acts.indexOf(act)}`} lang={lang} />
  );
  return (
    <div className="acts">
      {open.map((act, at) => line(act, at === 0))}
      {rest.length ? (
        <details>
          <summary>{words[lang].moreActs(rest.map(({ label }) => label))}</summary>
          <div className="acts gap-above">{rest.map(act => line(act, false))}</div>
        </details>
      ) : null}
    </div>
  );
}
