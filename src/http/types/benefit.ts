// What a firm is entitled to, as the portal and the API tell it.

import type { AskView } from "./shown.ts";

/** `fits`, a person decides, or facts are missing; null where nothing was stated yet. */
export type Entitlement = "fits" | "person" | "lacking" | null;

export interface BenefitLine {
  readonly number: string;
  readonly title: string;
  readonly year: string;
  readonly unit: string;
  readonly stateTitle: string;
  /** Claims are taken now. */
  readonly open: boolean;
  /** Paid without a claim. */
  readonly direct: boolean;
  readonly way: string;
  readonly subjects: string;
  readonly conditions: string;
  readonly standard: string;
  readonly budget: string;
  /** What is left of it. */
  readonly left: string;
  readonly waiting: number;
  /** What happens when it ends. */
  readonly ending: string;
  readonly opens: string;
  readonly closes: string;
  readonly enquiries: string;
  readonly entitlement: Entitlement;
  /** Fen; null unless it fits. */
  readonly fen: number | null;
  readonly amount: string;
  readonly reason: string;
  /** Facts that the table still wants, by their labels. */
  readonly lacking: readonly string[];
  /** Where it is claimed; empty while none are taken. */
  readonly claimHref: string;
}

export interface EntitlementsView {
  /** What those benefits are measured by; nothing of it has to be answered. */
  readonly asks: readonly AskView[];
  readonly benefits: readonly BenefitLine[];
  /** Whether registers were asked; otherwise the firm is taken as registered and in good standing. */
  readonly asked: boolean;
}
