import { Input } from "antd";
import { useMemo, useState } from "react";
import type { ActionView, AskView } from "../../http/types.ts";
import { useOrgs } from "../api/read.ts";
import { Read } from "../parts/waiting.tsx";
import { useWords } from "../words/language.tsx";
import { Branch, type Choosing } from "./dispatch-branch.tsx";
import { type OrgNode, orgTree, orgsWith, searchTree, treeSize } from "./org-tree.ts";

interface DispatchProps {
  readonly roles: NonNullable<ActionView["dispatch"]>;
  readonly lead: AskView;
  readonly helpers: AskView | undefined;
  readonly chosenLead: string;
  readonly chosenHelpers: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  change(name: string, value: unknown): void;
}

/** A search whose matches fit the panel is shown opened; a longer one is narrowed by typing on. */
const openUpTo = 60;

function Chosen({
  label,
  names,
  error,
}: {
  label: string;
  names: readonly string[];
  error: string | undefined;
}) {
  const say = useWords();
  return (
    <div className={error ? "chosen field--bad" : "chosen"}>
      <dt>{label}</dt>
      <dd>
        {names.length ? names.join(say.comma) : <span className="note">{say.org.noneYet}</span>}
        {error ? <p className="error">{error}</p> : null}
      </dd>
    </div>
  );
}

function Tree({ nodes, choosing }: { nodes: readonly OrgNode[]; choosing: Choosing }) {
  const say = useWords();
  const [word, setWord] = useState("");
  const found = useMemo(() => searchTree(nodes, word.trim()), [nodes, word]);
  const opened = word.trim() !== "" && treeSize(found) <= openUpTo;
  return (
    <>
      <Input
        // The tree may come after the form did, when the cursor already stands in the field behind it.
        autoFocus
        type="search"
        allowClear
        aria-label={say.org.search}
        placeholder={say.org.search}
        value={word}
        onChange={event => setWord(event.target.value)}
        onPressEnter={event => event.preventDefault()}
      />
      <div className="tree" role="group" aria-label={say.org.all}>
        {found.length === 0 ? <p className="note">{say.org.notFound(word)}</p> : null}
        <ul>
          {found.map(node => (
            <Branch key={node.ref} node={node} depth={0} opened={opened} choosing={choosing} />
          ))}
        </ul>
      </div>
    </>
  );
}

/** Who may be lead and who may help, and the tree of both. */
function useCandidates({ roles, lead, helpers }: Pick<DispatchProps, "roles" | "lead" | "helpers">) {
  const orgs = useOrgs();
  return useMemo(() => {
    const all = orgs.data ?? [];
    const offered = lead.options?.length ? new Set(lead.options.map(({ value }) => value)) : null;
    const leads = offered ?? orgsWith(all, roles.leadRoles);
    const helps = helpers ? orgsWith(all, roles.helperRoles ?? []) : new Set<string>();
    const either = leads && helps ? new Set([...leads, ...helps]) : null;
    return { leads, helps, nodes: orgTree(all, either) };
  }, [orgs.data, roles, lead.options, helpers]);
}

/** Dispatch on the tree: one lead, any number of co-handlers, and what is chosen always in sight. */
export function Dispatch(props: DispatchProps) {
  const { lead, helpers, chosenLead, chosenHelpers, errors, change } = props;
  const say = useWords();
  const orgs = useOrgs();
  const { leads, helps, nodes } = useCandidates(props);
  const nameOf = (ref: string) => orgs.data?.find(org => org.ref === ref)?.name ?? ref;
  const choosing: Choosing = {
    group: lead.name,
    leadLabel: lead.label,
    helperLabel: helpers?.label ?? "",
    lead: chosenLead,
    helpers: new Set(chosenHelpers),
    leads,
    helps,
    chooseLead: ref => {
      change(lead.name, ref);
      // One unit cannot be both; the last word counts.
      if (helpers)
        change(
          helpers.name,
          chosenHelpers.filter(other => other !== ref),
        );
    },
    ...(helpers
      ? {
          chooseHelper: (ref: string, on: boolean) => {
            const others = chosenHelpers.filter(other => other !== ref);
            change(helpers.name, on ? [...others, ref] : others);
            if (on && ref === chosenLead) change(lead.name, "");
          },
        }
      : {}),
  };
  return (
    <section className="dispatch" aria-label={say.org.dispatch}>
      <dl>
        <Chosen label={lead.label} names={chosenLead ? [nameOf(chosenLead)] : []} error={errors[lead.name]} />
        {helpers ? (
          <Chosen label={helpers.label} names={chosenHelpers.map(nameOf)} error={errors[helpers.name]} />
        ) : null}
      </dl>
      <Read what={say.org.all} of={orgs}>
        {() => <Tree nodes={nodes} choosing={choosing} />}
      </Read>
    </section>
  );
}
