// Selections of model cases: all of them; one with its method, its cases by category, and their three scores.

import type { SelectionCase, SelectionLeague, SelectionLine, SelectionView } from "../../http/types.ts";
import { pageOf } from "../addresses.ts";
import { Section } from "../layout.tsx";
import { Facts } from "../story.tsx";
import { pollWords } from "./poll-words.ts";
import type { Shown } from "./shown.ts";

type Lang = Shown["lang"];

function Line({
  of,
  voteHref,
  lang,
}: {
  of: SelectionLine;
  voteHref(of: SelectionLine): string;
  lang: Lang;
}) {
  const say = pollWords[lang];
  return (
    <li>
      <p>
        <a href={pageOf("selections", of.number)}>{of.title}</a>
      </p>
      <span className="note">
        {of.stateTitle}　{say.votingDays(of.votingOpens, of.votingCloses)}
        {of.named > 0 ? `　${say.named(of.named)}` : ""}
      </span>
      {of.votes === "open" ? (
        <p className="gap-above">
          <a className="button" href={voteHref(of)}>
            {say.voteNow}
          </a>
        </p>
      ) : null}
    </li>
  );
}

interface ListProps extends Shown {
  selections: readonly SelectionLine[];
  voteHref(of: SelectionLine): string;
}

/** All that are public. */
export function SelectionsPage({ selections, voteHref, lang }: ListProps) {
  const say = pollWords[lang];
  return (
    <>
      <h1>{say.list}</h1>
      <p className="note gap-above">{selections.length === 0 ? say.none : say.lead}</p>
      <ul className="mine">
        {selections.map(of => (
          <Line key={of.number} of={of} voteHref={voteHref} lang={lang} />
        ))}
      </ul>
    </>
  );
}

function CaseRow({ of, scored, lang }: { of: SelectionCase; scored: boolean; lang: Lang }) {
  const say = pollWords[lang];
  return (
    <tr className={of.standing === "out" ? "is-out" : undefined}>
      {scored ? <td>{of.place ?? ""}</td> : null}
      <th scope="row">
        <a href={pageOf("matter", of.number)}>{of.title}</a>
        <small>
          {of.unit}
          {say.standing[of.standing] ? `　${say.standing[of.standing]}` : ""}
        </small>
      </th>
      {scored ? (
        <>
          <td data-label={say.total}>
            <b>{of.total || "—"}</b>
          </td>
          <td data-label={say.web}>{of.web || "—"}</td>
          <td data-label={say.expert}>{of.expert || "—"}</td>
          <td data-label={say.leader}>{of.leader || "—"}</td>
        </>
      ) : null}
    </tr>
  );
}

function League({ of, lang }: { of: SelectionLeague; lang: Lang }) {
  const say = pollWords[lang];
  const kept = of.cases.filter(({ standing }) => standing === "named" || standing === "proposed").length;
  const scored = of.cases.some(({ web, expert }) => web !== "" || expert !== "");
  return (
    <Section
      title={of.title}
      aside={
        <span className="note">{kept > 0 ? say.quota(kept, of.quota) : say.cases(of.cases.length)}</span>
      }
    >
      <table className="scores">
        <thead>
          <tr>
            {scored ? <th scope="col">{say.place}</th> : null}
            <th scope="col">{say.aCase}</th>
            {scored ? (
              <>
                <th scope="col">{say.total}</th>
                <th scope="col">{say.web}</th>
                <th scope="col">{say.expert}</th>
                <th scope="col">{say.leader}</th>
              </>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {of.cases.map(one => (
            <CaseRow key={one.number} of={one} scored={scored} lang={lang} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Method({ of, lang }: { of: SelectionView; lang: Lang }) {
  const say = pollWords[lang];
  const { weights } = of;
  const facts: readonly (readonly [string, string])[] = [
    [say.weightsName, say.weights(weights.web, weights.expert, weights.leader)],
    [say.draw, say.drawSays(of.experts, of.seedSource)],
    [say.lots, of.seed ? say.seedSays(of.seed) : ""],
    [say.method, of.method],
    [say.over, [of.overKind, of.overReason].filter(Boolean).join("：")],
    [say.skip, of.skipReason],
    [say.decision, of.decision],
  ];
  return (
    <Section title={say.facts}>
      <Facts facts={facts.filter(([, value]) => value !== "").map(([name, value]) => ({ name, value }))} />
    </Section>
  );
}

interface OneProps extends Shown {
  selection: SelectionView;
  voteHref: string;
}

/** One selection. */
export function SelectionPage({ selection: of, voteHref, lang }: OneProps) {
  const say = pollWords[lang];
  const judged = of.leagues.filter(({ cases }) => cases.length > 0);
  const onNotice = judged.some(({ cases }) => cases.some(({ standing }) => standing === "proposed"));
  return (
    <>
      <h1>{of.title}</h1>
      <p className="gap-above">
        <b>{of.stateTitle}</b>　{say.votingDays(of.votingOpens, of.votingCloses)}
        {of.noticeEnds ? `　${say.notice(of.noticeFrom, of.noticeEnds)}` : ""}
      </p>
      {of.votes === "before" ? null : (
        <p className="gap-above">
          <a className={of.votes === "open" ? "button" : undefined} href={voteHref}>
            {of.votes === "open" ? say.voteNow : say.result}
          </a>
        </p>
      )}
      {onNotice ? <p>{say.object}</p> : null}
      {judged.map(league => (
        <League key={league.name} of={league} lang={lang} />
      ))}
      <Method of={of} lang={lang} />
      <p className="gap-above">
        <a href={pageOf("matter", of.number)}>{say.record}</a>
      </p>
    </>
  );
}
