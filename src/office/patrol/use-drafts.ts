// Sends what is waiting: at once, when the network comes back, and every so often while something waits.

import { useEffect, useRef, useState } from "react";
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

/** What the page shows of the drafts, and the same in the browser's own store. */
function useKept() {
  const [waiting, setWaiting] = useState<readonly PatrolDraft[]>([]);
  const [forgetful, setForgetful] = useState(false);
  const held = useRef<readonly PatrolDraft[]>([]);
  const show = (next: readonly PatrolDraft[]) => {
    held.current = next.toSorted((one, other) => one.noted - other.noted);
    setWaiting(held.current);
  };
  const others = (key: string) => held.current.filter(draft => draft.key !== key);
  const forgets = () => setForgetful(true);
  return {
    waiting,
    forgetful,
    now: () => held.current,
    forgets,
    found: (drafts: readonly PatrolDraft[]) => {
      const known = new Set(drafts.map(({ key }) => key));
      show([...drafts, ...held.current.filter(({ key }) => !known.has(key))]);
    },
    keep: async (draft: PatrolDraft) => {
      show([...others(draft.key), draft]);
      await keepDraft(draft).catch(forgets);
    },
    drop: async (key: string) => {
      show(others(key));
      await dropDraft(key).catch(forgets);
    },
  };
}

/** Calls at once, when the network comes back, and every so often. */
function useAgain(work: () => void): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    const go = () => latest.current();
    const again = setInterval(go, againMs);
    addEventListener("online", go);
    return () => {
      clearInterval(again);
      removeEventListener("online", go);
    };
  }, []);
}

/** The drafts of whoever is at this page. */
export function useDrafts(owner: string): Drafts {
  const say = useWords();
  const kept = useKept();
  const [taken, setTaken] = useState(0);
  const busy = useRef(false);
  const send = useSending();
  const refresh = useRefresh();

  /** Whether the next one may be tried: it stops where there is no network. */
  const sendOne = async (draft: PatrolDraft): Promise<boolean> => {
    try {
      await send(draft, kept.keep);
      await kept.drop(draft.key);
      setTaken(count => count + 1);
      void refresh();
      return true;
    } catch (error) {
      if (passes(error)) return false;
      const latest = kept.now().find(({ key }) => key === draft.key) ?? draft;
      await kept.keep({ ...latest, refused: sayRefusal(say, error) });
      return true;
    }
  };
  const sendAll = async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      for (const draft of kept.now().filter(({ refused }) => refused === undefined)) {
        if (!(await sendOne(draft))) break;
      }
    } finally {
      busy.current = false;
    }
  };
  const go = () => void sendAll();
  useAgain(go);
  const begin = useRef({ kept, go });
  useEffect(() => {
    const { found, forgets } = begin.current.kept;
    draftsOf(owner).then(drafts => {
      found(drafts);
      begin.current.go();
    }, forgets);
  }, [owner]);

  return {
    waiting: kept.waiting,
    forgetful: kept.forgetful,
    taken,
    drop: kept.drop,
    add: async noted => {
      await kept.keep({ ...noted, key: newKey(), owner });
      go();
    },
    change: async ({ refused: _, uploaded: __, ...draft }, input) => {
      await kept.keep({ ...draft, input });
      go();
    },
  };
}
