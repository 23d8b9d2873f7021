import { Button } from "antd";
import { useState } from "react";
import type { MatterRow, MechanismView } from "../../http/types.ts";
import { useMatters, useMechanisms } from "../api/read.ts";
import { Key, PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Failure, Read } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { Filters } from "./filters.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import { Picked, makingsOf } from "./picked.tsx";
import { useRowKeys } from "./row-keys.ts";

interface LedgerPageProps {
  readonly mechanism: string;
  readonly state: string | null;
  readonly handler: string | null;
}

/** The ledger of any mechanism, its columns and states from the definition. */
export function LedgerPage(props: LedgerPageProps) {
  const say = useWords();
  const mechanisms = useMechanisms();
  return (
    <Read what={say.nav.ledgers} of={mechanisms} whole>
      {list => {
        const mechanism = list.find(({ name }) => name === props.mechanism);
        return mechanism ? <Ledger view={mechanism} all={list} {...props} /> : <Unknown />;
      }}
    </Read>
  );
}

function Unknown() {
  const say = useWords();
  return (
    <div className="empty">
      <h1>{say.ledger.unknown}</h1>
      <p>
        <PlaceLink to={{ page: "todo" }}>{say.nav.todo}</PlaceLink>
      </p>
    </div>
  );
}

/** The way to the next page, and why it could not be read when it could not. */
function More({ of }: { of: ReturnType<typeof useMatters> }) {
  const say = useWords();
  if (of.error) return <Failure error={of.error} retry={of.refetch} />;
  if (!of.hasNextPage) return null;
  return (
    <p className="ledger__more">
      <Button onClick={() => void of.fetchNextPage()} loading={of.isFetchingNextPage}>
        {say.ledger.more}
      </Button>
    </p>
  );
}

/** What the ledger is of, and what the reader may open in it. */
function Bar({ view }: { view: MechanismView }) {
  const say = useWords();
  return (
    <div className="bar">
      <h1>{say.ledger.title(view.plural)}</h1>
      <span className="note">{view.purpose}</span>
      <span className="bar__push">
        {view.openings
          .filter(({ allowed }) => allowed)
          .map(({ name, title }) => (
            <PlaceLink
              key={name}
              to={{ page: "open", mechanism: view.name, action: name, numbers: [] }}
              className="button"
            >
              {title}
            </PlaceLink>
          ))}
      </span>
    </div>
  );
}

function RowKeys({ canPick }: { canPick: boolean }) {
  const say = useWords();
  return (
    <span className="foot__keys">
      <Key>j</Key> <Key>k</Key> {say.keys.move} <Key>Enter</Key> {say.keys.open}{" "}
      {canPick ? (
        <>
          <Key>x</Key> {say.keys.pick}
        </>
      ) : null}
    </span>
  );
}

type LedgerProps = LedgerPageProps & { readonly view: MechanismView; readonly all: readonly MechanismView[] };

function Ledger({ view, all, mechanism, state, handler }: LedgerProps) {
  const say = useWords();
  const matters = useMatters(mechanism, { state, handler });
  const [picked, setPicked] = useState<ReadonlyMap<string, MatterRow>>(new Map());
  useTitle(say.ledger.title(view.plural));
  const rows = matters.data?.pages.flatMap(({ items }) => items) ?? [];
  const makings = makingsOf(view, all);
  const filtered = state !== null || handler !== null;
  const toggle = (some: readonly MatterRow[], on: boolean) =>
    setPicked(before => {
      const after = new Map(before);
      for (const row of some)
        if (on) after.set(row.id, row);
        else after.delete(row.id);
      return after;
    });
  const canPick = makings.length > 0;
  useRowKeys(rows, canPick ? row => toggle([row], !picked.has(row.id)) : null);
  return (
    <div className="ledger">
      <Bar view={view} />
      <Filters view={view} state={state} handler={handler} />
      <Read what={view.title} of={matters}>
        {() => (
          <div className="ledger__room" tabIndex={0} role="region" aria-label={view.title}>
            <LedgerTable view={view} rows={rows} picked={picked} toggle={canPick ? toggle : null} />
            {rows.length ? null : (
              <p className="empty">{filtered ? say.ledger.noneFound : say.ledger.noneYet}</p>
            )}
            <More of={matters} />
          </div>
        )}
      </Read>
      <div className="foot">
        <span>
          {say.ledger.shown(rows.length, matters.hasNextPage)}
          {rows.length ? <RowKeys canPick={canPick} /> : null}
        </span>
        {canPick ? (
          <Picked makings={makings} rows={[...picked.values()]} clear={() => setPicked(new Map())} />
        ) : null}
      </div>
    </div>
  );
}
