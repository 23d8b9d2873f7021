import { useState } from "react";
import { useWords } from "../words/language.tsx";
import type { OrgNode } from "./org-tree.ts";

export interface Choosing {
  /** Name of the radio group, the same on the whole tree. */
  readonly group: string;
  readonly leadLabel: string;
  readonly helperLabel: string;
  readonly lead: string;
  readonly helpers: ReadonlySet<string>;
  /** The orgs that may be chosen as each; null for all. */
  readonly leads: ReadonlySet<string> | null;
  readonly helps: ReadonlySet<string> | null;
  chooseLead(ref: string): void;
  /** Missing where the action has no co-handlers. */
  chooseHelper?(ref: string, on: boolean): void;
}

interface BranchProps {
  readonly node: OrgNode;
  readonly depth: number;
  readonly opened: boolean;
  readonly choosing: Choosing;
}

function Picks({ node, choosing }: { node: OrgNode; choosing: Choosing }) {
  const say = useWords();
  const { group, leadLabel, helperLabel, lead, helpers, leads, helps, chooseLead, chooseHelper } = choosing;
  return (
    <span className="tree__picks">
      {leads === null || leads.has(node.ref) ? (
        <label>
          <input
            type="radio"
            name={group}
            aria-label={`${leadLabel} ${node.name}`}
            checked={lead === node.ref}
            onChange={() => chooseLead(node.ref)}
          />
          {say.org.leadShort(leadLabel)}
        </label>
      ) : null}
      {chooseHelper && (helps === null || helps.has(node.ref)) ? (
        <label>
          <input
            type="checkbox"
            aria-label={`${helperLabel} ${node.name}`}
            checked={helpers.has(node.ref)}
            onChange={event => chooseHelper(node.ref, event.target.checked)}
          />
          {say.org.helperShort(helperLabel)}
        </label>
      ) : null}
    </span>
  );
}

/** An org of the tree with all below it; the first level stands open, the rest at a click. */
export function Branch({ node, depth, opened, choosing }: BranchProps) {
  const say = useWords();
  const [turned, setTurned] = useState(false);
  const open = (opened || depth === 0) !== turned;
  return (
    <li>
      <div className="tree__row" style={{ paddingLeft: depth * 16 }}>
        {node.children.length ? (
          <button
            type="button"
            className="tree__turn"
            aria-expanded={open}
            aria-label={say.org.below(node.name)}
            onClick={() => setTurned(!turned)}
          >
            <span className={open ? "turn turn--down" : "turn"} />
          </button>
        ) : (
          <span className="tree__turn" />
        )}
        <span className="tree__name">{node.name}</span>
        {node.open ? <Picks node={node} choosing={choosing} /> : null}
      </div>
      {open && node.children.length ? (
        <ul>
          {node.children.map(child => (
            <Branch key={child.ref} node={child} depth={depth + 1} opened={opened} choosing={choosing} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
