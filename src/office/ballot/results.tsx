import { Button } from "antd";
import { useState } from "react";
import type { BallotResult, BallotView } from "../../http/types.ts";
import { type BallotPlace, readUrn } from "../api/ballots.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { readWallet } from "./papers.ts";

/** Groups with weight and turnout; not what anybody marked. */
export function Groups({ view }: { view: BallotView }) {
  const say = useWords();
  return (
    <ul className="ballot__groups">
      {view.groups.map(({ name, title, weight, voters, given, papers }) => (
        <li key={name}>
          <b>{title}</b>
          {view.votes === null ? <span>{say.ballot.weight(weight)}</span> : null}
          {voters > 0 ? <span>{say.ballot.turnout(given, voters)}</span> : null}
          {papers > 0 ? <span>{say.ballot.papers(papers)}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** The score of one, or its votes and whether they are a majority of all. */
function Numbers({ of: { score, votes }, view }: { of: BallotResult; view: BallotView }) {
  const say = useWords();
  if (view.votes === null || votes === null) return <td>{score}</td>;
  return (
    <>
      <td>{votes.inFavour}</td>
      <td>{votes.against}</td>
      <td>{votes.abstained}</td>
      <td>{votes.inFavour >= view.votes.majority ? say.ballot.passed : say.ballot.short}</td>
    </>
  );
}

/** Each league in the order of its scores. */
export function Results({ view }: { view: BallotView }) {
  const say = useWords();
  if (view.results === null) return null;
  const { inFavour, against, abstained, majority, score } = say.ballot;
  const heads = view.votes === null ? [score] : [inFavour, against, abstained, majority];
  return (
    <div className="ballot__leagues">
      {view.leagues
        .filter(({ subjects }) => subjects.length > 0)
        .map(({ name, title }) => (
          <table key={name} className="ballot__result">
            <caption>{title}</caption>
            <thead>
              <tr>
                <th scope="col">{say.ballot.place}</th>
                <th scope="col">{view.subjectTitle}</th>
                {heads.map(head => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {view.results
                ?.filter(({ league }) => league === name)
                .map(row => (
                  <tr key={row.subject.subject}>
                    <td>{row.place}</td>
                    <th scope="row">{row.subject.title}</th>
                    <Numbers of={row} view={view} />
                  </tr>
                ))}
            </tbody>
          </table>
        ))}
    </div>
  );
}

/** A paper as it lies in the open urn. */
interface Lying {
  readonly subject: string;
  readonly token: string;
  readonly marks: Readonly<Record<string, number | readonly string[]>>;
}
interface Checked {
  readonly found: readonly Lying[];
  readonly missing: number;
}

/** What a paper says, in the words that it was marked by. */
function OwnPaper({ view, paper }: { view: BallotView; paper: Lying }) {
  const say = useWords();
  const titles = new Map(
    view.leagues.flatMap(({ subjects }) => subjects.map(({ subject, title }) => [subject, title] as const)),
  );
  const list = (name: string) => (paper.marks[name] ?? []) as readonly string[];
  const named = (name: string) => list(name).map(one => titles.get(one) ?? one);
  const said = [
    ...view.headings.map(({ name, title }) => `${title} ${String(paper.marks[name] ?? "—")}`),
    ...named("picks"),
    ...named("inFavour").map(title => `${say.ballot.inFavour} ${title}`),
    ...named("against").map(title => `${say.ballot.against} ${title}`),
  ];
  return (
    <li>
      <b>{titles.get(paper.subject)}</b>
      <p>{said.join("　") || say.ballot.allAbstained}</p>
      <p className="note">
        {say.ballot.receipt} <code>{paper.token}</code>
      </p>
    </li>
  );
}

/** Looks for this person's receipts in the open urn, in this browser alone. */
export function Check({ view, place, person }: { view: BallotView; place: BallotPlace; person: string }) {
  const say = useWords();
  const [checked, setChecked] = useState<Checked | string>();
  const receipts = Object.values(readWallet(person, view)).flatMap(({ cast, token }) =>
    cast ? [token] : [],
  );
  const check = async () => {
    try {
      const lines = await readUrn(place);
      const papers = lines.map(line => JSON.parse(line) as Lying);
      const found = papers.filter(({ token }) => receipts.includes(token));
      setChecked({ found, missing: receipts.length - found.length });
    } catch (error) {
      setChecked(sayRefusal(say, error));
    }
  };
  const address = `/api/ballots/${view.mechanism}/${view.number}/${view.name}/urn`;
  return (
    <section className="ballot__check">
      <p className="note">
        {say.ballot.counted(view.counts)}　{say.ballot.urn} <code>{view.urn}</code>
      </p>
      <p>
        <a href={address}>{say.ballot.download}</a>
      </p>
      {receipts.length > 0 ? <Button onClick={() => void check()}>{say.ballot.check}</Button> : null}
      {typeof checked === "string" ? <p className="error">{checked}</p> : null}
      {typeof checked === "object" ? (
        <div role="status">
          {checked.missing > 0 ? <p className="error">{say.ballot.missing(checked.missing)}</p> : null}
          {checked.found.length > 0 ? <p>{say.ballot.found(checked.found.length)}</p> : null}
          <ul className="ballot__papers">
            {checked.found.map(paper => (
              <OwnPaper key={paper.token} view={view} paper={paper} />
            ))}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
