import { Button } from "antd";
import { useState } from "react";
import type { HotIssueView, HotMeasures, HotThemeView, SessionView } from "../../http/types.ts";
import { hotIssue, useHotWatch } from "../api/hot.ts";
import { Light, PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { go } from "../route.ts";
import { sayDay } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { Areas } from "./shape.tsx";
import { Weeks } from "./weeks.tsx";

const mayOpen = ({ post }: SessionView): boolean =>
  post?.roles.some(role => role === "desk" || role === "urger") ?? false;

function Days({ earliest, latest }: Pick<HotMeasures, "earliest" | "latest">) {
  const { lang } = useLanguage();
  return (
    <>
      {sayDay(earliest, lang)}
      <br />
      {sayDay(latest, lang)}
    </>
  );
}

function Issue({ of, chosen, choose }: { of: HotIssueView; chosen: boolean; choose(): void }) {
  const { hot: say } = useWords();
  const { row, place, topic, people, matters, heat, weeks, words, near, decision } = of;
  return (
    <tr className={chosen ? "is-chosen" : undefined}>
      <th scope="row">
        <PlaceLink to={{ page: "matter", mechanism: hotIssue, id: row.id, act: null }}>{row.title}</PlaceLink>
        {words.length > 0 ? <p className="note">{words.join("　")}</p> : null}
        {near.length > 0 ? <p className="hot__near">{say.near(near.length)}</p> : null}
      </th>
      <td>
        {place}
        <br />
        <span className="note">{topic}</span>
      </td>
      <td className="is-number">{people}</td>
      <td className="is-number">{matters}</td>
      <td className="is-number">{heat.toFixed(1)}</td>
      <td>
        <Weeks weeks={weeks} />
      </td>
      <td className="is-whole">
        <Days {...of} />
      </td>
      <td>
        {row.due === null ? null : <Light light={row.light} />} {row.stateTitle}
        {decision ? <p className="note">{decision}</p> : null}
        {row.left ? <p className="note">{row.left}</p> : null}
      </td>
      <td className="is-whole">
        <input type="checkbox" checked={chosen} aria-label={say.choose(row.title)} onChange={choose} />
      </td>
    </tr>
  );
}

function Issues({ issues, session }: { issues: readonly HotIssueView[]; session: SessionView }) {
  const { hot: say } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // The third that is chosen takes the place of the first.
  const choose = (id: string) =>
    setChosen(before => (before.includes(id) ? before.filter(one => one !== id) : [...before, id].slice(-2)));
  const [left, right] = chosen;
  const { issue, place, people, matters, heat, weeks, days, state, hands } = say.columns;
  return (
    <>
      <div className="hot__bar">
        <Button
          type="primary"
          disabled={left === undefined || right === undefined}
          onClick={() => go({ page: "hot", pair: [left!, right!] })}
        >
          {say.compare}
        </Button>
        <Button
          disabled={left === undefined || right !== undefined}
          onClick={() => go({ page: "hot", pair: [left!, null] })}
        >
          {say.side.alone}
        </Button>
        {mayOpen(session) ? (
          <PlaceLink to={{ page: "open", mechanism: hotIssue, action: "open", numbers: [], into: null }}>
            {say.open}
          </PlaceLink>
        ) : null}
        <span className="note">{say.compareHint}</span>
      </div>
      {issues.length === 0 ? (
        <p className="note">{say.none}</p>
      ) : (
        <WideTable
          label={say.nav}
          heads={[issue, place, people, matters, heat, weeks, days, state, hands]}
          numbers={[people, matters, heat]}
        >
          {issues.map(one => (
            <Issue
              key={one.row.id}
              of={one}
              chosen={chosen.includes(one.row.id)}
              choose={() => choose(one.row.id)}
            />
          ))}
        </WideTable>
      )}
    </>
  );
}

function Rising({ rising }: { rising: readonly HotMeasures[] }) {
  const { hot: say } = useWords();
  if (rising.length === 0) return <p className="note">{say.noRising}</p>;
  const { place, people, matters, heat, weeks } = say.columns;
  return (
    <WideTable
      label={say.rising}
      heads={[place, say.words, people, matters, heat, weeks]}
      numbers={[people, matters, heat]}
    >
      {rising.map(one => (
        <tr key={`${one.place} ${one.topic} ${one.earliest}`}>
          <th scope="row">
            {one.place} <span className="note">{one.topic}</span>
          </th>
          <td>{one.words.join("　")}</td>
          <td className="is-number">{one.people}</td>
          <td className="is-number">{one.matters}</td>
          <td className="is-number">{one.heat.toFixed(1)}</td>
          <td>
            <Weeks weeks={one.weeks} />
          </td>
        </tr>
      ))}
    </WideTable>
  );
}

function Themes({ themes }: { themes: readonly HotThemeView[] }) {
  const { hot: say } = useWords();
  if (themes.length === 0) return <p className="note">{say.noThemes}</p>;
  return (
    <ul className="hot__themes">
      {themes.map(({ topic, words, places, matters, people }) => (
        <li key={`${topic} ${words.join(" ")} ${places.join(" ")}`}>
          <b>{topic}</b> {words.join("　")}
          <p className="note">
            {say.places(new Set(places).size)}（{[...new Set(places)].join("、")}） · {people}{" "}
            {say.columns.people} · {matters} {say.columns.matters}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What many people ask for, by heat; what is warming up; themes over many places apart. */
export function HotPage({ session }: { session: SessionView }) {
  const { hot: say } = useWords();
  const watch = useHotWatch();
  useTitle(say.nav);
  return (
    <Read what={say.nav} of={watch} whole>
      {({ ready, issues, rising, themes }) => (
        <div className="hot">
          <h1>{say.nav}</h1>
          <p className="note">{say.lead}</p>
          {ready ? null : <p role="status">{say.reading}</p>}
          <Issues issues={issues} session={session} />
          <Areas issues={issues} />
          <SectionHead title={say.rising} />
          <p className="note">{say.risingHint}</p>
          <Rising rising={rising} />
          <SectionHead title={say.themes} />
          <p className="note">{say.themesHint}</p>
          <Themes themes={themes} />
        </div>
      )}
    </Read>
  );
}
