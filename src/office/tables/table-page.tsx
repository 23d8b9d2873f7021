import { Button } from "antd";
import { useState } from "react";
import type { MatterView, SessionView, TableFileView } from "../../http/types.ts";
import { useMatter } from "../api/read.ts";
import { decisionTable, fileOf, useTableCheck, useTableVersion, useTables } from "../api/tables.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { DraftPart } from "./draft-part.tsx";
import { Editor } from "./editor.tsx";
import { mayKeep } from "./may-keep.ts";
import { TrialPart } from "./trial-part.tsx";

/** The version of a model that decides now. */
function usePresent(model: string): TableFileView | undefined {
  const tables = useTables();
  const versions = tables.data?.models.find(one => one.model === model)?.versions;
  return useTableVersion(versions?.find(({ standing }) => standing === "inForce")?.hash).data;
}

function Head({ title, children }: { title: string; children?: React.ReactNode }) {
  const { tables: say } = useWords();
  useTitle(title);
  return (
    <>
      <p>
        <PlaceLink to={{ page: "tables" }}>{say.back}</PlaceLink>
      </p>
      <h1>{title}</h1>
      {children}
    </>
  );
}

function Version({ file }: { file: TableFileView }) {
  const { tables: say } = useWords();
  const tables = useTables();
  const present = usePresent(file.model);
  const [drafting, setDrafting] = useState(false);
  const may = tables.data?.mayDraft ?? false;
  return (
    <div className="tables">
      <Head title={drafting ? say.draftOf(file.model) : say.of(file.model)}>
        {drafting ? null : (
          <div className="tables__tools">
            {file.from === null ? say.always : say.since(file.from)}
            <a href={fileOf(file.hash)}>{say.download}</a>
            {may ? (
              <Button type="primary" onClick={() => setDrafting(true)}>
                {say.draftFrom}
              </Button>
            ) : null}
          </div>
        )}
      </Head>
      <Editor
        key={String(drafting)}
        file={drafting ? { ...file, from: null } : file}
        present={present}
        readOnly={!drafting}
      >
        {checked =>
          drafting ? (
            <>
              <TrialPart xml={checked.xml} />
              <DraftPart {...checked} done={() => setDrafting(false)} />
            </>
          ) : null
        }
      </Editor>
    </div>
  );
}

interface DraftProps {
  readonly matter: MatterView;
  readonly file: TableFileView;
  readonly session: SessionView;
}

const numberIn = ({ fields }: MatterView, name: string): number | undefined => {
  const value = fields.find(field => field.name === name)?.value;
  return typeof value === "number" ? value : undefined;
};

function Draft({ matter, file, session }: DraftProps) {
  const { tables: say } = useWords();
  const present = usePresent(file.model);
  const may = matter.actions.some(({ name, allowed }) => name === "revise" && allowed);
  const tries = mayKeep(session) && ["drafted", "tried"].includes(matter.state);
  const [cases, changed, lost] = ["cases", "changed", "lost"].map(name => numberIn(matter, name));
  return (
    <div className="tables">
      <Head title={say.draftOf(file.model)}>
        <div className="tables__tools">
          <b>{matter.stateTitle}</b>
          {file.from === null ? null : say.since(file.from)}
          <PlaceLink to={{ page: "matter", mechanism: decisionTable, id: matter.id, act: null }}>
            {say.matter}
          </PlaceLink>
        </div>
      </Head>
      {cases === undefined ? null : <p>{say.trial.last(cases, changed ?? 0, lost ?? 0)}</p>}
      <Editor key={file.hash} file={file} present={present} readOnly={!may}>
        {checked => {
          const kept = checked.xml === file.xml;
          return (
            <>
              {tries ? (
                <TrialPart
                  xml={may ? checked.xml : file.xml}
                  {...(kept && may ? { number: matter.number } : {})}
                />
              ) : null}
              {may ? <DraftPart {...checked} matter={matter} done={() => {}} /> : null}
            </>
          );
        }}
      </Editor>
    </div>
  );
}

function DraftPage({ number, session }: { number: string; session: SessionView }) {
  const { tables: say } = useWords();
  const matter = useMatter(decisionTable, number);
  const xml = matter.data?.fields.find(({ name }) => name === "xml")?.value;
  const file = useTableCheck({ xml: String(xml ?? ""), grids: [], texts: [], from: "" }, xml !== undefined);
  return (
    <Read what={say.nav} of={matter} whole>
      {view => (
        <Read what={say.nav} of={file} whole>
          {found => <Draft matter={view} file={found} session={session} />}
        </Read>
      )}
    </Read>
  );
}

function VersionPage({ hash }: { hash: string }) {
  const { tables: say } = useWords();
  const version = useTableVersion(hash);
  return (
    <Read what={say.nav} of={version} whole>
      {file => <Version file={file} />}
    </Read>
  );
}

/** One table: a version that decides, or a draft. */
export function TablePage({
  of,
  number,
  session,
}: {
  of: "version" | "draft";
  number: string;
  session: SessionView;
}) {
  return of === "version" ? <VersionPage hash={number} /> : <DraftPage number={number} session={session} />;
}
