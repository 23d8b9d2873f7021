// Parts of a definition in which several act on one thing: orgs that sign, matters that are drawn, askers of
// the same, matters elsewhere that are counted.

import type { OneOrMore } from "./parts.ts";

/**
 * Several orgs each give their word while the matter waits in one state: 会签 (`all`), 或签 (`any`), 依次
 * (`turn`). Who has signed is kept by the engine and begins anew whenever the state is entered. 加签, 减签
 * and 转办 are acts whose rules change the seats; a branch of `sign` that leaves the state sends it back. A
 * section signs for its department. In imported history `done` is an act of the record, never invented.
 */
export interface Round<
  State extends string = string,
  Act extends string = string,
  OrgList extends string = string,
> {
  readonly title: string;
  readonly in: State;
  readonly order: "all" | "any" | "turn";
  /** Who must sign. Nobody: the round is done when it begins. */
  readonly seats: OrgList;
  /** Who has: filled by the engine. */
  readonly signed: OrgList;
  /** The act of one seat, taken once by each. */
  readonly sign: Act;
  /** The act of the engine when all have signed that must. */
  readonly done: Act;
}

/**
 * Double random (双随机): whether a matter is drawn when it enters a state, and who looks at it. Both follow
 * from the hash of the matter's chain, so nobody chooses and anybody can check (docs/decisions/0005). Drawn
 * anew whenever the state is entered, by any step but an import; when nobody can look at it, `into` is empty.
 */
export interface Sample<
  State extends string = string,
  Act extends string = string,
  Role extends string = string,
  OrgField extends string = string,
  PersonField extends string = string,
  FlagField extends string = string,
> {
  readonly title: string;
  readonly on: State;
  /** Of a thousand matters this many: 1000 draws all. */
  readonly perMille: number;
  /** Among those who hold a post with this role. */
  readonly from: Role;
  /** Never one who took these acts on the matter, nor anybody of the org in this field. */
  readonly otherThan?: OneOrMore<Act>;
  readonly notOf?: OrgField;
  readonly drawn: FlagField;
  readonly into: PersonField;
}

/**
 * Several matters that are one thing (并件): this one joins another, and each asker still gets an answer and a
 * rating of their own (rules 2.1).
 */
export interface Merge<
  State extends string = string,
  Act extends string = string,
  MatterField extends string = string,
  MatterList extends string = string,
  Field extends string = string,
> {
  readonly title: string;
  /** The act that names the other matter in `into`, and the state that it leads to. */
  readonly by: Act;
  readonly into: MatterField;
  /** The engine's act on the other matter, which asks `child` and fills `children`. */
  readonly join: Act;
  readonly child: MatterField;
  readonly children: MatterList;
  /** The engine's act here when the other matter can't take it any more. */
  readonly refused: Act;
  /** The other matter entering this state → an act of the engine on each that joined it, with its values. */
  readonly tells: {
    readonly [S in State]?: { readonly act: Act; readonly with?: Readonly<Record<string, Field>> };
  };
}

/**
 * A number here that the engine keeps: how many linked matters of another mechanism fit a condition. What
 * changes over there is an event here, once for each, so figures move by it as by any other.
 */
export interface Echo {
  /** What one of them is called in figures: 件, 项 … */
  readonly unit: string;
  /** The mechanism of the matters that are counted. */
  readonly of: string;
  /** The link between the two: theirs that leads here, or, with `kept`, ours that leads to them. */
  readonly link: string;
  /** Where the link is ours: their field that holds the matters which named them. */
  readonly kept?: string;
  readonly when: EchoCondition;
}

/**
 * Which of them count. Everything named must hold; a list means "one of". No clocks: they run out unasked.
 */
export interface EchoCondition {
  readonly in?: OneOrMore<string>;
  readonly passed?: OneOrMore<string>;
  /** Choices by their options, flags by true or false. */
  readonly where?: Readonly<Record<string, OneOrMore<string> | boolean>>;
}
