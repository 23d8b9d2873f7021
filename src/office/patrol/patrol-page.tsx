import { useEffect, useState } from "react";
import type { MechanismView, SessionView } from "../../http/types.ts";
import { whose } from "../api/caller.ts";
import { useMechanisms } from "../api/read.ts";
import { PlaceLink } from "../parts/marks.tsx";
import { useTitle } from "../parts/screen.ts";
import { Read } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { optionsOf, patrol, sayNoted } from "./asked.ts";
import { type Shot, Tiles, ShotPart, Where } from "./parts.tsx";
import { type Drafts, useDrafts } from "./use-drafts.ts";
import { usePlace } from "./use-place.ts";
import { Waiting } from "./waiting-drafts.tsx";

/** The kinds that stand on the first page; the others are one tap away. */
const first = 8;
const placesKept = "keymove-patrol-places";

/** The places that were written last, to be tapped instead of typed. */
function usedPlaces(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placesKept) ?? "[]");
    return Array.isArray(kept) ? kept.filter(one => typeof one === "string").slice(0, 3) : [];
  } catch {
    return [];
  }
}
function keepPlace(place: string): void {
  try {
    const others = usedPlaces().filter(one => one !== place);
    localStorage.setItem(placesKept, JSON.stringify([place, ...others].slice(0, 3)));
  } catch {
    // A phone that keeps nothing has the place typed again.
  }
}

/** Whether this post reports from patrol. */
export const mayPatrol = ({ post }: SessionView): boolean => post?.roles.includes(patrol.role) ?? false;

interface Noted {
  readonly kind: string;
  readonly handled: string;
  readonly place: string;
  readonly situation: string;
  readonly danger: boolean;
}
const nothing: Noted = { kind: "", handled: "", place: "", situation: "", danger: false };

function Form({ mechanism, drafts }: { mechanism: MechanismView; drafts: Drafts }) {
  const say = useWords().patrol;
  const phone = usePlace();
  const [noted, setNoted] = useState(nothing);
  const [shot, setShot] = useState<Shot | null>(null);
  const [all, setAll] = useState(false);
  const [asked, setAsked] = useState(false);
  const { kind, handled, place } = noted;
  const change = (part: Partial<Noted>) => setNoted(before => ({ ...before, ...part }));
  const kinds = optionsOf(mechanism, "kind");
  const missing = [
    shot ? "" : say.needsPhoto,
    kind ? "" : say.needsKind,
    handled ? "" : say.needsHandled,
    place.trim() || phone.spot ? "" : say.needsPlace,
  ].filter(Boolean);

  const send = async () => {
    setAsked(true);
    if (missing.length > 0 || !shot) return;
    const now = Date.now();
    const where = place.trim();
    if (where) keepPlace(where);
    await drafts.add({
      noted: now,
      photo: shot.photo,
      input: {
        kind,
        handled,
        notedAt: sayNoted(now),
        ...(shot.photo ? {} : { photoless: shot.why }),
        ...(where ? { place: where } : {}),
        ...(phone.spot ? { spot: phone.spot } : {}),
        ...(noted.situation.trim() ? { situation: noted.situation.trim() } : {}),
        ...(noted.danger ? { danger: true } : {}),
      },
    });
    setNoted(nothing);
    setShot(null);
    setAsked(false);
    phone.again();
    scrollTo({ top: 0 });
  };

  return (
    <form
      className="patrol__form"
      noValidate
      onSubmit={event => {
        event.preventDefault();
        void send();
      }}
    >
      <ShotPart shot={shot} reasons={optionsOf(mechanism, "photoless")} take={setShot} />
      <Tiles
        name="kind"
        legend={say.kind}
        options={all ? kinds : kinds.slice(0, first)}
        chosen={kind}
        choose={value => change({ kind: value })}
        more={all || kinds.length <= first ? undefined : () => setAll(true)}
      />
      <Tiles
        name="handled"
        legend={say.handled}
        options={optionsOf(mechanism, "handled")}
        chosen={handled}
        choose={value => change({ handled: value })}
        wide
      />
      <Where phone={phone} place={place} used={usedPlaces()} change={value => change({ place: value })} />
      <details>
        <summary>{say.more}</summary>
        <label htmlFor="patrol-situation">{say.situation}</label>
        <textarea
          id="patrol-situation"
          rows={3}
          maxLength={500}
          value={noted.situation}
          onChange={event => change({ situation: event.target.value })}
        />
        <label className="patrol__check">
          <input
            type="checkbox"
            checked={noted.danger}
            onChange={event => change({ danger: event.target.checked })}
          />{" "}
          {say.danger}
        </label>
      </details>
      {asked && missing.length > 0 ? (
        <p className="error" role="alert">
          {say.missing(missing)}
        </p>
      ) : null}
      <button className="patrol__send" type="submit">
        {say.send}
      </button>
    </form>
  );
}

/** The grid member's page: a photo, the kind, what was done, and it is on its way; without a network it waits. */
export function PatrolPage({ session }: { session: SessionView }) {
  const say = useWords();
  const mechanisms = useMechanisms();
  const drafts = useDrafts(whose(session));
  const [online, setOnline] = useState(() => navigator.onLine);
  useTitle(say.patrol.title);
  useEffect(() => {
    const heard = () => setOnline(navigator.onLine);
    addEventListener("online", heard);
    addEventListener("offline", heard);
    return () => {
      removeEventListener("online", heard);
      removeEventListener("offline", heard);
    };
  }, []);
  return (
    <div className="patrol">
      <header className="patrol__head">
        <h1>{say.patrol.title}</h1>
        <p className="note">{session.post?.title}</p>
        <PlaceLink to={{ page: "todo" }}>{say.patrol.office}</PlaceLink>
      </header>
      <p className="patrol__state" role="status">
        {online ? "" : say.patrol.offline}
        {drafts.taken > 0 ? say.patrol.taken(drafts.taken) : ""}
      </p>
      {drafts.forgetful ? <p className="error">{say.patrol.forgetful}</p> : null}
      <Read what={say.patrol.title} of={mechanisms}>
        {all => {
          const mechanism = all.find(({ name }) => name === patrol.mechanism);
          return mechanism ? (
            <>
              <Waiting drafts={drafts} mechanism={mechanism} />
              <Form mechanism={mechanism} drafts={drafts} />
            </>
          ) : (
            <p>{say.patrol.none}</p>
          );
        }}
      </Read>
    </div>
  );
}
