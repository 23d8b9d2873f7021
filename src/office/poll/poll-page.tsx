import type { PollView } from "../../http/types.ts";
import { type PollPlace, selectionMechanism, usePoll } from "../api/polls.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { useWords } from "../words/language.tsx";
import { SelectionBoard } from "./board.tsx";
import { Suspicions } from "./suspicions.tsx";

function Result({ view }: { view: PollView }) {
  const say = useWords().poll;
  return view.leagues.map(({ name, title }) => (
    <section key={name}>
      <SectionHead title={title} />
      <WideTable
        label={title}
        heads={[say.place, say.item, say.score, say.count]}
        numbers={[say.place, say.score, say.count]}
      >
        {view.results
          ?.filter(({ league }) => league === name)
          .map(({ item, place, score, votes }) => (
            <tr key={item.item}>
              <td className="is-number">{place}</td>
              <th scope="row">{item.title}</th>
              <td className="is-number">{score}</td>
              <td className="is-number">{votes}</td>
            </tr>
          ))}
      </WideTable>
    </section>
  ));
}

function Board({ view, place }: { view: PollView; place: PollPlace }) {
  const say = useWords().poll;
  const isSelection = place.mechanism === selectionMechanism;
  return (
    <div className="poll">
      <p>
        <PlaceLink to={{ page: "matter", mechanism: place.mechanism, id: place.number, act: null }}>
          {view.about}
        </PlaceLink>
      </p>
      <h1>
        {view.title}　<b className="ballot__standing">{say.standing[view.standing]}</b>
      </h1>
      <p>
        {say.votes(view.votes)}
        {view.valid === null ? "" : `　${say.valid(view.valid)}`}
        {view.sealed && view.standing !== "counted" ? `　${say.sealed}` : ""}
      </p>
      {view.seal === null ? null : (
        <p className="note poll__hash">
          {say.seal} {view.seal}
        </p>
      )}
      <Suspicions view={view} place={place} />
      {isSelection ? <SelectionBoard place={place} /> : view.results === null ? null : <Result view={view} />}
    </div>
  );
}

/** One poll for those who work on it: votes, suspicions; of a selection its quotas and its draw as well. */
export function PollPage({ place }: { place: PollPlace }) {
  const say = useWords();
  const poll = usePoll(place);
  useTitle(poll.data?.title ?? say.poll.one);
  return (
    <Read what={say.poll.one} of={poll} whole>
      {view => <Board view={view} place={place} />}
    </Read>
  );
}
