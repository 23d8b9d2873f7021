// Sixty-four machines that act through the API as fast as they are answered, each with keys of its own, and
// that keep what was acknowledged to them.

import { setTimeout as pause } from "node:timers/promises";
import type { ActView } from "../../src/http/types.ts";
import { ApiCaller, type Said } from "./caller.ts";

/** An act that was acknowledged: 2xx came back. */
export interface Acknowledged {
  readonly path: string;
  readonly body: unknown;
  readonly key: string;
  readonly machine: number;
  readonly id: string;
  readonly hash: string;
}

export interface Machine {
  /** Tokens of two posts, since whoever drafts a task may not decide on it. */
  readonly reform: string;
  readonly organ: string;
}

/** What the ledger must hold of a task, and how its organ ends it: both by the one org of these cities. */
export const taskLine = {
  source: "own",
  organ: "org:1",
  lead: "org:1",
  alone: true,
  leader: "分管领导",
  due: "2099-12-31",
  deliverable: "成果",
  standard: "标准",
  roadmap: "路线图",
  fourth: "年底完成",
};
export const dropped = { outcome: "cut", reason: "与其他任务重复" };

type Wanted = Pick<Acknowledged, "path" | "body" | "key" | "machine">;

export class Load {
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: string[] = [];
  /** How many answers were not 2xx, or never came. */
  lost = 0;
  readonly #machines: readonly Machine[];
  readonly #name: string;
  #address: string;
  #stopped = false;

  constructor(name: string, address: string, machines: readonly Machine[]) {
    this.#name = name;
    this.#address = address;
    this.#machines = machines;
  }

  /** The server stands somewhere else after its restart. */
  moveTo(address: string): void {
    this.#address = address;
  }

  send({ path, body, key, machine }: Wanted): Promise<Said<ActView & { code?: string }>> {
    const tokens = this.#machines[machine]!;
    const token = path.endsWith("/drop") ? tokens.organ : tokens.reform;
    return new ApiCaller(this.#address, token).post(path, body, { "idempotency-key": key });
  }

  /** Sends with one key until it is acknowledged, as a careful machine does; undefined when refused. */
  async #insist(wanted: Wanted): Promise<Acknowledged | undefined> {
    for (;;) {
      const said = await this.send(wanted).catch(() => undefined);
      if (said !== undefined && said.status < 300) {
        const done = { ...wanted, id: said.body.id, hash: said.body.receipt.hash };
        this.acknowledged.push(done);
        return done;
      }
      // While the database is away nobody is known, and all of one address are counted together.
      if (said !== undefined && said.status !== 503 && said.status !== 429) {
        this.refused.push(`${said.status} ${said.body.code}`);
        return undefined;
      }
      this.lost += 1;
      await pause(100);
    }
  }

  async #work(machine: number): Promise<void> {
    for (let turn = 0; !this.#stopped; turn += 1) {
      const key = `${this.#name}/${machine}/${turn}`;
      const input = { ...taskLine, title: `任务 ${key}` };
      const made = await this.#insist({ path: "/api/task", body: { input }, key, machine });
      const body = { input: dropped };
      if (made) await this.#insist({ path: `/api/task/${made.id}/drop`, body, key: `${key}/2`, machine });
    }
  }

  /** Runs until `stop`; whatever was under way then is seen through. */
  async run(): Promise<void> {
    await Promise.all(this.#machines.map((_, machine) => this.#work(machine)));
  }
  stop(): void {
    this.#stopped = true;
  }
}
