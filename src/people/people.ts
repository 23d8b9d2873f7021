// Everything about who somebody is, over one database.

import type { Sender } from "../engine/ports.ts";
import { type AccessLog, accessLog } from "./access-log.ts";
import { type Accounts, accounts } from "./accounts.ts";
import { Attempts } from "./attempts.ts";
import { type Codes, codes } from "./codes.ts";
import { type PostChanges, postChanges } from "./changes.ts";
import { type PostRegister, postRegister } from "./post-register.ts";
import { type Posts, posts } from "./posts.ts";
import type { Query } from "./query.ts";
import { type QueryCodes, queryCodes } from "./query-codes.ts";
import { keyFrom } from "./secret.ts";
import { type Sessions, sessions } from "./sessions.ts";
import { latestMessages, type SentMessage } from "./table-sender.ts";
import { type Tokens, tokens } from "./tokens.ts";

export interface People {
  readonly accounts: Accounts;
  readonly posts: Posts;
  readonly changes: PostChanges;
  readonly register: PostRegister;
  readonly codes: Codes;
  readonly queryCodes: QueryCodes;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly accessLog: AccessLog;
  /** The latest messages, newest first. They hold codes in clear: only the sample city may show them. */
  outbox(most: number): Promise<readonly SentMessage[]>;
  /** Tries from one address, whatever they name. */
  readonly perAddress: { readonly signIn: Attempts; readonly code: Attempts; readonly nameless: Attempts };
  /** Signs what must be recognised again without being stored. */
  readonly key: Uint8Array;
}

export interface PeopleNeeds {
  readonly query: Query;
  readonly sender: Sender;
  readonly instance: { readonly id: string; readonly numberKey: Uint8Array };
}

const tenMinutes = (most: number) => ({ most, within: 10 * 60_000 });

/** The people of an instance. */
export function openPeople({ query, sender, instance }: PeopleNeeds): People {
  const key = keyFrom(instance.numberKey);
  return {
    accounts: accounts(query),
    posts: posts(query),
    changes: postChanges(query),
    register: postRegister(query),
    codes: codes(query, sender, key),
    queryCodes: queryCodes(query, key),
    sessions: sessions(query),
    tokens: tokens(query),
    accessLog: accessLog(query, instance.id),
    outbox: most => latestMessages(query, most),
    // Generous: a whole town hall may stand behind one address; accounts and numbers have limits of their
    // own.
    perAddress: {
      signIn: new Attempts(tenMinutes(60)),
      code: new Attempts(tenMinutes(30)),
      nameless: new Attempts(tenMinutes(30)),
    },
    key,
  };
}
