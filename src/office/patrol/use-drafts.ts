// Sends what is waiting: at once, when the network comes back, and every so often while something waits.

import { useCallback, useEffect, useRef, useState } from "react";
import { useOpening, useRefresh } from "../api/act.ts";
import { Refused, newKey } from "../api/client.ts";
import { useUpload } from "../api/upload.ts";
import { sayRefusal } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { patrol } from "./asked.ts";
import { draftsOf, dropDraft, keepDraft, type PatrolDraft } from "./drafts.ts";

const againMs = 15_000;

/** What passes by itself: no network, a busy server, a session that is renewed. */
const passes = (error: unknown): boolean =>
  error instanceof Refused && ([0, 401, 429].includes(error.problem.status) || error.problem.status >= 500);

const codeOf = (error: unknown): string => (error instanceof Refused ? error.problem.code : "");

export interface Drafts {
  readonly waiting: readonly PatrolDraft[];
  /** How many were taken since the page was opened. */
  readonly taken: number;
  /** The browser keeps nothing: a draft is lost with the page. */
  readonly forgetful: boolean;
  add(draft: Pick<PatrolDraft, "noted" | "input" | "photo">): Promise<void>;
  change(draft: PatrolDraft, input: PatrolDraft["input"]): Promise<void>;
  drop(key: string): Promise<void>;
}

/** Takes one draft; what was uploaded is kept first, so that every try has the same body. */
function useSending() {
  const [open, upload] = [useOpening(patrol.mechanism), useUpload()];
  return async (draft: PatrolDraft, keep: (draft: PatrolDraft) => Promise<void>): Promise<void> => {
    let { uploaded } = draft;
    if (draft.photo && uploaded === undefined) {
      const file = new File([draft.photo], `${draft.noted}.jpg`, { type: draft.photo.type });
      uploaded = (await upload(file)).file;
      await keep({ ...draft, uploaded });
    }
    const photos = uploaded === undefined ? {} : { photos: [uploaded] };
    try {
      await open(patrol.action, { ...draft.input, ...photos }, draft.key);
    } catch (error) {
      // The key was taken with another body: it has arrived already.
      if (codeOf(error) !== "key_reused") throw error;
    }
  };
}

/** The drafts of whoever is at this page. */
export function useDrafts(owner: string): Drafts {
  const say = useWords();
  const [waiting, setWaiting] = useState<readonly PatrolDraft[]>([]);
  const [taken, setTaken] = useState(0);
  const [forgetful, setForgetful] = useState(false);
  const held = useRef<readonly PatrolDraft[]>([]);
  const busy = useRef(false);
  const send = useSending();
  const refresh = useRefresh();

  const show = (next: readonly PatrolDraft[]) => setWaiting((held.current = next));
  const keep = async (draft: PatrolDraft) => {
    const others = held.current.filter(({ key }) => key !== draft.key);
    show([...others, draft].toSorted((one, other) => one.noted - other.noted));
    await keepDraft(draft).catch(() => setForgetful(true));
  };
  const drop = async (key: string) => {
    show(held.current.filter(draft => draft.key !== key));
    await dropDraft(key).catch(() => setForgetful(true));
  };

  const sendAll = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      for (const draft of held.current.filter(({ refused }) => refused === undefined)) {
        try {
          await send(draft, keep);
          await drop(draft.key);
          setTaken(count => count + 1);
          void refresh();
        } catch (error) {
          if (passes(error)) break;
          const latest = held.current.find(({ key }) => key === draft.key) ?? draft;
          await keep({ ...latest, refused: sayRefusal(say, error) });
        }
      }
    } finally {
      busy.current = false;
    }
  };
  const latest = useRef(sendAll);
  useEffect(() => {
    latest.current = sendAll;
  });
  const go = useCallback(() => void latest.current(), []);

  useEffect(() => {
    let gone = false;
    draftsOf(owner).then(
      found => {
        if (gone) return;
        const fresh = held.current.filter(({ key }) => found.every(one => one.key !== key));
        setWaiting((held.current = [...found, ...fresh]));
        go();
      },
      () => setForgetful(true),
    );
    const again = setInterval(go, againMs);
    addEventListener("online", go);
    return () => {
      gone = true;
      clearInterval(again);
      removeEventListener("online", go);
    };
  }, [owner, go]);

  return {
    waiting,
    taken,
    forgetful,
    add: async noted => {
      await keep({ ...noted, key: newKey(), owner });
      go();
    },
    change: async ({ refused: _, uploaded: __, ...draft }, input) => {
      await keep({ ...draft, input });
      go();
    },
    drop,
  };
}
