// The tree of orgs as pages draw it: nested, searched by name, and limited to what may be chosen.

import type { OrgView } from "../../http/types.ts";

export interface OrgNode {
  readonly ref: string;
  readonly name: string;
  readonly children: readonly OrgNode[];
  /** Whether it may be chosen itself; an org that only leads to others may not. */
  readonly open: boolean;
}

/**
 * The forest of the orgs. With `only`, branches without any of those refs are left out. An org whose parent
 * the reader may not see stands at the root.
 */
export function orgTree(orgs: readonly OrgView[], only: ReadonlySet<string> | null): OrgNode[] {
  const known = new Set(orgs.map(({ ref }) => ref));
  const below = Map.groupBy(orgs, ({ parent }) => (parent !== null && known.has(parent) ? parent : null));
  const nodes = (parent: string | null): OrgNode[] =>
    (below.get(parent) ?? []).flatMap(({ ref, name }) => {
      const children = nodes(ref);
      const open = only === null || only.has(ref);
      return open || children.length ? [{ ref, name, children, open }] : [];
    });
  return nodes(null);
}

/** The branches that lead to orgs whose name holds `word`; what lies under a match comes along. */
export function searchTree(nodes: readonly OrgNode[], word: string): OrgNode[] {
  if (!word) return [...nodes];
  return nodes.flatMap(node => {
    if (node.name.includes(word)) return [node];
    // An org that only leads to a match is shown for the way, and not to be chosen by mistake.
    const children = searchTree(node.children, word);
    return children.length ? [{ ...node, children, open: false }] : [];
  });
}

/**
 * The orgs where somebody can do what is asked, by the roles of their posts; null when any org will do, also
 * in a city that has not set up such posts yet.
 */
export function orgsWith(orgs: readonly OrgView[], wanted: readonly string[]): ReadonlySet<string> | null {
  const able = orgs.filter(({ roles }) => roles.some(role => wanted.includes(role)));
  return able.length ? new Set(able.map(({ ref }) => ref)) : null;
}

/** How many orgs the branches hold. */
export const treeSize = (nodes: readonly OrgNode[]): number =>
  nodes.reduce((sum, { children }) => sum + 1 + treeSize(children), 0);
