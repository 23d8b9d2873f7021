// What a part of FEEL is compiled to, and what its compiler is given.

import type { Node } from "./parse.ts";
import type { Run, Scope } from "./scope.ts";

export interface Compiled {
  readonly run: Run;
  /** Its value, where it is the same in every evaluation. */
  readonly constant?: { readonly value: unknown };
}

/** What the compiler of one text needs: the names, and whom it tells of one that nobody declared. */
export interface Names {
  readonly scope: Scope;
  /** Compiles a node within another; handed on so that each part of the language has a file of its own. */
  readonly compile: (node: Node, names: Names) => Compiled;
  readonly unknown: (name: string) => void;
}

export const constant = (value: unknown): Compiled => ({ run: () => value, constant: { value } });

const brackets: ReadonlySet<string> = new Set(["(", ")", "[", "]", "{", "}"]);
/** The members of a node without its brackets. */
export const members = ({ children }: Node): readonly Node[] =>
  children.filter(({ name }) => !brackets.has(name));
