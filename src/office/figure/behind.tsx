import { Button } from "antd";
import { useState } from "react";
import type { FigurePart, FigureRow, FigureView } from "../../http/types.ts";
import { type FigureAsked, useFigureRows, useMechanism } from "../api/read.ts";
import { shortHash } from "../matter/chain.tsx";
import { Light, PlaceLink, SectionHead } from "../parts/marks.tsx";
import { Read } from "../parts/waiting.tsx";
import { sayMoment } from "../time.ts";
import { useWords } from "../words/language.tsx";

interface BehindProps {
  readonly figure: FigureView;
  readonly parts: readonly FigurePart[];
  readonly asked: FigureAsked;
}

/**
 * The matters and events that make a figure, each with the fingerprint that an outsider checks. A share has
 * none of its own: its parts have.
 */
export function Behind({ figure, parts, asked }: BehindProps) {
  const say = useWords();
  const [name, setName] = useState(parts[0]?.name ?? figure.name);
  return (
    <>
      <SectionHead title={say.figure.behind} />
      {parts.length > 1 ? (
        <div className="tabs" role="group" aria-label={say.figure.behind}>
          {parts.map(part => (
            <button
              key={part.name}
              type="button"
              className="tab"
              aria-pressed={part.name === name}
              onClick={() => setName(part.name)}
            >
              {part.title}
            </button>
          ))}
        </div>
      ) : null}
      <Rows name={name} asked={asked} />
    </>
  );
}

function Counted({ row, title }: { row: Exclude<FigureRow, { matter: null }>; title: string }) {
  const { matter, happened } = row;
  return (
    <>
      <PlaceLink to={{ page: "matter", mechanism: matter.mechanism, id: matter.id, act: null }}>
        {matter.title}
      </PlaceLink>
      <Light light={matter.light} />
      <span className="note">
        {matter.number} {title} {sayMoment(happened)}
      </span>
    </>
  );
}

function Rows({ name, asked }: { name: string; asked: FigureAsked }) {
  const say = useWords();
  const rows = useFigureRows(name, asked);
  /** Events of the engine that are no acts of a definition. */
  const engine: Readonly<Record<string, string>> = say.editions.engine;
  const actions = useMechanism(name.split(".")[0] ?? "")?.actions ?? {};
  return (
    <>
      <Read what={say.figure.behind} of={rows}>
        {({ pages }) => {
          const items = pages.flatMap(page => page.items);
          if (items.length === 0) return <p className="note">{say.figure.noneBehind}</p>;
          return (
            <ul className="behind">
              {items.map(row => (
                <li key={row.hash}>
                  {row.matter === null ? (
                    <span className="note">{say.figure.unpublished}</span>
                  ) : (
                    <Counted row={row} title={actions[row.action] ?? engine[row.action] ?? row.action} />
                  )}
                  <code title={row.hash}>{shortHash(row.hash)}</code>
                </li>
              ))}
            </ul>
          );
        }}
      </Read>
      {rows.hasNextPage ? (
        <Button onClick={() => void rows.fetchNextPage()} loading={rows.isFetchingNextPage}>
          {say.figure.more}
        </Button>
      ) : null}
    </>
  );
}
