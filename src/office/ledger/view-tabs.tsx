import { useQueryClient } from "@tanstack/react-query";
import { Button, Checkbox, Input, Popover } from "antd";
import { type FormEvent, useState } from "react";
import type { SavedView, ViewShown } from "../../http/types.ts";
import { useViewActs } from "../api/act.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTell } from "../parts/telling.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";
import type { Query } from "./filter-words.ts";

/** The address of a view; the usual one has a name of its own where another comes first. */
export const queryOf = (view: SavedView): Query => ({ ...view.filter, sort: view.sort, view: view.id });
const usualView = "usual";

interface TabsProps {
  readonly mechanism: string;
  readonly views: readonly SavedView[];
  readonly current: SavedView | undefined;
}

/** The views of a ledger as tabs: the usual one, one's own, and those of the org. */
export function ViewTabs({ mechanism, views, current }: TabsProps) {
  const say = useWords();
  const usual: Query = views.some(({ first }) => first) ? { view: usualView } : {};
  return (
    <nav className="tabs" aria-label={say.ledger.views}>
      <PlaceLink to={{ page: "ledger", mechanism, query: usual }} current={current === undefined}>
        {say.ledger.usual}
      </PlaceLink>
      {views.map(view => (
        <PlaceLink
          key={view.id}
          to={{ page: "ledger", mechanism, query: queryOf(view) }}
          current={view.id === current?.id}
        >
          {view.name}
          {view.mine ? null : <span className="note"> {say.ledger.view.sharedBy}</span>}
        </PlaceLink>
      ))}
    </nav>
  );
}

interface KeepProps {
  readonly mechanism: string;
  readonly current: SavedView | undefined;
  /** As the sheet looks now. */
  readonly shown: ViewShown;
}

/** What is done with views, and why it was not: refused names, somebody else's view. */
function useKeeping({ mechanism, current, shown }: KeepProps) {
  const say = useWords();
  const tell = useTell();
  const acts = useViewActs();
  const queries = useQueryClient();
  const [fault, setFault] = useState("");
  const again = () => queries.invalidateQueries({ queryKey: ["read", `views?mechanism=${mechanism}`] });
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      await again();
      setFault("");
      return true;
    } catch (error) {
      setFault(sayRefusal(say, error));
      return false;
    }
  };
  return {
    fault,
    add: (name: string, shared: boolean, first: boolean) =>
      attempt(async () => {
        const view = await acts.add({ mechanism, name, shared, first, ...shown });
        await again();
        tell(say.ledger.view.saved(view.name));
        go({ page: "ledger", mechanism, query: queryOf(view) }, true);
      }),
    update: () =>
      attempt(async () => {
        if (!current) return;
        const view = await acts.change(current.id, { name: current.name, shared: current.shared, ...shown });
        tell(say.ledger.view.saved(view.name));
      }),
    remove: () =>
      attempt(async () => {
        if (!current) return;
        await acts.remove(current.id);
        tell(say.ledger.view.removed(current.name));
        go({ page: "ledger", mechanism, query: {} }, true);
      }),
  };
}

function NameForm({
  save,
  fault,
}: {
  save(name: string, shared: boolean, first: boolean): void;
  fault: string;
}) {
  const say = useWords();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const [first, setFirst] = useState(false);
  const sent = (event: FormEvent) => {
    event.preventDefault();
    save(name, shared, first);
  };
  return (
    <div role="dialog" aria-label={say.ledger.view.save}>
      <form className="filter" onSubmit={sent}>
        <Input
          autoFocus
          aria-label={say.ledger.view.name}
          placeholder={say.ledger.view.name}
          maxLength={30}
          value={name}
          onChange={event => setName(event.target.value)}
        />
        <Checkbox checked={shared} onChange={event => setShared(event.target.checked)}>
          {say.ledger.view.shared}
        </Checkbox>
        <Checkbox checked={first} onChange={event => setFirst(event.target.checked)}>
          {say.ledger.view.first}
        </Checkbox>
        {fault ? (
          <p className="error" role="alert">
            {fault}
          </p>
        ) : null}
        <Button type="primary" size="small" htmlType="submit">
          {say.ledger.view.keep}
        </Button>
      </form>
    </div>
  );
}

/** Saving what stands on the screen as a view; changing and deleting one's own. */
export function KeepView(props: KeepProps) {
  const say = useWords();
  const [open, setOpen] = useState(false);
  const { add, update, remove, fault } = useKeeping(props);
  const own = props.current?.mine === true;
  const save = async (name: string, shared: boolean, first: boolean) => {
    if (await add(name, shared, first)) setOpen(false);
  };
  return (
    <>
      {own ? (
        <>
          <Button size="small" onClick={() => void update()}>
            {say.ledger.view.update}
          </Button>
          <Button size="small" onClick={() => void remove()}>
            {say.ledger.view.remove}
          </Button>
        </>
      ) : null}
      <Popover
        trigger="click"
        placement="bottomRight"
        open={open}
        onOpenChange={setOpen}
        destroyOnHidden
        content={<NameForm save={(...said) => void save(...said)} fault={fault} />}
      >
        <Button size="small" aria-expanded={open}>
          {say.ledger.view.save}
        </Button>
      </Popover>
    </>
  );
}
