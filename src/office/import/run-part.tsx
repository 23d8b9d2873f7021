import { Button, Progress } from "antd";
import { useState } from "react";
import type { ImportView } from "../../http/types.ts";
import { useRefresh } from "../api/act.ts";
import { copyAddress, useImportActs, useProblems } from "../api/imports.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { ProblemLines } from "./problem-lines.tsx";

function Running({ job, stop }: { job: ImportView; stop(): void }) {
  const say = useWords().import.run;
  const { done, rows, left } = job;
  const percent = rows > 0 ? Math.min(99, Math.floor((done / rows) * 100)) : 0;
  return (
    <>
      <Progress percent={percent} status="active" aria-label={say.progress} />
      <p role="status">
        {say.done(done, rows)}
        {left === null ? "" : ` · ${say.left(left)}`}
      </p>
      <p className="note">{say.leave}</p>
      <Button onClick={stop}>{say.stop}</Button>
    </>
  );
}

function Report({ job }: { job: ImportView }) {
  const say = useWords().import.run;
  const problems = useProblems(String(job.id), job.problems);
  const { entered, acts, already, target, targetTitle } = job;
  return (
    <>
      <p className="import__count">
        <b>{say.entered(entered, acts)}</b>
      </p>
      {already > 0 ? <p>{say.already(already)}</p> : null}
      <p>
        <PlaceLink to={{ page: "ledger", mechanism: target, query: {} }}>{say.ledger(targetTitle)}</PlaceLink>
      </p>
      {job.problems > 0 ? (
        <>
          <p>
            {say.out(job.problems)}
            {" · "}
            <a href={copyAddress(job.id)} download>
              {say.copy}
            </a>
          </p>
          <p className="hint">{say.copyHint}</p>
          <ProblemLines lines={problems.data?.items ?? []} />
        </>
      ) : null}
    </>
  );
}

/** How far the run is, and what came of it. */
export function RunPart({ job }: { job: ImportView }) {
  const words = useWords();
  const say = words.import.run;
  const { stop, run } = useImportActs();
  const refresh = useRefresh();
  const [fault, setFault] = useState("");
  const acting = (work: Promise<unknown>) =>
    void work.then(refresh).catch((error: unknown) => setFault(sayRefusal(words, error)));
  const id = String(job.id);
  const again = job.state === "stopped" || job.state === "failed";
  return (
    <>
      <SectionHead title={say.title} />
      {job.fault ? <p className="error">{job.fault}</p> : null}
      {job.state === "running" ? <Running job={job} stop={() => acting(stop(id))} /> : <Report job={job} />}
      {again && job.map ? (
        <Button type="primary" onClick={() => acting(run(id, undefined, 0))}>
          {say.again}
        </Button>
      ) : null}
      <p role="alert">{fault ? <span className="error">{fault}</span> : null}</p>
    </>
  );
}
