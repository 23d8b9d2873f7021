// What is being noted: filled in by taps, made a draft by the last one.

import { useState } from "react";
import { useWords } from "../words/language.tsx";
import { sayNoted } from "./asked.ts";
import { keepPlace } from "./used-places.ts";
import type { Shot } from "./parts.tsx";
import type { Drafts } from "./use-drafts.ts";
import { usePlace } from "./use-place.ts";

export interface Noted {
  readonly shot: Shot | null;
  readonly kind: string;
  readonly handled: string;
  readonly place: string;
  readonly situation: string;
  readonly danger: boolean;
}
const nothing: Noted = { shot: null, kind: "", handled: "", place: "", situation: "", danger: false };

/** The input of the act, from what was tapped and where the phone is. */
function inputOf(noted: Noted, now: number, spot: string | undefined) {
  const { kind, handled, shot, danger } = noted;
  const [place, situation] = [noted.place.trim(), noted.situation.trim()];
  return {
    kind,
    handled,
    notedAt: sayNoted(now),
    ...(shot?.photo ? {} : { photoless: shot?.why ?? "" }),
    ...(place ? { place } : {}),
    ...(spot ? { spot } : {}),
    ...(situation ? { situation } : {}),
    ...(danger ? { danger: true } : {}),
  };
}

/** The form's state; `send` keeps a draft, or says what is missing. */
export function useNoted(drafts: Drafts) {
  const say = useWords().patrol;
  const phone = usePlace();
  const [noted, setNoted] = useState(nothing);
  const [asked, setAsked] = useState(false);
  const missing = [
    noted.shot ? "" : say.needsPhoto,
    noted.kind ? "" : say.needsKind,
    noted.handled ? "" : say.needsHandled,
    noted.place.trim() || phone.spot ? "" : say.needsPlace,
  ].filter(Boolean);
  const send = async () => {
    setAsked(true);
    if (missing.length > 0) return;
    const now = Date.now();
    if (noted.place.trim()) keepPlace(noted.place.trim());
    await drafts.add({
      noted: now,
      photo: noted.shot?.photo ?? null,
      input: inputOf(noted, now, phone.spot),
    });
    setNoted(nothing);
    setAsked(false);
    phone.again();
    scrollTo({ top: 0 });
  };
  return {
    noted,
    phone,
    missing: asked ? missing : [],
    change: (part: Partial<Noted>) => setNoted(before => ({ ...before, ...part })),
    send,
  };
}
