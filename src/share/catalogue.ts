// The catalogue of shared data (共享数据目录): each data set says whose it is, on what ground it is shared,
// which questions it answers for which purposes, how fresh it is promised to be and how long it is kept.
// An entry is a JSON file that its owner writes; nothing but what its questions need is ever loaded.

/** What a fact is compared as: words and people's numbers by keyed hashes, dates and numbers in order. */
export type FactKind = "text" | "identity" | "creditCode" | "date" | "number";

/**
 * What is kept where one person has several rows: what all agree on (`same`, else it is disputed), the least
 * or the most, a sum, or each of them.
 */
export type Keeps = "same" | "least" | "most" | "sum" | "each";

export interface Fact {
  /** The column of the owner's sheet. */
  readonly column: string;
  readonly kind: FactKind;
  readonly keeps: Keeps;
  /** May be blank: a question about a blank goes to a person. */
  readonly optional?: boolean;
}

/** One thing that must hold; `given` is a word that the check fills with a field of the matter. */
export interface Condition {
  readonly fact: string;
  readonly is: "equal" | "atLeast" | "atMost";
  readonly to: { readonly given: string } | { readonly value: string | number };
}

/** Yes when the person is in the data set and all conditions hold. */
export interface Question {
  readonly title: string;
  readonly english: string;
  readonly when: readonly Condition[];
}

/** What the data may be asked for (个人信息保护法第六条), by which mechanisms, with which questions. */
export interface Purpose {
  readonly title: string;
  readonly english: string;
  /** The article that allows it. */
  readonly basis: string;
  readonly mechanisms: readonly string[];
  readonly questions: readonly string[];
  /** Whether it needs the consent of whom it is about (第十三条、第三十一条). */
  readonly consent: boolean;
}

export interface DatasetEntry {
  readonly name: string;
  readonly title: string;
  readonly english: string;
  /** The key of the org that answers for it. */
  readonly owner: string;
  /** On what ground the owner holds and shares it. */
  readonly basis: string;
  /** Whom a row is about, and the column of their number. */
  readonly about: "identity" | "creditCode";
  readonly column: string;
  readonly facts: Readonly<Record<string, Fact>>;
  readonly questions: Readonly<Record<string, Question>>;
  readonly purposes: Readonly<Record<string, Purpose>>;
  /** Promised to be no older than this many natural days: older data answer nothing. */
  readonly refreshDays: number;
  /** Kept this many natural days after they were loaded, then erased. */
  readonly retentionDays: number;
}

/** The facts with one value for each person, in the order in which they are stored. */
export const singleFacts = ({ facts }: DatasetEntry): readonly string[] =>
  Object.keys(facts).filter(name => facts[name]!.keeps !== "each");

/** The facts of which each value is kept. */
export const eachFacts = ({ facts }: DatasetEntry): readonly string[] =>
  Object.keys(facts).filter(name => facts[name]!.keeps === "each");
