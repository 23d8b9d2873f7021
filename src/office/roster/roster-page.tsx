import { Button, Radio } from "antd";
import { type ChangeEvent, useRef, useState } from "react";
import type { Problem, RosterView } from "../../http/types.ts";
import { useRefresh } from "../api/act.ts";
import { Refused } from "../api/client.ts";
import { type Roster, rosterAddress, useRoster } from "../api/rosters.ts";
import { useTitle } from "../parts/screen.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { RosterLines, RosterProblems } from "./roster-lines.tsx";
import { Slips } from "./slips.tsx";

interface Shown {
  readonly file?: File;
  readonly view?: RosterView;
  readonly rows?: NonNullable<Problem["rows"]>;
  readonly fault?: string;
}

/** What is on the screen, and how a sheet is handed in, previewed and run. */
function useSheet(roster: Roster) {
  const words = useWords();
  const send = useRoster();
  const refresh = useRefresh();
  const [shown, setShown] = useState<Shown>({});
  const [busy, setBusy] = useState(false);
  const work = async (file: File, preview: boolean) => {
    setBusy(true);
    try {
      setShown({ file, view: await send(roster, file, preview) });
      if (!preview) await refresh();
    } catch (error) {
      const rows = error instanceof Refused ? error.problem.rows : undefined;
      setShown(rows ? { file, rows } : { file, fault: sayRefusal(words, error) });
    } finally {
      setBusy(false);
    }
  };
  return { shown, busy, work };
}

function Result({ roster, shown, busy, run }: { roster: Roster; shown: Shown; busy: boolean; run(): void }) {
  const say = useWords().roster;
  const { file, view, rows, fault } = shown;
  if (fault) {
    return (
      <p className="error" role="alert">
        {fault}
      </p>
    );
  }
  if (rows) return <RosterProblems rows={rows} />;
  if (view === undefined || file === undefined) return null;
  const { written, added, changed, unchanged, passwords } = view;
  const empty = added.length + changed.length === 0;
  return (
    <>
      <div role="status">
        <p className="import__count">
          <b>{say.counts(added.length, changed.length, unchanged)}</b>
        </p>
        <p>{written ? say.done : empty ? say.nothing : say.nothingWritten}</p>
      </div>
      {written || empty ? null : (
        <div className="import__acts">
          <Button type="primary" loading={busy} onClick={run}>
            {say.run}
          </Button>
        </div>
      )}
      {passwords.length > 0 ? <Slips passwords={passwords} /> : null}
      <RosterLines view={view} roster={roster} />
    </>
  );
}

/** A file by its content, so that what was previewed is what is run, whatever is saved over it meanwhile. */
const held = async (file: File): Promise<File> => new File([await file.arrayBuffer()], file.name);

function Sending({ roster }: { roster: Roster }) {
  const say = useWords().roster;
  const { shown, busy, work } = useSheet(roster);
  const box = useRef<HTMLInputElement>(null);
  const chosen = async ({ target: { files } }: ChangeEvent<HTMLInputElement>) => {
    const [file] = files ?? [];
    if (file !== undefined) await work(await held(file), true);
    if (box.current) box.current.value = ""; // the same file again is a change again
  };
  const { file } = shown;
  return (
    <>
      <p className="note">{say.hints[roster]}</p>
      <div className="import__acts">
        <input
          ref={box}
          type="file"
          accept=".xlsx,.csv,.txt,.tsv"
          hidden
          aria-label={say.file}
          onChange={event => void chosen(event)}
        />
        <Button type={shown.view ? "default" : "primary"} loading={busy} onClick={() => box.current?.click()}>
          {file ? say.again : say.file}
        </Button>
        <span>
          {say.export}
          {(["xlsx", "csv"] as const).map(format => (
            <a key={format} className="roster__export" href={rosterAddress(roster, format)} download>
              .{format}
            </a>
          ))}
        </span>
      </div>
      {file ? (
        <h2 className="roster__file">{shown.view?.written ? file.name : say.preview(file.name)}</h2>
      ) : null}
      <Result roster={roster} shown={shown} busy={busy} run={() => void (file && work(file, false))} />
    </>
  );
}

/** Units and staff by sheets, for administrators and for keepers of posts, who keep their own units alone. */
export function RosterPage({ keeper }: { keeper: boolean }) {
  const say = useWords().roster;
  const [roster, setRoster] = useState<Roster>("staff");
  useTitle(say.title);
  return (
    <div className="import roster">
      <h1>{say.title}</h1>
      <p>{say.intro}</p>
      {keeper ? <p className="note">{say.keeper}</p> : null}
      <Radio.Group
        aria-label={say.which}
        value={roster}
        onChange={event => setRoster(event.target.value as Roster)}
        optionType="button"
        options={(["orgs", "staff"] as const).map(value => ({ value, label: say.names[value] }))}
      />
      <Sending key={roster} roster={roster} />
    </div>
  );
}
