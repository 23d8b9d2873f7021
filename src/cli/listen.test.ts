import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { addressOn, choosePort, listenOn } from "./listen.ts";

const open: Server[] = [];
afterEach(() => open.splice(0).forEach(server => server.close()));

/** Occupies a port, any free one. */
function occupy(port = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    open.push(server);
    server.listen({ port, host: "127.0.0.1" }, () => resolve((server.address() as { port: number }).port));
  });
}

test("a port that is set and free is taken", async () => {
  const port = await occupy();
  await new Promise(resolve => open.pop()?.close(resolve));
  expect(await choosePort(port, "127.0.0.1")).toBe(port);
});

test("a port that is set and busy stops the start and is named in both languages", async () => {
  const port = await occupy();
  await expect(choosePort(port, "127.0.0.1")).rejects.toMatchObject({
    code: "port_busy",
    message: expect.stringMatching(
      new RegExp(`PORT 指定的端口 ${port}.*\\nPort ${port} of --port or PORT`, "s"),
    ),
  });
});

test("without a wish a busy port is passed over", async () => {
  const first = await choosePort(undefined, "127.0.0.1");
  expect(first).toBeGreaterThanOrEqual(3000);
  await occupy(first);
  expect(await choosePort(undefined, "127.0.0.1")).toBeGreaterThan(first);
});

test("an address that is not this machine's stops the start with a sentence", async () => {
  // Set aside for documentation by RFC 5737: no machine has it.
  await expect(choosePort(undefined, "203.0.113.1")).rejects.toMatchObject({
    code: "no_port",
    message: expect.stringMatching(/HOST.*203\.0\.113\.1.*\n.*HOST/s),
  });
});

test("the address that is printed can be opened in a browser", () => {
  const printed = ["127.0.0.1", "0.0.0.0", "::", "::1", "fe80::1", "city.example"].map(host =>
    addressOn(host, 3000),
  );
  expect(printed).toEqual([
    "http://127.0.0.1:3000",
    "http://localhost:3000",
    "http://localhost:3000",
    "http://[::1]:3000",
    "http://[fe80::1]:3000",
    "http://city.example:3000",
  ]);
  for (const address of printed) expect(URL.canParse(address)).toBe(true);
});

test("a port that somebody took meanwhile is passed over, unless it was asked for", async () => {
  const tried: number[] = [];
  const listen = async (port: number): Promise<void> => {
    tried.push(port);
    // Of two that start at once one is quicker.
    if (tried.length === 1) await occupy(port);
    if (tried.length === 1) throw Object.assign(new Error("listen"), { code: "EADDRINUSE" });
  };
  const port = await listenOn(listen, undefined, "127.0.0.1");
  expect(tried).toEqual([tried[0], port]);
  expect(port).toBeGreaterThan(tried[0]!);
  tried.length = 0;
  await expect(listenOn(listen, port, "127.0.0.1")).rejects.toMatchObject({ code: "port_busy" });
});
