// A city in which units answer appeals, most of them as they should: who answers when, in which words, is
// said by the test. What is done in the past is done by the engine itself, at its time.

import type { ActRequest } from "../../src/engine/ports.ts";
import type { Actor } from "../../src/engine/matter.ts";
import type { Origin } from "../../src/engine/event.ts";
import {
  type Account,
  type Served,
  type Visitor,
  lodging,
  noon,
  official,
  password,
  serve,
} from "./served.ts";

export const day = 86_400_000;
export const minute = 60_000;
/** Monday, 12 October 2026, nine in the morning. */
export const monday = Date.parse("2026-10-12T01:00:00Z");

export interface Answering {
  readonly unit: "urban" | "power";
  /** When it is filed, ms. */
  readonly opened: number;
  /** When it is drafted, and answered, ms. */
  readonly drafted: number;
  readonly answered: number;
  readonly text: string;
  readonly rated?: number;
  readonly origin?: Origin;
}

let people = 500;

export class OddCity {
  readonly served: Served;
  constructor(served: Served) {
    this.served = served;
  }

  #at(org: string, person: number, ...roles: string[]): Actor {
    const found = this.served.orgs.get(org) as Actor["org"];
    return { person: `person:${person}`, post: `post:${person}`, org: found, roles };
  }

  /** An appeal from its filing to its answer, and to its rating where there is one. */
  async answers({
    unit,
    opened,
    drafted,
    answered,
    text,
    rated,
    origin = "act",
  }: Answering): Promise<number> {
    const { city, orgs } = this.served;
    people += 1;
    const asker: Actor = { person: `person:${people}`, post: null, org: null, roles: ["citizen"] };
    const [handler, principal] = [
      this.#at(unit, 301, "receiver", "handler"),
      this.#at(unit, 302, "principal"),
    ];
    const act = (actor: Actor, action: string, at: number, input: object = {}): ActRequest => ({
      mechanism: "appeal",
      matter: null,
      action,
      input: input as ActRequest["input"],
      actor,
      at,
      origin,
    });
    const acts = [
      act(asker, "lodge", opened, lodging(this.served)),
      act(this.#at("city", 303, "desk"), "dispatch", opened + 10 * minute, { handler: orgs.get(unit) }),
      act(handler, "accept", opened + 20 * minute),
      act(handler, "contact", opened + 30 * minute),
      act(handler, "draft", drafted, { answer: text, proof: "两人现场核实。" }),
      act(principal, "answer", answered),
      ...(rated === undefined ? [] : [act(asker, "rate", rated, { settled: "yes", rating: "satisfied" })]),
    ];
    // In one transaction: the sweep must not meet a past that is half told.
    const { matter } = await city.writer.history(acts);
    return matter;
  }

  signedIn = (account: string): Promise<Visitor> => official(this.served, account as Account);

  /** What is to be delivered is, and everything that was done is looked over. */
  async look(since?: number) {
    const { relay, detection } = this.served.city;
    await relay.drain();
    const result = await detection.look({ since });
    await relay.drain();
    return result;
  }

  close = (): Promise<void> => this.served.close();
}

/** Beside those of every served city, a supervisor of the hotline and a contact of the power company. */
export async function serveOdd(): Promise<OddCity> {
  const served = await serve();
  const { accounts, posts } = served.city.people;
  const org = served.orgs.get("city") as `org:${string}`;
  const person = await accounts.createOfficial({ account: "urger", name: "督办某", password }, noon);
  const post = await posts.create({
    key: "urger",
    org,
    title: "督办",
    english: "Supervisor",
    roles: ["urger"],
  });
  await posts.give(person, post, noon);
  return new OddCity(served);
}
