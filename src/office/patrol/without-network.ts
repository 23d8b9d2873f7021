// Lets the patrol page open where there is no network: a worker keeps the page and its parts. Browsers
// allow one only over TLS or on the machine itself; elsewhere the page works as long as it stays open.

import type { Caller } from "../api/client.ts";

const kept = "keymove-patrol";
const worker = "/office/patrol-worker.js";

/** What this page was made of, to be kept before the worker has seen any of it. */
const made = (): readonly string[] => [
  "/office/patrol",
  ...performance
    .getEntriesByType("resource")
    .map(({ name }) => name)
    .filter(name => new URL(name).pathname.startsWith("/office/assets/")),
];

/** Keeps the page for the next time, once for each visit; a browser that will not is left alone. */
export async function keepPage({ lang }: Caller): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  try {
    await navigator.serviceWorker.register(worker, { scope: "/office/patrol" });
    await navigator.serviceWorker.ready;
    const cache = await caches.open(kept);
    await cache.addAll([...made()]);
    const headers = { "accept-language": lang === "zh" ? "zh-CN" : "en" };
    for (const path of ["/api/session", "/api/mechanisms"]) {
      const answer = await fetch(path, { headers, credentials: "same-origin" });
      if (answer.ok) await cache.put(`${path}?${headers["accept-language"]}`, answer);
    }
  } catch {
    // Private windows and old phones keep nothing.
  }
}

/** Whoever signs out leaves nothing of themselves for who opens the page next. */
export async function forgetPage(): Promise<void> {
  if ("caches" in globalThis) await caches.delete(kept).catch(() => false);
}
