import type { TodoRow } from "../../http/types.ts";
import { Key, Light, PlaceLink, Ruler } from "../parts/marks.tsx";
import { sayDue } from "../time.ts";
import { useLanguage } from "../words/language.tsx";
import type { HurtGroup } from "./hurt.ts";
import type { RowAct } from "./todo-page.tsx";

interface TodoTableProps {
  readonly groups: readonly HurtGroup[];
  /** The id of the row under the cursor. */
  readonly at: string;
  choose(id: string): void;
  actsOf(row: TodoRow): RowAct[];
}

/** More actions than this are left to the matter's own page. */
const actsShown = 3;

function Row({ row, at, choose, actsOf }: { row: TodoRow } & Omit<TodoTableProps, "groups">) {
  const { lang, words: say } = useLanguage();
  const { id, mechanism } = row;
  return (
    <tr
      id={`todo-${id}`}
      className={id === at ? "is-at" : undefined}
      aria-current={id === at ? "true" : undefined}
      onClick={() => choose(id)}
      onFocus={() => choose(id)}
    >
      <td>
        <Light light={row.light} />
      </td>
      <td className="todo__what">
        <PlaceLink to={{ page: "matter", mechanism, id, act: null }}>{row.title}</PlaceLink>
        {row.urged > 0 ? <b className="urged">{say.ledger.urged(row.urged)}</b> : null}
        <small>
          {row.why}
          <span className="todo__number">{row.number}</span>
        </small>
      </td>
      <td className="todo__due">
        {row.due === null ? "—" : sayDue(row.due, lang)}
        <small>{row.left}</small>
      </td>
      <td>
        <Ruler ticks={row.ruler} left={row.left} mini />
      </td>
      <td className="todo__acts">
        {actsOf(row)
          .slice(0, actsShown)
          .map(({ name, title, letter }) => (
            <PlaceLink key={name} to={{ page: "matter", mechanism, id, act: name }}>
              {letter ? <Key>{letter.toUpperCase()}</Key> : null} {title}
            </PlaceLink>
          ))}
      </td>
    </tr>
  );
}

export function TodoTable({ groups, ...rest }: TodoTableProps) {
  const { words: say } = useLanguage();
  const { light, what, due, ruler, acts } = say.todo.columns;
  return (
    <table className="todo">
      <caption className="unseen">{say.nav.todo}</caption>
      <thead>
        <tr>
          <th scope="col">{light}</th>
          <th scope="col">{what}</th>
          <th scope="col">{due}</th>
          <th scope="col">{ruler}</th>
          <th scope="col" className="todo__acts">
            {acts}
          </th>
        </tr>
      </thead>
      {groups.map(({ hurt, rows }) => (
        <tbody key={hurt}>
          <tr className="todo__group">
            <th colSpan={5} scope="colgroup">
              {say.todo.groups[hurt]}
              <span>{rows.length}</span>
            </th>
          </tr>
          {rows.map(row => (
            <Row key={row.id} row={row} {...rest} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
