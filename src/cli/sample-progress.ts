// How far the sample city is loaded and how long it still takes: a line in the terminal, and what pages say.

import type { Loading } from "../http/context.ts";

/** The speed is that of the last seconds: what was played before goes by in no time. */
const looksBack = 12_000;

interface Mark {
  readonly at: number;
  readonly share: number;
}

/** Words of a load, in both languages. */
export const loadingWords = ({ percent, seconds }: Loading) => ({
  zh: `样例数据载入中 ${percent} % · 还需约 ${seconds} 秒`,
  en: `loading sample data ${percent} % · about ${seconds} s left`,
});

/** The seconds that are left at the speed of these marks; undefined before there is one. */
export function secondsLeft(marks: readonly Mark[]): number | undefined {
  const [first, last] = [marks[0], marks.at(-1)];
  if (first === undefined || last === undefined || last.share <= first.share) return undefined;
  return Math.ceil((((1 - last.share) / (last.share - first.share)) * (last.at - first.at)) / 1000);
}

export class LoadProgress {
  #marks: Mark[];
  #loading: Loading;
  #ended = false;
  #said = 0;
  readonly #out: NodeJS.WriteStream;

  /** `seconds` is what it takes where nothing was played before. */
  constructor(seconds: number, out: NodeJS.WriteStream = process.stderr) {
    this.#loading = { percent: 0, seconds };
    this.#marks = [];
    this.#out = out;
  }

  /** What pages say; undefined once all is loaded. */
  readonly now = (): Loading | undefined => (this.#ended ? undefined : this.#loading);

  readonly watch = (share: number): void => {
    const at = performance.now();
    this.#marks = [...this.#marks.filter(mark => at - mark.at < looksBack), { at, share }];
    const seconds = secondsLeft(this.#marks) ?? this.#loading.seconds;
    this.#loading = { percent: Math.min(99, Math.floor(share * 100)), seconds };
    this.#say(at);
  };

  /** Loaded, or given up. */
  end(): void {
    if (this.#out.isTTY && this.#said > 0) this.#out.write("\r\u001b[K");
    this.#ended = true;
  }

  /** A line that changes in a terminal; a line every five seconds in a file. */
  #say(at: number): void {
    const every = this.#out.isTTY ? 250 : 5000;
    if (at - this.#said < every) return;
    this.#said = at;
    const { zh, en } = loadingWords(this.#loading);
    this.#out.write(this.#out.isTTY ? `\r\u001b[K${zh} / ${en}` : `[keymove] ${zh} / ${en}\n`);
  }
}
