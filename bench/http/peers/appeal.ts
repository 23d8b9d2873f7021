// The appeal as a developer would write it by hand for one hotline: who may do what from where, what each
// act must say, which deadline it sets, and what stands in the log. The checks are those that Keymove
// makes of the same seven acts.

import { hash, randomBytes } from "node:crypto";
import { china } from "../../../src/cities/calendar.ts";
import { deadline } from "../../../src/define/clock-time.ts";
import { topics } from "../../../src/mechanisms/ask/topics.ts";

export interface Caller {
  readonly person: string;
  readonly org: string | null;
  readonly roles: readonly string[];
  readonly csrf: string | null;
}

export interface Appeal {
  readonly id: number;
  readonly state: string;
  readonly kind: string;
  readonly topic: string;
  readonly area: string;
  readonly asker: string;
  readonly handler: string | null;
  readonly drafter: string | null;
  readonly rating: string | null;
  readonly answer_due: Date | null;
  readonly accept_due: Date | null;
  readonly contact_due: Date | null;
  readonly rate_due: Date | null;
  readonly seq: number;
  readonly head: Buffer;
}

type Input = Readonly<Record<string, string>>;

interface Act {
  readonly by: string;
  readonly from: string | null;
  readonly to: string;
  /** Whether this caller has to do with this appeal. */
  mine?(appeal: Appeal, caller: Caller): boolean;
  changes(input: Input, caller: Caller, at: number): Partial<Appeal>;
}

export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const workdays = (count: number, at: number): Date =>
  new Date(deadline(china, `${count} working days`, at).due);

const isHandler = (appeal: Appeal, { org }: Caller): boolean => appeal.handler === org;
const isAsker = (appeal: Appeal, { person }: Caller): boolean => appeal.asker === person;

export const acts: Readonly<Record<string, Act>> = {
  lodge: {
    by: "citizen",
    from: null,
    to: "received",
    changes: ({ kind, topic, area }, { person }, at) => ({
      kind: kind!,
      topic: topic!,
      area: area!,
      asker: person,
      answer_due: workdays(kind === "consult" ? 1 : 5, at),
    }),
  },
  dispatch: {
    by: "desk",
    from: "received",
    to: "dispatched",
    changes: ({ handler }, _, at) => ({
      handler: handler!,
      accept_due: workdays(1, at),
      contact_due: workdays(1, at),
    }),
  },
  accept: {
    by: "receiver",
    from: "dispatched",
    to: "signed",
    mine: isHandler,
    changes: () => ({ accept_due: null }),
  },
  contact: {
    by: "handler",
    from: "signed",
    to: "handling",
    mine: isHandler,
    changes: () => ({ contact_due: null }),
  },
  draft: {
    by: "handler",
    from: "handling",
    to: "checking",
    mine: isHandler,
    changes: (_, { person }) => ({ drafter: person }),
  },
  answer: {
    by: "principal",
    from: "checking",
    to: "answered",
    mine: (appeal, caller) => isHandler(appeal, caller) && appeal.drafter !== caller.person,
    changes: (_, __, at) => ({ answer_due: null, rate_due: workdays(5, at) }),
  },
  rate: {
    by: "citizen",
    from: "answered",
    to: "solved",
    mine: isAsker,
    changes: ({ rating }) => ({ rating: rating!, rate_due: null }),
  },
};

const text = (minLength: number, maxLength: number) => ({ type: "string", minLength, maxLength });
const org = { type: "string", pattern: "^org:[0-9]+$" };
const one = (options: readonly string[]) => ({ type: "string", enum: options });
const object = (properties: object, required: readonly string[]) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});

/** What each act must say, as JSON Schema. */
export const inputs: Readonly<Record<string, object>> = {
  lodge: object(
    {
      kind: one(["consult", "help", "complaint", "report", "advice"]),
      topic: one(Object.keys(topics)),
      content: text(5, 2000),
      area: org,
      place: text(1, 200),
      name: text(1, 40),
      phone: { type: "string", pattern: "^1[3-9][0-9]{9}$" },
    },
    ["kind", "topic", "content", "area", "phone"],
  ),
  dispatch: object({ handler: org, note: text(1, 500) }, ["handler"]),
  accept: object({}, []),
  contact: object({ contactNote: text(1, 500) }, []),
  draft: object({ answer: text(1, 2000), proof: text(1, 500) }, ["answer"]),
  answer: object({}, []),
  rate: object(
    {
      settled: one(["yes", "no"]),
      rating: one(["satisfied", "neutral", "dissatisfied"]),
      reason: text(1, 500),
    },
    ["settled", "rating"],
  ),
};

/** Answers that name or quote a person: they stand in a table of their own, the log holds a salted hash. */
const apart = new Set([
  "content",
  "place",
  "name",
  "phone",
  "note",
  "contactNote",
  "answer",
  "proof",
  "reason",
]);

export interface Logged {
  readonly payload: string;
  readonly hash: Buffer;
  readonly data: string | null;
}

/** The event of an act, chained to the one before; and what stands apart from it. */
export function logged(
  action: string,
  { from, to }: Act,
  { person, org: unit }: Caller,
  input: Input,
  changes: Partial<Appeal>,
  previous: Buffer,
  at: number,
): Logged {
  const data: Record<string, { salt: string; value: string }> = {};
  const commitments: Record<string, string> = {};
  const said: Record<string, string> = {};
  for (const [name, value] of Object.entries(input)) {
    if (!apart.has(name)) {
      said[name] = value;
      continue;
    }
    const salt = randomBytes(16);
    data[name] = { salt: salt.toString("hex"), value };
    commitments[name] = hash("sha256", Buffer.concat([salt, Buffer.from(value)]), "hex");
  }
  const payload = JSON.stringify({
    action,
    actor: person,
    at,
    changes,
    commitments,
    from,
    input: said,
    org: unit,
    to,
  });
  const chained = hash("sha256", Buffer.concat([previous, Buffer.from(payload)]), "buffer");
  const kept = Object.keys(data).length > 0 ? JSON.stringify(data) : null;
  return { payload, hash: chained, data: kept };
}
