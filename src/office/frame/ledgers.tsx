import { useState } from "react";
import type { MechanismView, SessionView } from "../../http/types.ts";
import { useMechanisms } from "../api/read.ts";
import { makingsOf } from "../ledger/picked.tsx";
import { PlaceLink } from "../parts/marks.tsx";
import type { Place } from "../route.ts";
import { useWords } from "../words/language.tsx";

/**
 * A post's own ledgers, and those of which it can make something: the reform office picks appeals for a task.
 * Others are found by searching. An auditor's are all.
 */
const hasPart =
  ({ post }: SessionView) =>
  (view: MechanismView, _: number, all: readonly MechanismView[]): boolean =>
    (post?.roles.some(role => role === "auditor" || Object.hasOwn(view.roles, role)) ?? false) ||
    makingsOf(view, all).length > 0;

/** 出题、破题、解题、批题: the rooms of the loop as it is told. */
const rooms = { ask: ["ask"], plan: ["plan"], solve: ["serve", "grow", "govern"], judge: ["judge"] } as const;
type Room = keyof typeof rooms;
const roomNames = Object.keys(rooms) as Room[];

/** So many are read at a glance; more stand by the rooms of the loop, which can be folded away. */
const atOnce = 8;

const kept = "keymove.folded";
function readFolded(): readonly string[] {
  try {
    return (localStorage.getItem(kept) ?? "").split(" ");
  } catch {
    return [];
  }
}
function keepFolded(folded: readonly string[]): void {
  try {
    localStorage.setItem(kept, folded.join(" "));
  } catch {
    // Without storage it is open again on the next visit.
  }
}

interface LinksProps {
  readonly views: readonly MechanismView[];
  readonly place: Place;
}

const Links = ({ views, place }: LinksProps) =>
  views.map(({ name, plural }) => (
    <PlaceLink
      key={name}
      to={{ page: "ledger", mechanism: name, query: {} }}
      current={"mechanism" in place && place.mechanism === name}
    >
      {plural}
    </PlaceLink>
  ));

/** The ledgers in which a post has a part. */
export function Ledgers({ place, session }: { readonly place: Place; readonly session: SessionView }) {
  const say = useWords();
  const mechanisms = useMechanisms();
  const [folded, setFolded] = useState(readFolded);
  const own = mechanisms.data?.filter(hasPart(session)) ?? [];
  if (own.length === 0) return null;
  const turn = (room: Room, open: boolean): void => {
    const next = open ? folded.filter(one => one !== room) : [...new Set([...folded, room])];
    keepFolded(next);
    setFolded(next);
  };
  const inRoom = (room: Room) => own.filter(view => (rooms[room] as readonly string[]).includes(view.room));
  return (
    <>
      <h2>{say.nav.ledgers}</h2>
      {own.length <= atOnce ? (
        <Links views={own} place={place} />
      ) : (
        roomNames
          .filter(room => inRoom(room).length > 0)
          .map(room => (
            <details
              key={room}
              className="nav__room"
              open={!folded.includes(room)}
              onToggle={({ currentTarget }) => turn(room, currentTarget.open)}
            >
              <summary>
                {say.nav.rooms[room]}
                <span>{inRoom(room).length}</span>
              </summary>
              <Links views={inRoom(room)} place={place} />
            </details>
          ))
      )}
    </>
  );
}
