import { Button, Drawer } from "antd";
import { useState } from "react";
import type { ActionView, BulkView, MatterRow } from "../../http/types.ts";
import { useBulk, useRefresh } from "../api/act.ts";
import { useMatter } from "../api/read.ts";
import { ActForm } from "../form/act-form.tsx";
import { Read } from "../parts/waiting.tsx";
import { office } from "../parts/screen.ts";
import { useWords } from "../words/language.tsx";

interface BulkProps {
  readonly mechanism: string;
  readonly rows: readonly MatterRow[];
  /** Leaves only these rows selected. */
  keep(ids: ReadonlySet<string>): void;
  close(): void;
}

const mostRows = 500;

function Result({ result, rows }: { result: BulkView; rows: readonly MatterRow[] }) {
  const say = useWords();
  const numberOf = new Map(rows.map(({ id, number, title }) => [id, `${number}　${title}`]));
  const refused = result.rows.filter(({ done }) => !done);
  return (
    <div className="bulk__result">
      <p role="status">
        <b>{say.ledger.bulk.done(result.done, result.refused)}</b>
      </p>
      {refused.length > 0 ? (
        <>
          <h2>{say.ledger.bulk.refused}</h2>
          <ul>
            {refused.map(({ matter, detail }) => (
              <li key={matter}>
                <b>{numberOf.get(matter) ?? matter}</b>
                <p>{detail}</p>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

function Choice({ actions, choose }: { actions: readonly ActionView[]; choose(action: ActionView): void }) {
  const say = useWords();
  if (actions.length === 0) return <p className="notice">{say.ledger.bulk.none}</p>;
  return (
    <section aria-label={say.ledger.bulk.choose}>
      <h2>{say.ledger.bulk.choose}</h2>
      <ul className="bulk__choice">
        {actions.map(action => (
          <li key={action.name}>
            <Button danger={action.grave} onClick={() => choose(action)}>
              {action.title}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Body({ mechanism, rows, keep, close }: BulkProps) {
  const say = useWords();
  const bulk = useBulk(mechanism);
  const refresh = useRefresh();
  // What was selected when the drawer opened: refused rows stay selected meanwhile, done ones do not.
  const [chosen, setChosen] = useState(rows);
  const [action, setAction] = useState<ActionView | null>(null);
  const [result, setResult] = useState<BulkView | null>(null);
  const first = useMatter(mechanism, chosen[0]?.id ?? "");
  if (rows.length > mostRows && !result) return <p className="notice">{say.ledger.bulk.tooMany}</p>;
  if (result) {
    const again = () => {
      setChosen(rows);
      setResult(null);
    };
    return (
      <>
        <Result result={result} rows={chosen} />
        <p className="bulk__end">
          {result.refused > 0 ? <Button onClick={again}>{say.ledger.bulk.again}</Button> : null}
          <Button type="primary" onClick={close}>
            {say.ledger.bulk.close}
          </Button>
        </p>
      </>
    );
  }
  const done = (view: BulkView) => {
    keep(new Set(view.rows.filter(row => !row.done).map(({ matter }) => matter)));
    setResult(view);
    setAction(null);
    void refresh();
  };
  const ids = chosen.map(({ id }) => id);
  if (action) {
    return (
      <ActForm<BulkView>
        key={action.name}
        action={action}
        send={(input, key) => bulk(action.name, ids, input, key)}
        done={done}
        cancel={() => setAction(null)}
      />
    );
  }
  return (
    <Read what={say.ledger.bulk.one} of={first}>
      {view => <Choice actions={view.actions.filter(({ allowed }) => allowed)} choose={setAction} />}
    </Read>
  );
}

/**
 * One act on all selected rows. What can be done, and what it asks, is read from the first of them; each of
 * the others is accepted or refused by itself, and the refused ones stay selected with their sentences.
 */
export function BulkDrawer({ open, ...props }: BulkProps & { open: boolean }) {
  const say = useWords();
  return (
    <Drawer
      title={say.ledger.bulk.title(props.rows.length)}
      open={open}
      onClose={props.close}
      size={560}
      destroyOnHidden
      // In the body it would lock the page by a style without the page's nonce.
      getContainer={office}
    >
      <Body {...props} />
    </Drawer>
  );
}
