import { TreeSelect } from "antd";
import { useMemo } from "react";
import { useOrgs } from "../api/read.ts";
import { Read } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import type { Wiring } from "./field-frame.tsx";
import { type OrgNode, orgTree } from "./org-tree.ts";

interface Leaf {
  readonly value: string;
  readonly title: string;
  readonly disabled: boolean;
  readonly children?: Leaf[];
}

const leafOf = ({ ref, name, children, open }: OrgNode): Leaf => ({
  value: ref,
  title: name,
  disabled: !open,
  ...(children.length ? { children: children.map(leafOf) } : {}),
});

interface OrgFieldProps {
  readonly wiring: Wiring | { readonly "aria-label": string };
  /** The orgs that may be chosen; all of them when undefined. */
  readonly only?: readonly { readonly value: string }[] | undefined;
  readonly several?: boolean;
  readonly value: readonly string[];
  readonly placeholder?: string;
  /** A list of refs where several may be chosen, else one ref or null. */
  change(value: readonly string[] | string | null): void;
}

/** An org chosen on the tree, with search by name. */
export function OrgField({ wiring, only, several = false, value, placeholder, change }: OrgFieldProps) {
  const say = useWords();
  const orgs = useOrgs();
  const leaves = useMemo(() => {
    const allowed = only?.length ? new Set(only.map(option => option.value)) : null;
    return orgTree(orgs.data ?? [], allowed).map(leafOf);
  }, [orgs.data, only]);
  const top = leaves.map(leaf => leaf.value);
  return (
    <Read what={say.org.all} of={orgs}>
      {() => (
        <TreeSelect<string[] | string | null>
          {...wiring}
          className="wide"
          treeData={leaves}
          showSearch={{ treeNodeFilterProp: "title" }}
          allowClear
          multiple={several}
          popupMatchSelectWidth={false}
          listHeight={360}
          treeDefaultExpandedKeys={top}
          placeholder={placeholder ?? say.org.choose}
          value={several ? [...value] : (value[0] ?? null)}
          onChange={picked => change(picked ?? null)}
        />
      )}
    </Read>
  );
}
