// The year overview: a text whose every number opens its proof.

export type OverviewBlockKind = "heading" | "subheading" | "paragraph" | "item" | "numbered" | "quote";

/** A number or a claim in the text as it reads now. */
export interface OverviewToken {
  /** As the text holds it: `{{figure:appeal.contacts|2026|2026-10-31||余}}`. */
  readonly token: string;
  /** As a reader sees it: "1776件". */
  readonly text: string;
  readonly title: string;
  /** "2026年1-10月" */
  readonly period: string;
  readonly asOfDay: string;
  readonly outside: boolean;
  /** Whether it may be cited as it stands. */
  readonly citable: boolean;
}

export interface OverviewRemark {
  readonly code: string;
  /** It keeps the overview from being published. */
  readonly stop: boolean;
  /** Which block and which part of it, from 0. */
  readonly block: number;
  readonly inline: number;
  /** The characters of a text that it is about. */
  readonly at: { readonly from: number; readonly to: number } | null;
  readonly says: string;
  readonly propose: { readonly title: string; readonly token: string; readonly text: string } | null;
}

/** A text looked over: what its tokens read, and what is remarked of it. */
export interface OverviewLook {
  readonly tokens: readonly OverviewToken[];
  readonly remarks: readonly OverviewRemark[];
}

/** One number of a published overview. */
export interface OverviewNumber {
  /** From 1, in the order of the text. */
  readonly n: number;
  readonly title: string;
  readonly shown: string;
  readonly value: number | null;
  readonly unit: string;
  readonly period: string;
  readonly asOfDay: string;
  /** Somebody else's number: registered with its document, never computed. */
  readonly outside: boolean;
  /** `appeal.contacts`, or the register's number. */
  readonly name: string;
  readonly within: string;
  /** Who says so: this city's log, or the publisher and paper of an outside figure. */
  readonly source: string;
  readonly edition: number | null;
  /** Of the event that froze or confirmed it. */
  readonly hash: string;
  /** The page that opens its proof. */
  readonly href: string;
  /** The proof as a file for `keymove verify`; null for an outside figure, and where few are counted. */
  readonly proof: string | null;
  /** Why it was withdrawn after the overview came out; null while it holds. */
  readonly withdrawn: string | null;
}

export type OverviewPart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly n: number; readonly text: string }
  | { readonly kind: "claim"; readonly n: number; readonly text: string };

export interface OverviewBlock {
  readonly kind: OverviewBlockKind;
  readonly parts: readonly OverviewPart[];
}

export interface OverviewClaim {
  readonly n: number;
  readonly words: string;
  readonly issuer: string;
  readonly document: string;
  readonly date: string;
}

export interface OverviewLine {
  readonly number: string;
  readonly title: string;
  readonly year: string;
  readonly edition: number;
  /** ms */
  readonly publishedAt: number;
  readonly office: string;
  readonly state: "published" | "corrected" | "revoked";
  readonly stateTitle: string;
  readonly live: number;
  readonly outside: number;
}

/** A published overview as everybody reads it. */
export interface OverviewView extends OverviewLine {
  readonly blocks: readonly OverviewBlock[];
  readonly numbers: readonly OverviewNumber[];
  readonly claims: readonly OverviewClaim[];
  readonly remarks: number;
  /** Why this edition corrects the one before. */
  readonly reason: string;
  readonly corrects: string | null;
  readonly later: string | null;
  readonly revocation: string;
  /** Of the event that published it. */
  readonly hash: string;
  readonly sample: boolean;
}
