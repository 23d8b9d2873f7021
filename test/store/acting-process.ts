// A process of its own that opens matters as fast as it can and says the hash of each only when it was
// acknowledged. It is there to be killed.

import { openWriter } from "../../src/store/writer/writer.ts";
import { clerk, ground } from "./city.ts";
import { request } from "./ledger-request.ts";

const writer = await openWriter({ ...ground, url: process.argv[2]! });
const caller = async (n: number): Promise<never> => {
  for (let turn = 0; ; turn += 1) {
    const key = `${process.pid}/${n}/${turn}`;
    const { hash } = await writer.act(request("toggle", null, "open", { note: "登记" }, clerk, { key }));
    process.stdout.write(`${hash}\n`);
  }
};
await Promise.all(Array.from({ length: 64 }, (_, n) => caller(n)));
