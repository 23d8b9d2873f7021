import { Select } from "antd";
import { useState } from "react";
import type { ImportPreview, ImportView, LookView } from "../../http/types.ts";
import { type Chosen, useImport, useImportActs, useLook } from "../api/imports.ts";
import { useRefresh } from "../api/act.ts";
import { PlaceLink, SectionHead } from "../parts/marks.tsx";
import { Read, sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { Asking } from "./asking.tsx";
import { type EditedMap, editable, sendable } from "./edit-map.ts";
import { Mapping } from "./mapping.tsx";
import { PreviewPart } from "./preview-part.tsx";
import { RunPart } from "./run-part.tsx";
import { SheetChoice } from "./sheet-choice.tsx";

/** Matches that were saved, for this sheet and this head. */
function SavedMaps({ look, change }: { look: LookView; change(map: EditedMap): void }) {
  const say = useWords().import.map;
  if (look.maps.length === 0) return null;
  const { sheet, head } = look.map;
  const chosen = (name: string) => {
    const saved = look.maps.find(one => one.name === name)?.map ?? look.map;
    change(editable({ ...saved, sheet, head }));
  };
  return (
    <Select
      className="import__saved"
      aria-label={say.saved}
      placeholder={say.saved}
      onChange={chosen}
      options={[
        { value: "", label: say.none },
        ...look.maps.map(({ name }) => ({ value: name, label: name })),
      ]}
    />
  );
}

/** The map that is worked on; another sheet or head begins it anew. */
function Work({ job, look, choose }: { job: ImportView; look: LookView; choose(chosen: Chosen): void }) {
  const say = useWords();
  const { preview: ask, run } = useImportActs();
  const refresh = useRefresh();
  const [map, setMap] = useState<EditedMap>(() => editable(look.map));
  const [preview, setPreview] = useState<{ of: EditedMap; seen: ImportPreview } | null>(null);
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState("");
  const current = preview?.of === map;

  const during = async (work: () => Promise<void>) => {
    setWorking(true);
    setFault("");
    await work().catch((error: unknown) => setFault(sayRefusal(say, error)));
    setWorking(false);
  };
  const lookThrough = () =>
    during(async () => setPreview({ of: map, seen: await ask(String(job.id), sendable(map)) }));
  const start = () =>
    during(async () => {
      await run(String(job.id), sendable(map), preview?.seen.rows ?? 0);
      await refresh();
    });

  return (
    <>
      {look.said.map(sentence => (
        <p key={sentence} className="note">
          {sentence}
        </p>
      ))}
      <SheetChoice look={look} choose={choose} />
      <SectionHead title={say.import.map.title} aside={say.import.map.keyHint} />
      <SavedMaps look={look} change={setMap} />
      <Mapping look={look} map={map} change={setMap} />
      <Asking look={look} map={map} change={setMap} />
      <PreviewPart
        map={map}
        target={job.target}
        preview={preview?.seen ?? null}
        current={current}
        working={working}
        fault={fault}
        change={setMap}
        look={() => void lookThrough()}
        start={() => void start()}
      />
    </>
  );
}

/** A sheet on its way in: what it is, what its columns become, what would happen, and the run. */
export function ImportPage({ id }: { id: string }) {
  const say = useWords();
  const job = useImport(id);
  const [chosen, setChosen] = useState<Chosen>({});
  const look = useLook(id, chosen);
  return (
    <div className="import">
      <Read what={say.import.one} of={job} whole>
        {found => (
          <>
            <p className="where">
              <PlaceLink to={{ page: "imports" }}>{say.import.title}</PlaceLink>
            </p>
            <h1>{found.name}</h1>
            <p className="note">
              {say.import.into} {found.targetTitle} · {say.import.states[found.state]}
            </p>
            {found.state === "ready" ? null : <RunPart job={found} />}
            {found.state === "running" || found.state === "done" ? null : (
              <Read what={say.import.one} of={look}>
                {seen => (
                  <Work
                    key={`${seen.sheet} ${seen.head.first} ${seen.head.last}`}
                    job={found}
                    look={seen}
                    choose={setChosen}
                  />
                )}
              </Read>
            )}
          </>
        )}
      </Read>
    </div>
  );
}
