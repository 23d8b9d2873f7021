// What a patrol has noted and not yet sent, kept in the browser over a closed page and a lost network. It
// is gone from here as soon as it has been taken.

export interface PatrolDraft {
  /** The idempotency key of its act: however often it is sent, it is taken once. */
  readonly key: string;
  /** The person at the post who noted it; nobody else sees or sends it. */
  readonly owner: string;
  /** ms since 1970. */
  readonly noted: number;
  readonly input: Readonly<Record<string, string | boolean>>;
  readonly photo: Blob | null;
  /** What the photo was answered with: the same body again for every later try. */
  readonly uploaded?: string;
  /** Why it was not taken; it waits for its author. */
  readonly refused?: string;
}

const store = "drafts";

const settled = <T>(asked: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    asked.addEventListener("success", () => resolve(asked.result));
    asked.addEventListener("error", () => reject(asked.error ?? new Error("the browser keeps nothing")));
  });

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= (async () => {
    const asked = indexedDB.open("keymove-patrol", 1);
    asked.addEventListener("upgradeneeded", () => asked.result.createObjectStore(store, { keyPath: "key" }));
    return settled(asked);
  })();
  return opened;
}

const table = async (mode: IDBTransactionMode) => (await open()).transaction(store, mode).objectStore(store);

/** The drafts of one person at one post, oldest first. Rejects where the browser keeps nothing. */
export async function draftsOf(owner: string): Promise<readonly PatrolDraft[]> {
  const all = (await settled((await table("readonly")).getAll())) as PatrolDraft[];
  return all.filter(draft => draft.owner === owner).toSorted((one, other) => one.noted - other.noted);
}

export async function keepDraft(draft: PatrolDraft): Promise<void> {
  await settled((await table("readwrite")).put(draft));
}

export async function dropDraft(key: string): Promise<void> {
  await settled((await table("readwrite")).delete(key));
}
