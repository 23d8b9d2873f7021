// Posts: who holds them, who stands in, and the access log that auditors read.

/** Somebody who holds a post, held it, or will. Times in ms; `until` is null without an end. */
export interface HolderView {
  readonly person: string;
  readonly name: string;
  readonly since: number;
  readonly until: number | null;
  /** The reader. */
  readonly self: boolean;
}

export interface StandInView {
  readonly id: string;
  readonly holder: string;
  readonly holderName: string;
  readonly person: string;
  readonly name: string;
  readonly since: number;
  readonly until: number;
  /** Whether the reader may end it. */
  readonly mayEnd: boolean;
}

export interface KeptPostView {
  readonly id: string;
  readonly title: string;
  readonly org: string;
  readonly orgName: string;
  readonly roles: readonly { readonly name: string; readonly title: string }[];
  readonly holders: readonly HolderView[];
  readonly standIns: readonly StandInView[];
  /** The reader keeps the posts of this unit: may hand over, end and give holdings of others. */
  readonly keeps: boolean;
}

export interface PostsView {
  /** The posts that the reader holds or stands in for. */
  readonly mine: readonly KeptPostView[];
  /** Those of the units whose posts the reader keeps, as far as they hold the words asked for. */
  readonly unit: readonly KeptPostView[];
  /** There are more than these. */
  readonly more: boolean;
  readonly keeper: boolean;
  /** An administrator gives posts other roles: these. */
  readonly roles: readonly { readonly name: string; readonly title: string }[];
}

/** An official who can be given a post. */
export interface OfficialView {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  /** "市城管局 路灯科岗", for telling namesakes apart. */
  readonly posts: string;
}

/** A row of the access log. */
export interface AccessView {
  readonly id: string;
  readonly at: number;
  readonly act: string;
  readonly title: string;
  readonly who: string;
  readonly post: string;
  readonly number: string | null;
  readonly mechanism: string | null;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly address: string;
}

/** Whether the chain of the access log fits from its first row to its last. */
export interface AccessChain {
  readonly valid: boolean;
  readonly rows: number;
  readonly broken: string | null;
}
