import { Button } from "antd";
import type { ReplayFigure, ReplayMatter, ReplayUnit, ReplayView } from "../../http/types.ts";
import { useReplayMatters, useReplayUnits } from "../api/replays.ts";
import { Light, PlaceLink, SectionHead } from "../parts/marks.tsx";
import { Read } from "../parts/waiting.tsx";
import { WideTable } from "../parts/wide-table.tsx";
import { sayDue } from "../time.ts";
import { useLanguage, useWords } from "../words/language.tsx";

interface BehindProps {
  readonly run: ReplayView;
  readonly figure: ReplayFigure;
  readonly unit: string | null;
  /** Whether they can still be looked up. */
  readonly open: boolean;
}

function Units({ run, figure, unit, units }: Omit<BehindProps, "open"> & { units: readonly ReplayUnit[] }) {
  const say = useWords().replay;
  const place = (chosen: string | null) =>
    ({ page: "replay", id: String(run.id), figure: figure.name, unit: chosen }) as const;
  return (
    <ul className="replay__units">
      <li>
        <PlaceLink to={place(null)} current={unit === null}>
          {say.all} {figure.matters.toLocaleString("en-US")}
        </PlaceLink>
      </li>
      {units
        .filter(one => one.unit !== "—")
        .map(one => (
          <li key={one.unit}>
            <PlaceLink to={place(one.unit)} current={unit === one.unit}>
              {one.name} {one.matters.toLocaleString("en-US")}
            </PlaceLink>
          </li>
        ))}
    </ul>
  );
}

function Line({ row }: { row: ReplayMatter }) {
  const { lang, words } = useLanguage();
  const say = words.replay;
  const { matter, was, becomes, unit, nextUnit, dues } = row;
  const day = (due: number | null) => (due === null ? say.noDue : sayDue(due, lang));
  const counts = (figures: readonly string[]) => figures.join(words.comma) || say.counts.no;
  return (
    <tr>
      <td className="is-whole">{matter ? matter.number : say.hidden}</td>
      <th scope="row">
        {matter ? (
          <>
            <PlaceLink to={{ page: "matter", mechanism: matter.mechanism, id: matter.id, act: null }}>
              {matter.title}
            </PlaceLink>{" "}
            <Light light={matter.light} />
          </>
        ) : null}
      </th>
      <td>{unit && nextUnit && unit !== nextUnit ? `${unit} → ${nextUnit}` : nextUnit || unit}</td>
      <td>{counts(was)}</td>
      <td>{counts(becomes)}</td>
      <td>
        {dues.map(one => (
          <div key={one.clock} className="is-whole">
            {one.clock} {day(one.was)} → {day(one.becomes)}
          </div>
        ))}
      </td>
    </tr>
  );
}

function Matters({ run, figure, unit }: Omit<BehindProps, "open">) {
  const say = useWords().replay;
  const rows = useReplayMatters(String(run.id), { figure: figure.name, ...(unit ? { unit } : {}) });
  const { matter } = say;
  return (
    <>
      <Read what={say.figure.matters} of={rows}>
        {({ pages }) => (
          <WideTable
            label={say.figure.matters}
            heads={[matter.number, matter.what, matter.unit, matter.was, matter.becomes, matter.due]}
          >
            {pages
              .flatMap(({ items }) => items)
              .map((row, i) => (
                <Line key={row.matter?.number ?? i} row={row} />
              ))}
          </WideTable>
        )}
      </Read>
      {rows.hasNextPage ? (
        <Button onClick={() => void rows.fetchNextPage()} loading={rows.isFetchingNextPage}>
          {say.more}
        </Button>
      ) : null}
    </>
  );
}

/** The matters behind a figure that moved, by the unit that answers for them. */
export function Behind({ run, figure, unit, open }: BehindProps) {
  const say = useWords().replay;
  const units = useReplayUnits(String(run.id), figure.name);
  const close = (
    <PlaceLink to={{ page: "replay", id: String(run.id), figure: null, unit: null }}>{say.close}</PlaceLink>
  );
  return (
    <section className="replay__behind">
      <SectionHead title={say.behind(figure.title)} aside={close} />
      {open ? (
        <>
          <Read what={say.matter.unit} of={units}>
            {data => <Units run={run} figure={figure} unit={unit} units={data} />}
          </Read>
          <Matters run={run} figure={figure} unit={unit} />
        </>
      ) : (
        <p className="note">{say.gone}</p>
      )}
    </section>
  );
}
