// Themes of one thing whole, as people look for them: by whom they are for, and when in life.

/** A stage of life with the themes that stand in it. */
export interface StageLine {
  readonly audience: string;
  readonly audienceTitle: string;
  readonly stage: string;
  readonly title: string;
  readonly count: number;
}

export interface ThemeLine {
  readonly number: string;
  readonly title: string;
  /** Items, working days, visits: now and one by one. */
  readonly items: number;
  readonly limit: number;
  readonly daysBefore: number;
  readonly visits: number;
  readonly visitsBefore: number;
  /** How it is begun, where it takes cases now. */
  readonly ways: readonly { readonly label: string; readonly href: string }[];
}
