import { Button } from "antd";
import type { ImportPreview } from "../../http/types.ts";
import { SectionHead } from "../parts/marks.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";
import type { EditedMap } from "./edit-map.ts";
import { ProblemLines } from "./problem-lines.tsx";
import { SaveMap } from "./save-map.tsx";
import { UnknownValues } from "./unknown-values.tsx";

function Counts({ preview }: { preview: ImportPreview }) {
  const { comma, import: words } = useWords();
  const say = words.preview;
  const { rows, ready, acts, opened } = preview;
  const list = (some: ImportPreview["acts"]) =>
    some.map(({ title, count }) => say.count(title, count)).join(comma);
  return (
    <>
      <p className="import__count" role="status">
        <b>{say.ready(ready, rows)}</b>
        {rows > ready ? say.out(rows - ready) : ""}
      </p>
      {acts.length > 0 ? (
        <p className="note">
          {say.acts} {list(acts)}
        </p>
      ) : null}
      {opened.length > 0 ? (
        <p className="note">
          {say.opened} {list(opened)}
        </p>
      ) : null}
    </>
  );
}

function FirstRows({ preview }: { preview: ImportPreview }) {
  const say = useWords().import.preview;
  return (
    <details className="import__first">
      <summary>{say.first}</summary>
      {preview.first.map(({ line, acts }) => (
        <div key={line}>
          <h3>{say.line(line)}</h3>
          <ul>
            {acts.map(({ title, at, values }) => (
              <li key={title}>
                <b>{title}</b> {sayMoment(at)}　
                {values.map(({ label, text }) => (
                  <span key={label} className="import__pair">
                    {label} {text}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

interface PreviewPartProps {
  readonly map: EditedMap;
  readonly target: string;
  readonly preview: ImportPreview | null;
  /** Whether the preview is of the map as it stands. */
  readonly current: boolean;
  readonly working: boolean;
  readonly fault: string;
  change(map: EditedMap): void;
  look(): void;
  start(): void;
}

/** What would happen; the run starts from here and from nowhere else. */
export function PreviewPart(props: PreviewPartProps) {
  const { map, target, preview, current, working, fault, change, look, start } = props;
  const { import: say } = useWords();
  return (
    <>
      <SectionHead title={say.preview.title} />
      <div className="import__acts">
        <Button type={current ? "default" : "primary"} loading={working} onClick={look}>
          {working ? say.preview.working : say.preview.button}
        </Button>
        {preview && current ? (
          <Button type="primary" disabled={working || preview.ready === 0} onClick={start}>
            {say.run.start(preview.ready)}
          </Button>
        ) : null}
        {preview && !current ? <span className="note">{say.preview.changed}</span> : null}
      </div>
      <p role="alert">{fault ? <span className="error">{fault}</span> : null}</p>
      {preview ? (
        <>
          <Counts preview={preview} />
          <UnknownValues unknown={preview.unknown} map={map} change={change} />
          <ProblemLines lines={preview.lines} />
          <FirstRows preview={preview} />
          <SaveMap target={target} map={map} />
        </>
      ) : null}
    </>
  );
}
