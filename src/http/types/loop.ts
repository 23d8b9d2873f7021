// The loop from one matter: what was asked, decided, done, and how it was judged.

import type { Light } from "./shown.ts";

/** The loop from one matter: what was asked, what was decided, what was done, how it was judged. */
export interface LoopView {
  readonly title: string;
  readonly asOf: number;
  readonly stages: readonly LoopStage[];
  readonly spans: readonly {
    readonly title: string;
    readonly from: number;
    readonly to: number;
    readonly days: number;
  }[];
}

export interface LoopStage {
  readonly key: "ask" | "plan" | "serve" | "judge";
  readonly nodes: readonly LoopNode[];
  readonly hop: { readonly at: number; readonly text: string } | null;
}

export interface LoopNode {
  readonly title: string;
  readonly href: string | null;
  readonly lines: readonly string[];
  readonly light: Light | null;
  readonly mine: boolean;
  readonly key: boolean;
  readonly more: boolean;
  /** The arrow from this node to the next one of its stage. */
  readonly hop?: { readonly at: number; readonly text: string };
}

/** A loop in a list: the matter that it turns on, and the stages it has been through, each in a few words. */
export interface LoopRow {
  readonly number: string;
  readonly title: string;
  readonly light: Light;
  readonly stages: readonly { readonly title: string; readonly note: string }[];
}
