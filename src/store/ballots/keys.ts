// The keys of a ballot's papers: a pair for each group and each subject, so that a paper says of whom it
// is and from which group, and nothing else.

import { type KeyObject, createPrivateKey, createPublicKey, hash } from "node:crypto";
import type { Poll } from "../../engine/ballots/poll.ts";
import { paperSubjects } from "../../engine/ballots/poll.ts";
import { bucketOf } from "../../engine/matter.ts";
import type { Database } from "../connection.ts";
import { newKeyPair } from "./blind.ts";

export interface PaperKey {
  readonly subject: string;
  readonly group: string;
  readonly public: KeyObject;
  /** DER of the public key, as a browser reads it. */
  readonly spki: Buffer;
  /** None once the ballot was counted. */
  readonly private: KeyObject | undefined;
}

const insert = `
  insert into ballot_key (matter, ballot, subject, voters, public, private, bucket)
  select $1, $2, subject, voters, public, private, $7
    from unnest($3::text[], $4::text[], $5::bytea[], $6::bytea[]) as made (subject, voters, public, private)
  on conflict do nothing`;
const read = `
  select subject, voters, public, private from ballot_key
   where matter = $1 and ballot = $2 and bucket = $3 order by voters, subject`;
const forget = `
  update ballot_key set private = null where matter = $1 and ballot = $2 and bucket = $3`;

interface Row {
  readonly subject: string;
  readonly voters: string;
  readonly public: Buffer;
  readonly private: Buffer | null;
}

const idOf = ({ matter, name }: Poll) => [matter.id, name, bucketOf(matter.id)] as const;

const der = (key: Buffer, type: "pkcs8") => createPrivateKey({ key, format: "der", type });
const keyOf = (row: Row): PaperKey => ({
  subject: row.subject,
  group: row.voters,
  spki: row.public,
  public: createPublicKey({ key: row.public, format: "der", type: "spki" }),
  private: row.private === null ? undefined : der(row.private, "pkcs8"),
});

/** The keys of a ballot; none before its roll is called. */
export const keysOf = async (database: Database, poll: Poll): Promise<readonly PaperKey[]> =>
  (await database.query<Row>(read, [...idOf(poll)])).rows.map(keyOf);

/** Makes the keys that are missing. However often it is called, a ballot keeps those that were made first. */
export async function makeKeys(database: Database, poll: Poll): Promise<readonly PaperKey[]> {
  const known = await keysOf(database, poll);
  const wanted = Object.keys(poll.ballot.groups).flatMap(group =>
    paperSubjects(poll).map(subject => ({ group, subject })),
  );
  const missing = wanted.filter(
    one => !known.some(({ group, subject }) => group === one.group && subject === one.subject),
  );
  if (missing.length === 0) return known;
  const pairs = await Promise.all(missing.map(() => newKeyPair()));
  const [matter, ballot, bucket] = idOf(poll);
  await database.query(insert, [
    matter,
    ballot,
    missing.map(({ subject }) => subject),
    missing.map(({ group }) => group),
    pairs.map(pair => pair.public),
    pairs.map(pair => pair.private),
    bucket,
  ]);
  return keysOf(database, poll);
}

/** Nobody signs another paper of a ballot that was counted. */
export const forgetPrivateKeys = async (database: Database, poll: Poll): Promise<void> =>
  void (await database.query(forget, [...idOf(poll)]));

/** "group subject SHA-256 of the public key", which the log keeps: no key can be put in another's place. */
export const keyLines = (keys: readonly PaperKey[]): readonly string[] =>
  keys.map(({ group, subject, spki }) =>
    [group, subject, hash("sha256", spki)].filter(part => part !== "").join(" "),
  );
