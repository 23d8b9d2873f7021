import { Button, Input } from "antd";
import { useState } from "react";
import type { HotMembersView, MatterRow } from "../../http/types.ts";
import { hotIssue, useHotHand, useHotMembers } from "../api/hot.ts";
import { Light, PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { useTell } from "../parts/telling.tsx";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { type HotPair, go } from "../route.ts";
import { sayDay } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";

/** Before it is decided on, a hot issue may become part of another. */
const loose = new Set(["watching", "faded"]);

interface SideProps {
  readonly of: HotMembersView;
  /** The one beside it. */
  readonly other: MatterRow | undefined;
}

interface MemberProps {
  readonly row: MatterRow;
  readonly words: readonly string[];
  readonly chosen: boolean;
  choose(): void;
}

function Member({ row, words, chosen, choose }: MemberProps) {
  const { lang } = useLanguage();
  return (
    <tr>
      <td className="is-whole">
        <input type="checkbox" checked={chosen} aria-label={row.number} onChange={choose} />
      </td>
      <td className="is-whole">
        <PlaceLink to={{ page: "matter", mechanism: row.mechanism, id: row.id, act: null }}>
          {row.number}
        </PlaceLink>
      </td>
      <th scope="row">
        {words.join("　") || row.title}
        {words.length > 0 ? <p className="note">{row.title}</p> : null}
      </th>
      <td className="is-whole">{sayDay(row.opened, lang)}</td>
      <td className="is-whole">
        <Light light={row.light} /> {row.stateTitle}
      </td>
    </tr>
  );
}

/** What may be done with the appeals that are ticked: taken out, or split off under a name of their own. */
function Hands({ of, chosen, clear }: SideProps & { chosen: readonly string[]; clear(): void }) {
  const { hot, ...say } = useWords();
  const tell = useTell();
  const hand = useHotHand();
  const [title, setTitle] = useState("");
  const refs = chosen.map(id => `matter:${id}`);
  const done = (said: string) => {
    tell(said);
    clear();
    setTitle("");
  };
  const failed = (error: unknown) => tell(sayRefusal({ hot, ...say }, error));
  const takeOut = () =>
    void hand(of.row.id, "takeOut", { removed: refs }).then(() => done(hot.side.out(refs.length)), failed);
  const split = () =>
    void hand(null, "open", { ...of.begins, title, added: refs, parted: `matter:${of.row.id}` }).then(
      () => done(hot.side.parted),
      failed,
    );
  return (
    <div className="hot__hands">
      <p>{hot.side.chosen(chosen.length)}</p>
      <Button disabled={chosen.length === 0} onClick={takeOut}>
        {hot.side.takeOut}
      </Button>
      <span className="note">{hot.side.takeOutHint}</span>
      <label>
        {hot.side.newTitle}
        <Input
          value={title}
          maxLength={60}
          placeholder={hot.side.newHint}
          onChange={event => setTitle(event.target.value)}
        />
      </label>
      <Button disabled={chosen.length === 0 || title.trim().length < 4} onClick={split}>
        {hot.side.split}
      </Button>
    </div>
  );
}

function Merge({ of, other }: SideProps) {
  const say = useWords();
  const tell = useTell();
  const hand = useHotHand();
  const [asked, setAsked] = useState(false);
  const { side } = say.hot;
  if (other === undefined) return null;
  if (!loose.has(of.row.state)) return <p className="note">{side.decided}</p>;
  const merge = () =>
    void hand(of.row.id, "merge", { into: `matter:${other.id}` }).then(
      () => {
        tell(side.merged);
        go({ page: "matter", mechanism: hotIssue, id: other.id, act: null });
      },
      (error: unknown) => {
        setAsked(false);
        tell(sayRefusal(say, error));
      },
    );
  if (!asked) {
    return <Button onClick={() => setAsked(true)}>{side.mergeInto(other.title)}</Button>;
  }
  return (
    <div role="alert" className="hot__sure">
      <p>{side.mergeAsk(of.row.title, other.title)}</p>
      <Button type="primary" onClick={merge}>
        {side.sure}
      </Button>
      <Button onClick={() => setAsked(false)}>{side.cancel}</Button>
    </div>
  );
}

function Side({ of, other }: SideProps) {
  const { hot: say } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { choose: tick, number, what, filed, stands } = say.side;
  const members = say.side.members(of.total, of.members.length);
  const choose = (id: string) =>
    setChosen(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id]));
  return (
    <section className="hot__side" aria-label={of.row.title}>
      <h2>{of.row.title}</h2>
      <p className="note">
        {of.row.due === null ? null : <Light light={of.row.light} />} {of.row.stateTitle} · {members}{" "}
        <PlaceLink to={{ page: "matter", mechanism: hotIssue, id: of.row.id, act: null }}>
          {say.side.detail}
        </PlaceLink>
      </p>
      <Merge of={of} other={other} />
      <Hands of={of} other={other} chosen={chosen} clear={() => setChosen([])} />
      <WideTable label={`${of.row.title} · ${members}`} heads={[tick, number, what, filed, stands]}>
        {of.members.map(({ row, words }) => (
          <Member
            key={row.id}
            row={row}
            words={words}
            chosen={chosen.includes(row.id)}
            choose={() => choose(row.id)}
          />
        ))}
      </WideTable>
    </section>
  );
}

/** Two hot issues side by side, or one alone: are they one thing, and what does not belong to either? */
export function HotSidePage({ pair: [left, right] }: { pair: HotPair }) {
  const { hot: say } = useWords();
  const [one, other] = [useHotMembers(left), useHotMembers(right)];
  const title = right === null ? say.side.alone : say.side.title;
  useTitle(title);
  return (
    <div className="hot">
      <p>
        <PlaceLink to={{ page: "hot", pair: null }}>{say.side.back}</PlaceLink>
      </p>
      <h1>{title}</h1>
      <div className="hot__pair">
        <Read what={title} of={one}>
          {view => <Side of={view} other={other.data?.row} />}
        </Read>
        {right === null ? null : (
          <Read what={title} of={other}>
            {view => <Side of={view} other={one.data?.row} />}
          </Read>
        )}
      </div>
    </div>
  );
}
