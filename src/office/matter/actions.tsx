import { Button } from "antd";
import type { ActionView, MatterView, MechanismView } from "../../http/types.ts";
import { lettersOf } from "../keys.ts";
import { Key, SectionHead } from "../parts/marks.tsx";
import { useWords } from "../words/language.tsx";
import { likelyFirst } from "./likely.ts";

/** The letters of a mechanism's actions, in the order of its definition. */
export function matterLetters(mechanism: MechanismView | undefined, actions: readonly ActionView[]) {
  return lettersOf([...Object.keys(mechanism?.actions ?? {}), ...actions.map(({ name }) => name)]);
}

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

/** What I can do, the most likely first, and what I cannot do now, each in its place with the reason. */
export function Actions({ matter, mechanism, act, current }: ActionsProps) {
  const say = useWords();
  const letters = matterLetters(mechanism, matter.actions);
  const allowed = matter.actions.filter(action => action.allowed);
  const refused = matter.actions.filter(action => !action.allowed);
  // What cannot be undone never stands first, where a hurried Enter would find it.
  const likely = likelyFirst(mechanism, matter.state, allowed, ({ name }) => name);
  const sorted = [...likely.filter(({ grave }) => !grave), ...likely.filter(({ grave }) => grave)];
  const list = (actions: readonly ActionView[], primary: boolean) => (
    <ul className="acts">
      {actions.map((action, at) => (
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
  return (
    <>
      <SectionHead title={say.act.mine} />
      {sorted.length ? (
        list(sorted, true)
      ) : (
        <p className="note">{matter.final ? say.act.final : say.act.none}</p>
      )}
      {refused.length ? (
        <>
          <SectionHead title={say.act.refused} />
          {list(refused, false)}
        </>
      ) : null}
    </>
  );
}
