import { Button } from "antd";
import type { ReactNode } from "react";
import type { ActionView, MatterView, MechanismView } from "../../http/types.ts";
import { mechanismLetters } from "../keys.ts";
import { Key, SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";
import { likelyFirst } from "./likely.ts";

/** The letters of a matter's actions. */
export const matterLetters = (mechanism: MechanismView | undefined, actions: readonly ActionView[]) =>
  mechanismLetters(
    mechanism,
    actions.map(({ name }) => name),
  );

/** So many stand there at once; of more the others are folded, and so are more than a few refused ones. */
const shownFirst = 5;
const refusedShown = 3;

interface ActionsProps {
  readonly matter: MatterView;
  readonly mechanism: MechanismView | undefined;
  /** The action whose form stands open. */
  readonly current: string | null;
  act(name: string): void;
}

interface LineProps {
  readonly action: ActionView;
  readonly letter: string | undefined;
  readonly first: boolean;
  readonly current: boolean;
  act(name: string): void;
}

function sayAsked(action: ActionView, comma: string): string {
  return action.form
    .filter(({ required }) => required)
    .map(({ label }) => label)
    .join(comma);
}

function Line({ action, letter, first, current, act }: LineProps) {
  const say = useWords();
  const { name, title, allowed, reason, grave } = action;
  const asked = sayAsked(action, say.comma);
  return (
    <li className="act">
      <Button
        type={first ? "primary" : "default"}
        danger={grave && allowed}
        disabled={false}
        className={allowed ? "act__button" : "act__button is-refused"}
        aria-disabled={!allowed}
        aria-expanded={allowed ? current : undefined}
        aria-describedby={allowed ? undefined : `why-${name}`}
        onClick={() => allowed && act(name)}
      >
        {title}
        {letter ? <Key>{letter.toUpperCase()}</Key> : null}
      </Button>
      <p id={`why-${name}`}>{allowed ? (asked ? say.act.asks(asked) : say.act.asksNothing) : reason}</p>
    </li>
  );
}

function Lines(props: ActionsProps & { readonly of: readonly ActionView[]; readonly primary?: boolean }) {
  const { matter, mechanism, current, act, of, primary = false } = props;
  const letters = matterLetters(mechanism, matter.actions);
  return (
    <ul className="acts">
      {of.map((action, at) => (
        <Line
          key={action.name}
          action={action}
          letter={letters.get(action.name)}
          first={primary && at === 0 && !action.grave && current === null}
          current={current === action.name}
          act={act}
        />
      ))}
    </ul>
  );
}

function Fold({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className="acts-fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}

/** What I can do, the most likely first, and what I cannot do now, each in its place with the reason. */
export function Actions(props: ActionsProps) {
  const { matter, mechanism } = props;
  const say = useWords();
  const allowed = matter.actions.filter(action => action.allowed);
  const refused = matter.actions.filter(action => !action.allowed);
  // What cannot be undone never stands first, where a hurried Enter would find it.
  const likely = likelyFirst(mechanism, matter.state, allowed, ({ name }) => name);
  const sorted = [...likely.filter(({ grave }) => !grave), ...likely.filter(({ grave }) => grave)];
  // Folding one line away would cost as much room as it saves.
  const first = sorted.length > shownFirst + 1 ? shownFirst : sorted.length;
  const more = sorted.slice(first);
  return (
    <>
      <div className="acts-head">
        <SectionHead title={say.act.mine} />
      </div>
      {sorted.length ? (
        <Lines {...props} of={sorted.slice(0, first)} primary />
      ) : (
        <p className="note">{matter.final ? say.act.final : say.act.none}</p>
      )}
      {more.length ? (
        <Fold title={say.act.more(more.length)}>
          <Lines {...props} of={more} />
        </Fold>
      ) : null}
      {refused.length > refusedShown ? (
        <Fold title={say.act.refusedMany(refused.length)}>
          <Lines {...props} of={refused} />
        </Fold>
      ) : refused.length ? (
        <>
          <div className="acts-head">
            <SectionHead title={say.act.refused} />
          </div>
          <Lines {...props} of={refused} />
        </>
      ) : null}
    </>
  );
}
