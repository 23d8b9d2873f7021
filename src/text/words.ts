// The segmenter of a running city: loaded when first asked for, loaded anew when the city's words change.

import { type OwnWords, type Segmenter, openSegmenter } from "./segment.ts";

export interface Words {
  /** The segmenter of the words as they are now. */
  segmenter(): Promise<Segmenter>;
  /** Raised by each change: what was cut by an earlier one is cut again. */
  readonly revision: number;
  /** The city's words have changed. Whoever asks meanwhile gets the former ones. */
  reload(): Promise<void>;
}

/** Words over what `read` answers: the office's tables and the names of the org tree. */
export function openWords(read: () => Promise<OwnWords>): Words {
  let revision = 0;
  let current: Promise<Segmenter> | undefined;
  const load = async () => openSegmenter(await read());
  return {
    get revision() {
      return revision;
    },
    segmenter: () =>
      (current ??= load().catch((error: unknown) => {
        current = undefined; // the next one who asks tries again
        throw error;
      })),
    async reload() {
      if (current !== undefined) {
        const next = await load();
        current = Promise.resolve(next);
      }
      revision += 1;
    },
  };
}
