// Opens the patrol page where there is no network: its page and parts as they came last, and who is signed in. It
// answers for this page alone and keeps no matter; what was noted waits in the page's own store.

const kept = "keymove-patrol";
const page = "/office/patrol";
const parts = "/office/assets/";
const readings = ["/api/session", "/api/mechanisms"];

/** Labels come in the reader's language, so each has its own copy. */
const nameOf = request => `${new URL(request.url).pathname}?${request.headers.get("accept-language") ?? ""}`;

/** From the network while there is one, else as it came last. */
async function fresh(request, name) {
  const cache = await caches.open(kept);
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(name, answer.clone());
    return answer;
  } catch (error) {
    const known = await cache.match(name);
    if (known) return known;
    throw error;
  }
}

/** Parts carry a hash of their content in their name: one that is known never changes. */
async function once(request) {
  const cache = await caches.open(kept);
  const known = await cache.match(request.url);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request.url, answer.clone());
  return answer;
}

addEventListener("install", () => skipWaiting());
addEventListener("activate", event => event.waitUntil(clients.claim()));
addEventListener("fetch", event => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate" && pathname === page) event.respondWith(fresh(request, page));
  else if (pathname.startsWith(parts)) event.respondWith(once(request));
  else if (readings.includes(pathname)) event.respondWith(fresh(request, nameOf(request)));
});
