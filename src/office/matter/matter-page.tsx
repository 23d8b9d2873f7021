import { useCallback, useEffect, useState } from "react";
import type { ActionView, MatterView, SessionView, TodoRow } from "../../http/types.ts";
import { useAct, useRefresh } from "../api/act.ts";
import { useMatter, useMechanism, useTodo } from "../api/read.ts";
import { ActForm } from "../form/act-form.tsx";
import { useKeys } from "../keys.ts";
import { SectionHead } from "../parts/marks.tsx";
import { useNow, useTitle, useWide } from "../parts/screen.ts";
import { useTell } from "../parts/telling.tsx";
import { Read } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { byHurt } from "../todo/hurt.ts";
import { useWords } from "../words/language.tsx";
import { Actions, matterLetters } from "./actions.tsx";
import { Clocks } from "./clocks.tsx";
import { MatterLeft } from "./matter-left.tsx";

interface MatterPageProps {
  readonly mechanism: string;
  readonly id: string;
  /** The action to begin with, when somebody came here for it. */
  readonly act: string | null;
  readonly session: SessionView;
}

export function MatterPage({ mechanism, id, act, session }: MatterPageProps) {
  const say = useWords();
  const matter = useMatter(mechanism, id);
  return (
    <Read what={say.matter.one} of={matter} whole>
      {view => <Matter matter={view} begin={act} session={session} />}
    </Read>
  );
}

/** Where the matter stands in my to-do list, to go on from one to the next. */
function useNeighbours(id: string) {
  const todo = useTodo();
  const now = useNow();
  const rows = byHurt(todo.data?.rows ?? [], now).flatMap(group => group.rows);
  const index = rows.findIndex(row => row.id === id);
  const to = (row: TodoRow | undefined) => () => {
    if (row) go({ page: "matter", mechanism: row.mechanism, id: row.id, act: null });
  };
  const next = to(rows[index + 1]);
  const previous = to(index > 0 ? rows[index - 1] : undefined);
  return { place: index + 1, count: rows.length, next, previous };
}

/** Which action's form stands open; the address forgets it, so that going back does not reopen it. */
function useOpenForm(matter: MatterView, begin: string | null) {
  const [open, setOpen] = useState(begin);
  useEffect(() => {
    if (begin) go({ page: "matter", mechanism: matter.mechanism, id: matter.id, act: null }, true);
  }, [begin, matter.mechanism, matter.id]);
  const close = useCallback(() => setOpen(null), []);
  return { action: matter.actions.find(({ name }) => name === open), open: setOpen, close };
}

function Panel({ matter, action, close }: { matter: MatterView; action: ActionView; close(): void }) {
  const say = useWords();
  const tell = useTell();
  const refresh = useRefresh();
  const act = useAct(matter.mechanism, matter.id);
  return (
    <section className="panel" aria-label={action.title}>
      <SectionHead title={action.title} aside={matter.number} />
      <ActForm
        // Another action starts from an empty form and a key of its own.
        key={action.name}
        action={action}
        of={{ mechanism: matter.mechanism, id: matter.id }}
        send={(input, key, shown) => act(action.name, input, key, shown)}
        done={after => {
          tell(say.act.did(action.title, after.stateTitle));
          close();
          void refresh();
        }}
        stale={() => void refresh()}
        cancel={close}
      />
    </section>
  );
}

function Matter({
  matter,
  begin,
  session,
}: {
  matter: MatterView;
  begin: string | null;
  session: SessionView;
}) {
  const wide = useWide();
  const mechanism = useMechanism(matter.mechanism);
  const neighbours = useNeighbours(matter.id);
  const form = useOpenForm(matter, begin);
  useTitle(`${matter.number} ${matter.title}`);
  const letters = matterLetters(mechanism, matter.actions);
  const keys = matter.actions.flatMap(({ name, allowed }) => {
    const letter = letters.get(name);
    return allowed && letter ? [[letter, () => form.open(name)] as const] : [];
  });
  useKeys({
    ...Object.fromEntries(keys),
    j: neighbours.next,
    k: neighbours.previous,
    Escape: form.close,
  });
  const panel = form.action ? <Panel matter={matter} action={form.action} close={form.close} /> : null;
  return (
    <div className={wide && panel ? "matter matter--three" : "matter"}>
      <MatterLeft matter={matter} mechanism={mechanism} {...neighbours} />
      {wide && panel ? <div className="matter__middle">{panel}</div> : null}
      <aside className="matter__right" aria-label={session.post?.title}>
        <Clocks clocks={matter.clocks} />
        {wide ? null : panel}
        <Actions matter={matter} mechanism={mechanism} act={form.open} current={form.action?.name ?? null} />
      </aside>
    </div>
  );
}
