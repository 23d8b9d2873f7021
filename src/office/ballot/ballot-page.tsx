import { useEffect } from "react";
import type { BallotView, SessionView } from "../../http/types.ts";
import { type BallotPlace, useBallot } from "../api/ballots.ts";
import { useKeys } from "../keys.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";
import { Check, Groups, Results } from "./results.tsx";
import { Voting } from "./voting.tsx";

/** How often a wall and a phone look, ms: the result is on the wall within a second of the closing. */
const wallEvery = 400;
const phoneEvery = 4000;

interface PageProps {
  readonly place: BallotPlace;
  readonly wall: boolean;
  readonly session: SessionView;
}
interface BallotProps extends PageProps {
  readonly view: BallotView;
}

function Head({ view, place, wall }: BallotProps) {
  const say = useWords();
  return (
    <header className="ballot__head">
      <p className="ballot__where">
        <PlaceLink to={{ page: "matter", mechanism: place.mechanism, id: place.number, act: null }}>
          {view.about}
        </PlaceLink>
        <PlaceLink to={{ page: "ballot", ...place, wall: !wall }} className="lead__turn">
          {wall ? say.ballot.leaveWall : say.ballot.wall}
        </PlaceLink>
      </p>
      <h1>
        {view.title}　<b className="ballot__standing">{say.ballot.standing[view.standing]}</b>
      </h1>
    </header>
  );
}

/** What stands in the middle: the voter's papers, or why there are none. */
function Middle({ view, place, session, wall }: BallotProps) {
  const say = useWords();
  const { standing, voter, results } = view;
  if (results !== null) return <Results view={view} />;
  if (standing === "closed") return <p role="status">{say.ballot.counting}</p>;
  if (standing === "before") return <p role="status">{say.ballot.waiting}</p>;
  if (wall) {
    return (
      <p className="ballot__join">
        {say.ballot.join} <b>{location.origin + location.pathname}</b>
      </p>
    );
  }
  if (voter === null) return <p role="status">{say.ballot.notOnRoll}</p>;
  return <Voting view={view} place={place} person={session.person?.id ?? ""} />;
}

function Ballot(props: BallotProps) {
  const say = useWords();
  const { view, place, wall, session } = props;
  return (
    <div className={wall ? "ballot ballot--wall" : "ballot"}>
      <Head {...props} />
      {wall ? <Groups view={view} /> : null}
      <Middle {...props} />
      {wall ? null : <Groups view={view} />}
      {view.results !== null && !wall ? (
        <Check view={view} place={place} person={session.person?.id ?? ""} />
      ) : null}
      {wall ? null : (
        <footer className="note">
          <p>{say.ballot.how}</p>
          {view.headings.length > 0 ? <p>{say.ballot.trim}</p> : null}
          {view.votes === null ? null : <p>{say.ballot.byVotes(view.votes)}</p>}
        </footer>
      )}
    </div>
  );
}

/** One ballot: on a voter's phone, at a desk, or on the wall of the hall. */
export function BallotPage({ place, wall, session }: PageProps) {
  const say = useWords();
  const ballot = useBallot(place, wall ? wallEvery : phoneEvery);
  useTitle(ballot.data?.title ?? say.ballot.one);
  useKeys({ Escape: () => go({ page: "ballot", ...place, wall: false }) }, wall);
  useEffect(() => {
    if (!wall) return;
    const { dataset } = document.documentElement;
    dataset["surface"] = "wall";
    return () => void delete dataset["surface"];
  }, [wall]);
  return (
    <Read what={say.ballot.one} of={ballot} whole>
      {view => <Ballot view={view} place={place} wall={wall} session={session} />}
    </Read>
  );
}
