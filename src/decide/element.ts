// The tree that dmn-moddle gives: it is typed here, since the library brings no types.

/** An element of the parser's tree, as far as we read it. */
export interface Element {
  readonly $type: string;
  readonly $attrs?: Readonly<Record<string, string>>;
  readonly id?: string;
  readonly name?: string;
  readonly label?: string;
  readonly text?: string;
  readonly typeRef?: string;
  readonly [member: string]: unknown;
}

export const one = (element: Element, member: string): Element | undefined =>
  element[member] as Element | undefined;
export const many = (element: Element, member: string): readonly Element[] =>
  (element[member] as readonly Element[] | undefined) ?? [];

/** A reference to a type, without the prefix of FEEL's own. */
export const typed = (type: string | undefined): { readonly type?: string } =>
  type === undefined ? {} : { type: type.replace(/^feel:/, "") };
