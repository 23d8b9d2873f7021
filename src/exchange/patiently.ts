import { Refusal } from "../engine/refusal.ts";

/** A full queue is waited out: an import has time, citizens go first. */
export async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let wait = 20; ; wait = Math.min(wait * 2, 2000)) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== "busy" || wait >= 2000) throw error;
      await new Promise(done => setTimeout(done, wait));
    }
  }
}
