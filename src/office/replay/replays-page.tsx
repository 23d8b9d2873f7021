import { Select } from "antd";
import { useState } from "react";
import type { ReplayView, SessionView } from "../../http/types.ts";
import { useMechanisms } from "../api/read.ts";
import { useReplayForm, useReplays } from "../api/replays.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import { AskForm } from "./ask-form.tsx";

const roles = ["reform", "leader", "organ"];

/** Who asks what-ifs; the server asks again. */
export const mayReplay = ({ post }: SessionView): boolean =>
  post?.roles.some(role => roles.includes(role)) ?? false;

function Latest({ runs }: { runs: readonly ReplayView[] }) {
  const say = useWords().replay;
  const { columns } = say;
  if (runs.length === 0) return <p className="note">{say.none}</p>;
  return (
    <WideTable label={say.earlier} heads={[columns.what, columns.mechanism, columns.state, columns.asked]}>
      {runs.map(run => (
        <tr key={run.id}>
          <th scope="row">
            <PlaceLink to={{ page: "replay", id: String(run.id), figure: null, unit: null }}>
              {run.found?.sentence ?? run.changes}
            </PlaceLink>
          </th>
          <td>{run.mechanismTitle}</td>
          <td>{say.states[run.state]}</td>
          <td className="is-whole">{sayMoment(run.asked)}</td>
        </tr>
      ))}
    </WideTable>
  );
}

/** The form for one mechanism; another mechanism has another form. */
function Asking() {
  const say = useWords().replay;
  const mechanisms = useMechanisms();
  const [chosen, choose] = useState("");
  const first = mechanisms.data?.find(({ figures }) => figures.length > 0)?.name ?? "";
  const mechanism = chosen || first;
  const form = useReplayForm(mechanism);
  const options = (mechanisms.data ?? [])
    .filter(({ figures }) => figures.length > 0)
    .map(({ name, plural }) => ({ value: name, label: plural }));
  return (
    <>
      <label className="replay__mechanism">
        <span>{say.mechanism}</span>
        <Select
          className="short"
          aria-label={say.mechanism}
          value={mechanism}
          onChange={choose}
          options={options}
        />
      </label>
      <Read what={say.mechanism} of={form}>
        {data => (data.mechanism === mechanism ? <AskForm key={mechanism} form={data} /> : null)}
      </Read>
    </>
  );
}

/** Asks a what-if; below it the latest ones. */
export function ReplaysPage() {
  const say = useWords().replay;
  const runs = useReplays();
  useTitle(say.title);
  return (
    <div className="replay">
      <Read what={say.title} of={runs} whole>
        {list => (
          <>
            <h1>{say.title}</h1>
            <p className="note">{say.intro}</p>
            <Asking />
            <SectionHead title={say.earlier} />
            <Latest runs={list} />
          </>
        )}
      </Read>
    </div>
  );
}
