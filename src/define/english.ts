// The English beside the Chinese of a definition: the same names, checked by the compiler, none left out.

type Keys<T> = keyof T & string;
type EnglishField<X> = X extends { readonly options: infer O }
  ? { readonly label: string; readonly hint?: string; readonly options: { readonly [K in Keys<O>]: string } }
  : string | { readonly label: string; readonly hint: string };

type Part<M, P extends string> = M extends { readonly [K in P]?: infer X } ? NonNullable<X> : never;
type None = Readonly<Record<string, never>>;
type Unnamed<X> = [X] extends [never] ? true : [Keys<X>] extends [never] ? true : false;
type Labels<X> = Unnamed<X> extends true ? None : { readonly [K in Keys<X>]: string };
type Said<X> =
  Unnamed<X> extends true
    ? None
    : { readonly [K in Keys<X>]: { readonly title: string; readonly says: string } };

/**
 * What English needs to know of a mechanism. `AnyMechanism` would be as good, but comparing a whole
 * definition with it costs the compiler more than all the rest.
 */
export interface Labelled {
  readonly roles: object;
  readonly relations: object;
  readonly states: object;
  readonly fields: object;
  readonly actions: object;
}

interface Common<M extends Labelled> {
  readonly title: string;
  /** What several are called, as the name of their ledger; without it the title serves. */
  readonly plural?: string;
  readonly purpose: string;
  readonly roles: Labels<M["roles"]>;
  readonly relations: Labels<M["relations"]>;
  readonly states: Labels<M["states"]>;
  readonly fields: { readonly [K in Keys<M["fields"]>]: EnglishField<M["fields"][K]> };
  readonly actions: Labels<M["actions"]>;
  readonly clocks: Labels<Part<M, "clocks">>;
  readonly figures: Labels<Part<M, "figures">>;
  readonly links: Labels<Part<M, "links">>;
  /** The English text of each notice, with the same placeholders. */
  readonly notices: Said<Part<M, "notices">>;
}

/** Parts that few mechanisms have are named only where they are. */
type Rare<M> = {
  readonly [
    P in
      | "rounds"
      | "samples"
      | "documents"
      | "detects"
      | "checks"
      | "ballots"
      | "polls"
      | "decisions"
      | "drives" as Unnamed<Part<M, P>> extends true ? never : P
  ]: Labels<Part<M, P>>;
};
export type English<M extends Labelled> = Common<M> & Rare<M>;

/** Any mechanism's English, for code that serves them all. */
export interface AnyEnglish {
  readonly title: string;
  readonly plural?: string;
  readonly purpose: string;
  readonly roles: Readonly<Record<string, string>>;
  readonly relations: Readonly<Record<string, string>>;
  readonly states: Readonly<Record<string, string>>;
  readonly fields: Readonly<
    Record<
      string,
      | string
      | {
          readonly label: string;
          readonly hint?: string;
          readonly options?: Readonly<Record<string, string>>;
        }
    >
  >;
  readonly actions: Readonly<Record<string, string>>;
  readonly clocks: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, string>>;
  readonly links: Readonly<Record<string, string>>;
  readonly notices: Readonly<Record<string, { readonly title: string; readonly says: string }>>;
  readonly rounds?: Readonly<Record<string, string>>;
  readonly samples?: Readonly<Record<string, string>>;
  readonly documents?: Readonly<Record<string, string>>;
  readonly detects?: Readonly<Record<string, string>>;
  readonly checks?: Readonly<Record<string, string>>;
  readonly ballots?: Readonly<Record<string, string>>;
  readonly polls?: Readonly<Record<string, string>>;
  readonly decisions?: Readonly<Record<string, string>>;
  readonly drives?: Readonly<Record<string, string>>;
}

/** Checks the English of `mechanism` against its names. */
export const inEnglish = <M extends Labelled>(_mechanism: M, english: English<NoInfer<M>>): English<M> =>
  english;
