import { type ReactNode, useEffect, useMemo, useRef, useState } from "react";
import type { MatterRow, MechanismView, SavedView } from "../../http/types.ts";
import { Key, PlaceLink } from "../parts/marks.tsx";
import { Failure, Reading } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";
import { BulkDrawer } from "./bulk-drawer.tsx";
import { type SheetColumn, columnsOf, shownColumns } from "./columns.ts";
import { type Query, filterOf, withWord } from "./filter-words.ts";
import { Picked, makingsOf } from "./picked.tsx";
import { useSheetKeys } from "./sheet-keys.ts";
import { Sheet, rowHeight } from "./sheet.tsx";
import { Chips, ColumnChoice, Export, KeysHelp } from "./tools.tsx";
import { KeepView, ViewTabs } from "./view-tabs.tsx";
import { useRowsInSight } from "./window.ts";

interface LedgerProps {
  readonly view: MechanismView;
  readonly all: readonly MechanismView[];
  readonly views: readonly SavedView[];
  readonly current: SavedView | undefined;
  readonly query: Query;
}

const newest = "-opened";
/** Rows above and below those in sight that are drawn as well. */
const margin = 12;

/** What the reader may open in it. */
function Openings({ view }: { view: MechanismView }) {
  return view.openings
    .filter(({ allowed }) => allowed)
    .map(({ name, title }) => (
      <PlaceLink
        key={name}
        to={{ page: "open", mechanism: view.name, action: name, numbers: [], into: null }}
        className="button"
      >
        {title}
      </PlaceLink>
    ));
}

/** Selected rows, kept while one scrolls and filters on. */
function usePicked() {
  const [picked, setPicked] = useState<ReadonlyMap<string, MatterRow>>(new Map());
  const actions = useMemo(
    () => ({
      pick: (rows: readonly MatterRow[], on: boolean) =>
        setPicked(before => {
          const after = new Map(before);
          for (const row of rows)
            if (on) after.set(row.id, row);
            else after.delete(row.id);
          return after;
        }),
      keep: (ids: ReadonlySet<string>) =>
        setPicked(before => new Map([...before].filter(([id]) => ids.has(id)))),
      clear: () => setPicked(new Map()),
    }),
    [],
  );
  return { picked, ...actions };
}

/** The first and last row that the box shows, and a few around them. */
function useScrolled() {
  const room = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 800 });
  useEffect(() => {
    const box = room.current;
    if (!box) return;
    const look = () => setSeen({ top: box.scrollTop, height: box.clientHeight });
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      sizes.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);
  const first = Math.max(0, Math.floor(seen.top / rowHeight) - margin);
  const last = Math.ceil((seen.top + seen.height) / rowHeight) + margin;
  const top = Math.floor(seen.top / rowHeight);
  const bottom = Math.max(top, Math.floor((seen.top + seen.height - rowHeight - 4) / rowHeight) - 1);
  return { room, first, last, top, bottom };
}

interface RowsProps extends LedgerProps {
  readonly sort: string;
  readonly asked: Query;
  readonly look: Look;
  change(query: Query): void;
  readonly selection: ReturnType<typeof usePicked>;
}

interface Look {
  readonly all: readonly SheetColumn[];
  readonly columns: readonly string[];
  readonly widths: Readonly<Record<string, number>>;
  choose(columns: readonly string[]): void;
  resize(key: string, width: number): void;
}

/** Columns and widths as the view has them and as they were changed since. */
function useLook(view: MechanismView, current: SavedView | undefined): Look {
  const say = useWords();
  const all = useMemo(() => columnsOf(view, say), [view, say]);
  const [columns, choose] = useState<readonly string[]>(current?.columns ?? []);
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>(current?.widths ?? {});
  const resize = (key: string, width: number) => setWidths(before => ({ ...before, [key]: width }));
  return { all, columns, widths, choose, resize };
}

function Foot({ children, said }: { children: ReactNode; said: string }) {
  const say = useWords();
  return (
    <div className="foot">
      <span>
        {said}
        <span className="foot__keys">
          <Key>j</Key> <Key>k</Key> {say.keys.move} <Key>Enter</Key> {say.keys.open} <Key>x</Key>{" "}
          {say.keys.pick} <Key>?</Key> {say.ledger.keys.more}
        </span>
      </span>
      {children}
    </div>
  );
}

