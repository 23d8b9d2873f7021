import { createServer, type Server } from "node:net";
import { afterEach, expect, test } from "vitest";
import { choosePort } from "./listen.ts";

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
    message: expect.stringMatching(new RegExp(`PORT 指定的端口 ${port}.*\\nPort ${port} of PORT`, "s")),
  });
});

test("without a wish a busy port is passed over", async () => {
  const first = await choosePort(undefined, "127.0.0.1");
  expect(first).toBeGreaterThanOrEqual(3000);
  await occupy(first);
  expect(await choosePort(undefined, "127.0.0.1")).toBeGreaterThan(first);
});
