// Checkpoints and what is proved by them.

export interface NoteView {
  readonly instance: string;
  readonly number: number;
  /** How many events it covers. */
  readonly size: number;
  /** 64 hex digits, as `list` and `key`. */
  readonly root: string;
  readonly at: number;
  readonly before: { readonly size: number; readonly root: string } | null;
  readonly list: string;
  readonly key: string;
}

/** The signature is over the RFC 8785 text of the note. */
export interface CheckpointView {
  readonly note: NoteView;
  readonly signature: string;
}

/** The public key that signs now. */
export interface CheckpointKeyView {
  readonly algorithm: "Ed25519";
  readonly key: string;
  readonly fingerprint: string;
}

/** That the tree of one checkpoint begins with that of a former (RFC 9162, 2.1.4). */
export interface ConsistencyView {
  readonly from: CheckpointView;
  readonly to: CheckpointView;
  readonly path: readonly string[];
}

/** That an event stands in the tree of the latest checkpoint (RFC 9162, 2.1.3). */
export interface EventProofView {
  readonly matter: string;
  readonly seq: number;
  readonly hash: string;
  /** Its number in the tree; null before a checkpoint has taken it in. */
  readonly index: number | null;
  readonly path: readonly string[];
  readonly checkpoint: CheckpointView | null;
}
