// Parts of a definition that say what is shown, and to whom: the public, everybody but one role, a reader of
// papers.

import type { OneOrMore } from "./parts.ts";

/** What everybody sees: nothing before a matter is in one of these states, and then these public fields. */
export interface Publication<State extends string = string, Field extends string = string> {
  readonly in: readonly State[];
  /** All public fields when left out. */
  readonly fields?: readonly Field[];
}

/**
 * Who asked for secrecy is known to one role alone (热线条例第十一条), what is deliberated to those who decide;
 * everybody else sees nothing of it.
 */
export interface Concealment<Role extends string = string, Field extends string = string, Branch = object> {
  readonly fields: readonly Field[];
  /** The options of a choice under which the fields are concealed. */
  readonly when: Branch;
  /** What stays with those roles whatever is chosen: how they came to it. */
  readonly always?: readonly Field[];
  readonly but: OneOrMore<Role>;
}

/** A paper by GB/T 9704, filled from the matter. Official papers are in Chinese. */
export interface Document<
  Act extends string = string,
  OrgField extends string = string,
  OrgList extends string = string,
  TextField extends string = string,
  Field extends string = string,
  Options = Readonly<Record<string, readonly string[]>>,
> {
  readonly title: string;
  /** Only where a choice of the matter holds one of these options. */
  readonly when?: Options;
  /** 文种, or a form (单、表) that is none. */
  readonly kind: "通知" | "通报" | "报告" | "函" | "纪要" | "意见" | "单" | "告知书" | "答复书" | "决定书";
  /** It exists from one of these acts on; each act makes it anew. */
  readonly after: OneOrMore<Act>;
  /** The org that issues it: of who took the act, or in a field. */
  readonly from: "actor" | OrgField;
  /** 主送: orgs, or the name of a person. */
  readonly to?: OrgField | OrgList | TextField;
  /** 抄送. */
  readonly copies?: OrgList;
  /** 发文字号: the org's 代字, this series, the year, the next number of the register; told to `act`. */
  readonly number?: { readonly series: string; readonly into: TextField; readonly act: Act };
  /** The title line; placeholders as in notices. */
  readonly heading: string;
  /** Paragraphs; `{number}` the asker's, `{field}`, `{due.clock}`, `{today}`; without its field, none. */
  readonly says: readonly string[];
  /** Facts as a table between the paragraphs and the signature. */
  readonly table?: readonly Field[];
  readonly audience: "public" | "parties" | "staff";
}

/** The values of an act against which later changes are shown in place (原台账行留存). */
export interface Baseline<Act extends string = string, Field extends string = string> {
  readonly at: Act;
  readonly fields: readonly Field[];
}