/** The name of the ledger, its views, and what can be done with the whole of it. */
function Bar({ of, columns }: { of: RowsProps; columns: readonly SheetColumn[] }) {
  const say = useWords();
  const { view, views, current, asked, sort, look } = of;
  const shown = { filter: asked, sort, columns: columns.map(({ key }) => key), widths: look.widths };
  return (
    <div className="bar">
      <h1>{say.ledger.title(view.plural)}</h1>
      <ViewTabs mechanism={view.name} views={views} current={current} />
      <span className="bar__push ledger__tools">
        <KeepView mechanism={view.name} current={current} shown={shown} />
        <ColumnChoice all={look.all} shown={columns} choose={look.choose} />
        <Export mechanism={view.name} query={{ ...asked, sort }} columns={columns} />
        <Openings view={view} />
      </span>
    </div>
  );
}

/** Under the rows: how many there are, and what can be done with those that were chosen. */
function Below({ of, said }: { of: RowsProps; said: string }) {
  const { view, all, selection } = of;
  const [acting, setActing] = useState(false);
  const rows = [...selection.picked.values()];
  return (
    <>
      <Foot said={said}>
        <Picked
          makings={makingsOf(view, all)}
          rows={rows}
          clear={selection.clear}
          act={() => setActing(true)}
        />
      </Foot>
      <BulkDrawer
        mechanism={view.name}
        rows={rows}
        keep={selection.keep}
        open={acting}
        close={() => setActing(false)}
      />
    </>
  );
}

function Rows(props: RowsProps) {
  const { view, query, sort, asked, look, change, selection } = props;
  const say = useWords();
  const table = useRef<HTMLTableElement>(null);
  const { room, first, last, top, bottom } = useScrolled();
  const sight = useRowsInSight(view.name, { ...asked, sort }, first, last);
  const [help, setHelp] = useState(false);
  const { picked, pick } = selection;
  const { rows, length, total, known, error } = sight;
  const columns = shownColumns(look.all, look.columns, [...rows.values()]);
  const choose = (row: MatterRow) => pick([row], !picked.has(row.id));
  useSheetKeys({ room, table, rows, length: known ? length : 0, choose, help: () => setHelp(true) });
  const filtered = Object.keys(asked).length > 0;
  const said = total ? say.ledger.count(total.count, total.exact) : "";
  const where = length > 0 && known ? say.ledger.rows(top + 1, Math.min(bottom + 1, length)) : "";
  return (
    <>
      <Bar of={props} columns={columns} />
      <Chips
        columns={look.all}
        query={query}
        change={(word, text) => change(withWord(query, word, text))}
        clear={() => change(sort === newest ? {} : { sort })}
      />
      <div className="ledger__room" ref={room} tabIndex={0} role="region" aria-label={view.title}>
        <Sheet
          caption={view.title}
          columns={columns}
          sort={sort}
          filter={asked}
          widthOf={column => look.widths[column.key] ?? column.width}
          sortBy={by => change({ ...query, sort: by })}
          filterBy={(word, text) => change(withWord(query, word, text))}
          resize={look.resize}
          length={known ? length : 0}
          first={first}
          last={last}
          rows={rows}
          picked={picked}
          pick={pick}
          tableRef={table}
        />
        {error ? <Failure error={error} retry={sight.retry} /> : null}
        {known || error ? null : <Reading what={view.title} />}
        {known && length === 0 ? (
          <p className="empty">{filtered ? say.ledger.noneFound : say.ledger.noneYet}</p>
        ) : null}
      </div>
      <Below of={props} said={[where, said].filter(Boolean).join("　")} />
      <KeysHelp open={help} close={() => setHelp(false)} />
    </>
  );
}

/** The sheet with its tools. Filter and order stand in the address, so that what one sees can be sent. */
export function Ledger(props: LedgerProps) {
  const { view, current, query } = props;
  const look = useLook(view, current);
  const selection = usePicked();
  const asked = filterOf(query);
  const sort = query["sort"] ?? newest;
  const change = (to: Query) => go({ page: "ledger", mechanism: view.name, query: to }, true);
  return (
    <div className="ledger">
      <Rows
        key={JSON.stringify([asked, sort])}
        {...props}
        asked={asked}
        sort={sort}
        look={look}
        change={change}
        selection={selection}
      />
    </div>
  );
}
