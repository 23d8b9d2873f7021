import { Button } from "antd";
import { type FormEvent, useState } from "react";
import type { BallotSubject, BallotView } from "../../http/types.ts";
import type { BallotPlace, PaperSent } from "../api/ballots.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { canVote, papersOf } from "./papers.ts";
import { useWallet } from "./use-wallet.ts";

type Cast = (marks: PaperSent["marks"]) => Promise<void>;

/** Runs what a button does, and says why it could not. */
function useDoing() {
  const say = useWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState("");
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setError("");
    try {
      await work();
    } catch (failure) {
      setError(sayRefusal(say, failure));
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, run };
}

/** "18.5" as a mark; undefined for a blank. */
const markOf = (text: FormDataEntryValue | null): number | undefined =>
  typeof text === "string" && text.trim() !== "" ? Number(text) : undefined;

/** Every field of a paper that is voted on is a subject. */
function votesIn(data: FormData): PaperSent["marks"] {
  const those = (side: string) => [...data].flatMap(([subject, said]) => (said === side ? [subject] : []));
  return { inFavour: those("inFavour"), against: those("against") };
}

function marksIn(form: HTMLFormElement, view: BallotView): PaperSent["marks"] {
  const data = new FormData(form);
  if (view.picks !== null) return { picks: data.getAll("pick").map(String) };
  if (view.votes !== null) return votesIn(data);
  const given = view.headings.flatMap(({ name }) => {
    const mark = markOf(data.get(name));
    return mark === undefined ? [] : [[name, mark] as const];
  });
  return Object.fromEntries(given);
}

function Headings({ view, id }: { view: BallotView; id: string }) {
  const say = useWords();
  return view.headings.map(({ name, title, points }) => (
    <label key={name} className="ballot__heading" htmlFor={`${id}-${name}`}>
      {title}
      <span className="note">{say.ballot.points(points)}</span>
      <input
        id={`${id}-${name}`}
        name={name}
        type="number"
        inputMode="decimal"
        min={0}
        max={points}
        step={0.01}
      />
    </label>
  ));
}

function Picks({ view }: { view: BallotView }) {
  const say = useWords();
  return (
    <fieldset className="ballot__picks">
      <legend>{say.ballot.pick(view.picks ?? 0)}</legend>
      {view.leagues.flatMap(({ subjects }) =>
        subjects.map(({ subject, title }) => (
          <label key={subject}>
            <input type="checkbox" name="pick" value={subject} /> {title}
          </label>
        )),
      )}
    </fieldset>
  );
}

/** For, against or neither of each; who says nothing abstains. */
function Votes({ view }: { view: BallotView }) {
  const say = useWords();
  const sides = [
    ["inFavour", say.ballot.inFavour],
    ["against", say.ballot.against],
    ["abstained", say.ballot.abstained],
  ] as const;
  return view.leagues.flatMap(({ subjects }) =>
    subjects.map(({ subject, title }) => (
      <fieldset key={subject} className="ballot__vote">
        <legend>{title}</legend>
        {sides.map(([side, word]) => (
          <label key={side}>
            <input type="radio" name={subject} value={side} defaultChecked={side === "abstained"} /> {word}
          </label>
        ))}
      </fieldset>
    )),
  );
}

/** What is asked on a paper. */
function Asked({ view, id }: { view: BallotView; id: string }) {
  if (view.votes !== null) return <Votes view={view} />;
  return view.picks === null ? <Headings view={view} id={id} /> : <Picks view={view} />;
}

/** What a paper comes to so far. */
function soFar(say: ReturnType<typeof useWords>, view: BallotView, marks: PaperSent["marks"]): string {
  const { inFavour = [] } = marks as { readonly inFavour?: readonly string[] };
  if (view.votes !== null) return say.ballot.approved(inFavour.length, view.votes.most);
  const sum = Object.values(marks).reduce<number>(
    (all, mark) => all + (typeof mark === "number" ? mark : 0),
    0,
  );
  return view.picks === null ? say.ballot.total(sum.toFixed(2)) : "";
}

