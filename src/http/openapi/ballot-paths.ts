// Ballots in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
const byName = (schema: Schema): Schema => ({ type: "object", additionalProperties: schema });
const base64 = { type: "string", contentEncoding: "base64" };
const marks = {
  type: "object",
  description:
    "Points by heading, blank ones left out; or `picks`, a list of subjects; or two lists, " +
    "`inFavour` and `against`",
  additionalProperties: { anyOf: [{ type: "number", minimum: 0 }, listOf(text)] },
};

export const ballotSchemas = {
  BallotSubject: object({ subject: text, number: text, title: text }),
  BallotLeague: object({ name: text, title: text, subjects: listOf(ref("BallotSubject")) }),
  BallotGroup: object({
    name: text,
    title: text,
    weight: { type: "number" },
    voters: whole,
    given: whole,
    papers: whole,
  }),
  BallotVotes: object({ inFavour: whole, against: whole, abstained: whole }),
  BallotView: object({
    at: whole,
    mechanism: text,
    number: text,
    name: text,
    title: text,
    about: text,
    stateTitle: text,
    subjectTitle: text,
    standing: { type: "string", enum: ["before", "open", "closed"] },
    headings: listOf(object({ name: text, title: text, points: whole })),
    picks: orNull(whole),
    votes: orNull(object({ most: whole, all: whole, majority: whole })),
    groups: listOf(ref("BallotGroup")),
    leagues: listOf(ref("BallotLeague")),
    keys: listOf(object({ group: text, subject: text, key: base64 })),
    voter: orNull(object({ group: text, recused: listOf(text), given: listOf(text) })),
    results: orNull(
      listOf(
        object({
          league: text,
          subject: ref("BallotSubject"),
          place: text,
          score: text,
          votes: orNull(ref("BallotVotes")),
        }),
      ),
    ),
    urn: orNull(text),
    counts: whole,
  }),
  BallotPapers: object({ signatures: byName(base64) }),
  BallotReceipt: object({ receipt: text }),
  BallotTally: object({
    league: text,
    subject: text,
    score: orNull(text),
    place: orNull(whole),
    "votes?": ref("BallotVotes"),
    groups: listOf(
      object({ group: text, weight: { type: "number" }, papers: whole, dropped: whole, mean: orNull(text) }),
    ),
  }),
};

/** The paths of ballots. */
export function ballotPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const parameters = [
    inPath("mechanism", "The mechanism of the matter"),
    inPath("id", "The number of the matter"),
    inPath("name", "The name of its ballot"),
  ];
  const said = { tag: "ballots", parameters } as const;
  const path = "/ballots/{mechanism}/{id}/{name}";
  return {
    [path]: {
      get: operation({
        ...said,
        id: "ballot",
        summary: say("票决：办法、名册人数、公钥、结果", "A ballot: method, turnout, keys, result"),
        answer: ref("BallotView"),
      }),
    },
    [`${path}/papers`]: {
      post: operation({
        ...said,
        id: "ballot_papers",
        summary: say("领票：盲签名，每人每个对象一张", "Be given papers, signed blind, one for each subject"),
        body: object({ blinded: byName(base64) }),
        answer: ref("BallotPapers"),
        signedIn: true,
      }),
    },
    [`${path}/urn`]: {
      post: operation({
        ...said,
        id: "ballot_cast",
        summary: say("投票：不带登录，凭签名收下", "Cast a paper without a session, by its signature"),
        body: object({ group: text, subject: text, token: text, signature: base64, marks }),
        answer: ref("BallotReceipt"),
        status: 201,
      }),
      get: operation({
        ...said,
        id: "ballot_urn",
        summary: say("计分后的全部选票，每行一张", "All papers once they were counted, one a line"),
        files: ["application/jsonl"],
      }),
    },
    [`${path}/tally`]: {
      get: operation({
        ...said,
        id: "ballot_tally",
        summary: say("各组怎样合成得分", "How each score came about"),
        answer: listOf(ref("BallotTally")),
      }),
    },
  };
}
