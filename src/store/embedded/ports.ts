// Which port to listen on: the one that was asked for or none, and without a wish the next free one.

import { createServer } from "node:net";

/** Whether a server could listen on this port of this address now. */
export function isFree(port: number, host = "127.0.0.1"): Promise<boolean> {
  return new Promise(resolve => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)));
  });
}

/** The first free port from `first` on; throws when a hundred in a row are taken. */
export async function nextFree(first: number, host = "127.0.0.1"): Promise<number> {
  for (let port = first; port < first + 100 && port <= 65_535; port++) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`no free port from ${first} to ${first + 99} on ${host}`);
}
