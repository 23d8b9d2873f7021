import { Button, Progress } from "antd";
import { useState } from "react";
import type { ReplayFound, ReplayView } from "../../http/types.ts";
import { useRefresh } from "../api/act.ts";
import { replayFile, useReplay, useReplayActs } from "../api/replays.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { sayNow } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";
import { Behind } from "./behind.tsx";
import { FiguresFound } from "./figures-found.tsx";
import { RefusedActs } from "./refused-acts.tsx";

function Running({ run }: { run: ReplayView }) {
  const say = useWords().replay;
  const { done, total, state } = run;
  const percent = total > 0 ? Math.min(99, Math.floor((100 * done) / total)) : 0;
  const counting = total > 0 && done >= total;
  return (
    <>
      <Progress percent={percent} status="active" aria-label={say.progress} />
      <p role="status">{state === "queued" ? say.waits : counting ? say.counting : say.lived(done, total)}</p>
      <p className="note">{say.leave}</p>
    </>
  );
}

function Result({
  run,
  found,
  figure,
  unit,
}: {
  run: ReplayView;
  found: ReplayFound;
  figure: string | null;
  unit: string | null;
}) {
  const { lang, words } = useLanguage();
  const say = words.replay;
  const count = (value: number) => value.toLocaleString("en-US");
  const chosen = found.moved.find(({ name }) => name === figure);
  return (
    <>
      <p className="replay__sentence">{found.sentence}</p>
      <p className="note">
        {say.size(count(found.matters), count(found.events), count(found.differing))}{" "}
        {say.asOf(sayNow(found.asOf, lang))}
      </p>
      <FiguresFound run={run} found={found} chosen={figure} />
      {chosen ? <Behind run={run} figure={chosen} unit={unit} open={found.open} /> : null}
      {found.refused.length > 0 ? <RefusedActs run={run} found={found} /> : null}
      <SectionHead title={say.assumptions} />
      <ul className="replay__assumptions">
        {found.assumptions.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <p>
        {say.download}
        {words.colon}
        <a href={replayFile(run.id, "csv")} download>
          {say.csv}
        </a>
        {" · "}
        <a href={replayFile(run.id, "json")} download>
          {say.json}
        </a>
      </p>
    </>
  );
}

function Acts({ run }: { run: ReplayView }) {
  const words = useWords();
  const say = words.replay;
  const { stop, remove } = useReplayActs();
  const refresh = useRefresh();
  const [fault, setFault] = useState("");
  const running = run.state === "queued" || run.state === "running";
  const act = async () => {
    try {
      await (running ? stop(run.id) : remove(run.id));
      if (!running) go({ page: "replays" });
      await refresh();
    } catch (error) {
      setFault(sayRefusal(words, error));
    }
  };
  if (!run.mine) return null;
  return (
    <p className="replay__acts">
      <Button onClick={() => void act()}>{running ? say.stop : say.remove}</Button>
      <span role="alert">{fault ? <span className="error">{fault}</span> : null}</span>
    </p>
  );
}

interface PageProps {
  readonly id: string;
  readonly figure: string | null;
  readonly unit: string | null;
}

function Run({ run, figure, unit }: Omit<PageProps, "id"> & { run: ReplayView }) {
  const say = useWords().replay;
  const running = run.state === "queued" || run.state === "running";
  return (
    <>
      <p className="replay__back">
        <PlaceLink to={{ page: "replays" }}>{say.back}</PlaceLink>
      </p>
      <h1>
        {say.title} · {run.mechanismTitle}
      </h1>
      {run.found === null ? <p className="replay__changes">{run.changes}</p> : null}
      {running ? <Running run={run} /> : null}
      {run.state === "cancelled" ? <p>{say.cancelled}</p> : null}
      {run.fault ? <p className="error">{run.fault}</p> : null}
      {run.found ? <Result run={run} found={run.found} figure={figure} unit={unit} /> : null}
      <details className="replay__document">
        <summary>{say.document}</summary>
        <pre className="replay__literal">{JSON.stringify(run.change, null, 2)}</pre>
      </details>
      <Acts run={run} />
    </>
  );
}

/** One what-if: how far it is, then what it found, side by side. */
export function ReplayPage({ id, figure, unit }: PageProps) {
  const say = useWords().replay;
  const run = useReplay(id);
  useTitle(say.title);
  return (
    <div className="replay">
      <Read what={say.title} of={run} whole>
        {data => <Run run={data} figure={figure} unit={unit} />}
      </Read>
    </div>
  );
}
