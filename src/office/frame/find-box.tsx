import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import type { FoundView, MatterRow } from "../../http/types.ts";
import { useSearch } from "../api/act.ts";
import { useKeys } from "../keys.ts";
import { Light, PlaceLink } from "../parts/marks.tsx";
import { sayRefusal } from "../parts/waiting.tsx";
import { go } from "../route.ts";
import { useWords } from "../words/language.tsx";

interface Shown {
  readonly words: string;
  readonly person: boolean;
  readonly found: FoundView;
}

/** What was found, and why it was not; a whole number opens its matter at once. */
function useFinding() {
  const say = useWords();
  const search = useSearch();
  const [shown, setShown] = useState<Shown | null>(null);
  const [fault, setFault] = useState("");
  const close = () => {
    setShown(null);
    setFault("");
  };
  const open = ({ mechanism, id }: MatterRow) => {
    close();
    go({ page: "matter", mechanism, id, act: null });
  };
  const find = async (words: string, person: boolean): Promise<boolean> => {
    try {
      const found = await search(words, person);
      const rows = found.groups.flatMap(group => group.rows);
      setFault("");
      const bare = words.replace(/[\s-]/g, "").toUpperCase();
      const exact = rows.find(({ number, id }) => number.replace("-", "") === bare || id === words);
      if (exact && !person) {
        open(exact);
        return true;
      }
      setShown({ words, person, found });
    } catch (error) {
      setShown(null);
      setFault(sayRefusal(say, error));
    }
    return false;
  };
  return { shown, fault, find, open, close };
}

function Group({
  group,
  words,
  person,
  close,
}: {
  group: FoundView["groups"][number];
  words: string;
  person: boolean;
  close(): void;
}) {
  const say = useWords();
  const { mechanism, title, rows, more } = group;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {rows.map(row => (
          <li key={row.id} onClick={close}>
            <PlaceLink to={{ page: "matter", mechanism, id: row.id, act: null }}>
              <b>{row.number}</b> {row.title}
            </PlaceLink>
            <span className="find__stands">
              <Light light={row.light} /> {row.stateTitle}
            </span>
          </li>
        ))}
      </ul>
      {more && !person ? (
        <p onClick={close}>
          <PlaceLink to={{ page: "ledger", mechanism, query: { q: words } }}>{say.find.more}</PlaceLink>
        </p>
      ) : null}
    </section>
  );
}

function Found({ shown, byPerson, close }: { shown: Shown; byPerson(): void; close(): void }) {
  const say = useWords();
  const { words, person, found } = shown;
  const none = found.note ?? (found.groups.length ? "" : say.find.none(words));
  return (
    <div className="find__found" role="region" aria-label={say.find.name}>
      {person ? <p className="note">{say.find.byPerson(words)}</p> : null}
      {none ? <p role="status">{none}</p> : null}
      {found.groups.map(group => (
        <Group key={group.mechanism} group={group} words={words} person={person} close={close} />
      ))}
      {found.person && !person && words ? (
        <button type="button" className="find__person" onClick={byPerson}>
          {say.find.person}
        </button>
      ) : null}
    </div>
  );
}

/** From the box into what was found and back, with the arrows. */
function walk(event: KeyboardEvent<HTMLFormElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input, a, button")];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  event.preventDefault();
  stops[Math.min(Math.max(at + by, 0), stops.length - 1)]?.focus();
}

/** The box at the top: a number opens its matter, words list what holds them; "/" leads here. */
export function FindBox() {
  const say = useWords();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState("");
  const { shown, fault, find, close } = useFinding();
  useKeys({ "/": () => box.current?.focus() });
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (await find(typed.trim(), false)) {
      setTyped("");
      box.current?.blur();
    }
  };
  const leave = () => {
    close();
    box.current?.blur();
  };
  const pressed = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key === "Escape") leave();
    else walk(event);
  };
  return (
    <form className="find" role="search" onSubmit={event => void send(event)} onKeyDown={pressed}>
      <input
        ref={box}
        type="search"
        aria-label={say.find.name}
        placeholder={say.find.placeholder}
        value={typed}
        onChange={event => {
          setTyped(event.target.value);
          close();
        }}
      />
      {shown ? (
        <Found
          shown={shown}
          byPerson={() => void find(shown.words, true)}
          close={() => {
            setTyped("");
            close();
          }}
        />
      ) : null}
      <p className="find__fault" role="status">
        {fault ? <span className="error">{fault}</span> : null}
      </p>
    </form>
  );
}
