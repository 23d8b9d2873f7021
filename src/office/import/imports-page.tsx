import { Button, Select } from "antd";
import { type ChangeEvent, useRef, useState } from "react";
import type { ImportView } from "../../http/types.ts";
import { useImportActs, useImports } from "../api/imports.ts";
import { useMechanisms } from "../api/read.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { go } from "../route.ts";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";

/** Chooses a ledger and a file; the job's own page opens when the file has been read. */
function Sending() {
  const say = useWords();
  const mechanisms = useMechanisms();
  const { send } = useImportActs();
  const box = useRef<HTMLInputElement>(null);
  const [target, setTarget] = useState<string>();
  const [fault, setFault] = useState("");
  const [sending, setSending] = useState(false);

  const chosen = async ({ target: { files } }: ChangeEvent<HTMLInputElement>) => {
    const [file] = files ?? [];
    if (file === undefined || target === undefined) return;
    setSending(true);
    setFault("");
    try {
      const job = await send(target, file);
      go({ page: "import", id: String(job.id) });
    } catch (error) {
      setFault(sayRefusal(say, error));
    } finally {
      setSending(false);
      if (box.current) box.current.value = ""; // the same file again is a change again
    }
  };
  const ask = () => (target === undefined ? setFault(say.import.chooseTarget) : box.current?.click());

  return (
    <div className="import__send">
      <label>
        <span>{say.import.into}</span>
        <Select
          className="short"
          aria-label={say.import.into}
          showSearch={{ optionFilterProp: "label" }}
          value={target}
          onChange={setTarget}
          options={(mechanisms.data ?? []).map(({ name, plural }) => ({ value: name, label: plural }))}
        />
      </label>
      <input
        ref={box}
        type="file"
        accept=".xlsx,.csv,.txt,.tsv"
        hidden
        aria-label={say.import.file}
        onChange={event => void chosen(event)}
      />
      <Button type="primary" loading={sending} onClick={ask}>
        {sending ? say.import.sending : say.import.file}
      </Button>
      <p role="status">{fault ? <span className="error">{fault}</span> : null}</p>
    </div>
  );
}

function Row({ job }: { job: ImportView }) {
  const say = useWords();
  return (
    <tr>
      <th scope="row">
        <PlaceLink to={{ page: "import", id: String(job.id) }}>{job.name}</PlaceLink>
      </th>
      <td>{job.targetTitle}</td>
      <td>{say.import.states[job.state]}</td>
      <td className="is-number">
        {job.entered + job.already} / {job.rows}
      </td>
      <td>{sayMoment(job.created)}</td>
    </tr>
  );
}

function Latest({ jobs }: { jobs: readonly ImportView[] }) {
  const say = useWords().import;
  const { columns } = say;
  if (jobs.length === 0) return <p className="note">{say.noneYet}</p>;
  return (
    <WideTable
      label={say.latest}
      heads={[columns.file, columns.into, columns.state, columns.rows, columns.when]}
      numbers={[columns.rows]}
    >
      {jobs.map(job => (
        <Row key={job.id} job={job} />
      ))}
    </WideTable>
  );
}

/** Hands a sheet in; below it the latest ones. Whoever may not import is told so, and nothing else. */
export function ImportsPage() {
  const say = useWords();
  const imports = useImports();
  return (
    <div className="import">
      <Read what={say.import.title} of={imports} whole>
        {jobs => (
          <>
            <h1>{say.import.title}</h1>
            <p>{say.import.intro}</p>
            <p className="note">{say.import.history}</p>
            <Sending />
            <SectionHead title={say.import.latest} />
            <Latest jobs={jobs} />
          </>
        )}
      </Read>
    </div>
  );
}