function PaperForm({ view, id, cast }: { view: BallotView; id: string; cast: Cast }) {
  const say = useWords();
  const { busy, error, run } = useDoing();
  const [marks, setMarks] = useState<PaperSent["marks"]>({});
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = marksIn(event.currentTarget, view);
    void run(() => cast(sent));
  };
  const add = (event: FormEvent<HTMLFormElement>) => {
    setMarks(marksIn(event.currentTarget, view));
  };
  const said = soFar(say, view, marks);
  return (
    <form className="ballot__form" onSubmit={send} onInput={add}>
      <Asked view={view} id={id} />
      {said ? <p className="ballot__total">{said}</p> : null}
      <p className="note">{say.ballot.final}</p>
      {error ? (
        <p className="error" role="alert">
          {error}
        </p>
      ) : null}
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {busy ? say.ballot.sending : say.ballot.send}
      </Button>
    </form>
  );
}

interface PaperProps {
  readonly view: BallotView;
  readonly subject: string;
  readonly title: string;
  readonly receipt: string | undefined;
  readonly recused: boolean;
  readonly ready: boolean;
  readonly cast: Cast;
}

function Paper({ view, subject, title, receipt, recused, ready, cast }: PaperProps) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const state = recused ? say.ballot.recused : receipt === undefined ? "" : say.ballot.cast;
  return (
    <li className="ballot__paper">
      <h2>{title}</h2>
      {state ? <span className="ballot__state">{state}</span> : null}
      {receipt === undefined ? null : (
        <p className="note ballot__receipt">
          {say.ballot.receipt} <code>{receipt}</code>
        </p>
      )}
      {recused || receipt !== undefined || !ready ? null : open ? (
        <PaperForm view={view} id={subject.replace(":", "-")} cast={cast} />
      ) : (
        <Button onClick={() => setOpen(true)}>
          {view.headings.length > 0 ? say.ballot.open : say.ballot.fill}
        </Button>
      )}
    </li>
  );
}

interface VotingProps {
  readonly view: BallotView;
  readonly place: BallotPlace;
  readonly person: string;
}

/** The voter's page: take the papers, mark each, keep the receipts. */
export function Voting({ view, place, person }: VotingProps) {
  const say = useWords();
  const { wallet, take, cast } = useWallet(person, place, view);
  const { busy, error, run } = useDoing();
  const papers = papersOf(view);
  const unsigned = papers.filter(subject => wallet[subject]?.signature === undefined);
  const lost = unsigned.some(subject => view.voter?.given.includes(subject) && !wallet[subject]);
  if (!canVote()) return <p className="error">{say.ballot.insecure}</p>;
  const done = papers.filter(subject => wallet[subject]?.cast).length;
  const subjects: readonly BallotSubject[] = view.leagues.flatMap(league => league.subjects);
  const rows = view.headings.length > 0 ? subjects : [{ subject: "", number: "", title: view.title }];
  return (
    <section className="ballot__voting" aria-label={view.title}>
      <p className="ballot__done" role="status">
        {say.ballot.all(done, papers.length)}
      </p>
      {lost ? <p className="error">{say.ballot.elsewhere}</p> : null}
      {unsigned.length > 0 && !lost ? (
        <Button type="primary" size="large" block loading={busy} onClick={() => void run(take)}>
          {busy
            ? say.ballot.taking
            : unsigned.length < papers.length
              ? say.ballot.takeAgain
              : say.ballot.take}
        </Button>
      ) : null}
      {error ? (
        <p className="error" role="alert">
          {error}
        </p>
      ) : null}
      <ul className="ballot__papers">
        {rows.map(({ subject, title }) => (
          <Paper
            key={subject}
            view={view}
            subject={subject}
            title={title}
            receipt={wallet[subject]?.cast ? wallet[subject].token : undefined}
            recused={view.voter?.recused.includes(subject) ?? false}
            ready={wallet[subject]?.signature !== undefined}
            cast={marks => cast(subject, marks)}
          />
        ))}
      </ul>
    </section>
  );
}
