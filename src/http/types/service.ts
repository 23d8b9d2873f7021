// The catalogue of services as pages draw it.

/** An item in the list. */
export interface ServiceLine {
  readonly number: string;
  readonly title: string;
  readonly unit: string;
  readonly domain: string;
  readonly forWhom: string;
  readonly promisedDays: number;
  readonly papers: number;
  readonly visits: number;
  /** 秒批, 一次不跑 …, as the item calls them. */
  readonly marks: readonly string[];
}

export interface ServiceChoice {
  readonly key: string;
  readonly label: string;
  readonly count?: number;
}

/** What somebody looks for: words, a domain, who they are, a mark. */
export interface ServiceAsked {
  readonly q: string;
  readonly domain: string;
  readonly who: string;
  readonly mark: string;
  /** Where the page before ended. */
  readonly after: string;
}

export interface ServicesFound {
  readonly lines: readonly ServiceLine[];
  readonly total: number | null;
  readonly next: string | null;
  readonly domains: readonly ServiceChoice[];
  readonly marks: readonly ServiceChoice[];
}

/** One of the five that are cut (五减): before the reform, and now. */
export interface ServiceCut {
  readonly label: string;
  readonly before: number;
  readonly now: number;
}

/** 办事指南. */
export interface ServiceGuide extends ServiceLine {
  readonly stateTitle: string;
  /** Out of the catalogue: why. */
  readonly gone: string;
  readonly kind: string;
  readonly code: string;
  readonly legalDays: number;
  readonly basis: string;
  /** Only a permit is decided under the law on permits. */
  readonly isPermit: boolean;
  /** The organ that decides what this one examines, and its days; empty where this one decides. */
  readonly upper: string;
  readonly upperDays: number;
  readonly conditions: string;
  readonly materials: readonly { readonly name: string; readonly mayLack: boolean }[];
  readonly steps: readonly string[];
  readonly fee: string;
  readonly result: string;
  readonly window: string;
  readonly consult: string;
  readonly edition: number;
  readonly changed: string;
  readonly cuts: readonly ServiceCut[];
  readonly ways: readonly { readonly label: string; readonly href: string }[];
}
