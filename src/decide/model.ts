// A model as it was read: plain data, before anything in it is understood.

/** A FEEL text; `type` is what its author says that it gives. */
export interface Text {
  readonly kind: "text";
  readonly text: string;
  readonly type?: string;
}

export interface Named {
  readonly name: string;
  readonly type?: string;
}

export interface InputClause {
  /** What a reader calls the column. */
  readonly label: string;
  readonly expression: string;
  readonly type?: string;
  readonly values?: string;
}

export interface OutputClause {
  readonly label: string;
  /** Empty where there is one output alone. */
  readonly name: string;
  readonly type?: string;
  readonly values?: string;
  readonly otherwise?: string;
}

export interface Row {
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Why the row is there: its article, mostly. */
  readonly notes: readonly string[];
}

export const hitPolicies = {
  UNIQUE: "U",
  ANY: "A",
  PRIORITY: "P",
  FIRST: "F",
  "RULE ORDER": "R",
  "OUTPUT ORDER": "O",
  COLLECT: "C",
} as const;
export const aggregations = { SUM: "+", MIN: "<", MAX: ">", COUNT: "#" } as const;

export type HitPolicy = (typeof hitPolicies)[keyof typeof hitPolicies];
export type Aggregation = (typeof aggregations)[keyof typeof aggregations];

export interface Table {
  readonly kind: "table";
  readonly hit: HitPolicy;
  readonly aggregation?: Aggregation;
  readonly inputs: readonly InputClause[];
  readonly outputs: readonly OutputClause[];
  readonly rows: readonly Row[];
}

export interface Entry {
  /** Empty: the entry is what the whole context gives. */
  readonly name: string;
  readonly type?: string;
  readonly value: Logic;
}
export interface Context {
  readonly kind: "context";
  readonly entries: readonly Entry[];
}
export interface List {
  readonly kind: "list";
  readonly items: readonly Logic[];
}
export interface Relation {
  readonly kind: "relation";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Logic[])[];
}
export interface Invocation {
  readonly kind: "invocation";
  readonly called: string;
  readonly bindings: readonly { readonly name: string; readonly value: Logic }[];
}
export interface Function {
  readonly kind: "function";
  readonly parameters: readonly Named[];
  readonly body: Logic;
}

export type Logic = Text | Table | Context | List | Relation | Invocation | Function;

/** A business knowledge model is a decision that is called with parameters. */
export interface Decision extends Named {
  readonly id: string;
  readonly knowledge: boolean;
  /** Ids of what it requires: inputs, decisions, knowledge. */
  readonly requires: readonly string[];
  readonly logic?: Logic;
}

export interface Input extends Named {
  readonly id: string;
}

export interface Item extends Named {
  readonly list: boolean;
  readonly values?: string;
  readonly parts: readonly Item[];
}

export interface Model {
  readonly name: string;
  /** The first day on which it decides, YYYY-MM-DD; without one, always. */
  readonly from?: string;
  /** SHA-256 of the file's text, in hexadecimal. */
  readonly hash: string;
  readonly items: readonly Item[];
  readonly inputs: readonly Input[];
  readonly decisions: readonly Decision[];
}
