// The city's orgs and posts, and who is signed in.

export interface OrgView {
  readonly ref: string;
  readonly parent: string | null;
  readonly name: string;
  readonly level: string;
  readonly party: boolean;
  /** The roles of its posts and of those in its sections: what can be done there. */
  readonly roles: readonly string[];
}

export interface PostView {
  readonly id: string;
  readonly title: string;
  readonly org: string;
  readonly orgName: string;
  readonly roles: readonly string[];
  /** The holder in whose place they act (代办). */
  readonly standsFor?: string;
}

export interface SessionView {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly citizen: boolean;
    /** Keeps accounts and posts, and has no part in matters. */
    readonly administrator?: true;
  } | null;
  readonly post: PostView | null;
  readonly posts: readonly PostView[];
  readonly csrf: string;
  readonly city: {
    readonly name: string;
    readonly sample: boolean;
    /** While the sample is being loaded: how far, in percent, and about how many seconds it still takes. */
    readonly loading?: { readonly percent: number; readonly seconds: number };
  };
}
