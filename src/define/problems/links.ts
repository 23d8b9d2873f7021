// Links reach from one mechanism into another, so they are checked over all of them at once.

import { linksOf } from "../derive.ts";
import { type Field, isApart, isFiles } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { type Action, type Link, asked, listOf } from "../parts.ts";
import { subjectProblems } from "./ballots.ts";
import { uncaused } from "./causes.ts";
import { echoProblems } from "./echoes.ts";

type All = ReadonlyMap<string, AnyMechanism>;
type Tale = NonNullable<NonNullable<Link["tells"]>[string]>;

/** Links to what is not there or does not fit, acts of the engine that nothing causes, echoes of nothing. */
export function linkProblems(mechanisms: readonly AnyMechanism[]): string[] {
  const all: All = new Map(mechanisms.map(one => [one.name, one]));
  return [
    ...mechanisms.flatMap(mechanism =>
      Object.entries(linksOf(mechanism)).flatMap(([name, link]) => {
        const said = `${mechanism.name}: 关联 link "${name}"`;
        return [
          ...ends(all, mechanism, link),
          ...tells(all, mechanism, link),
          ...passing(all, mechanism, link),
        ].map(problem => `${said} ${problem}`);
      }),
    ),
    ...mechanisms.flatMap(mechanism => uncaused(mechanism, mechanisms)),
    ...mechanisms.flatMap(mechanism => echoProblems(mechanism, all)),
    ...mechanisms.flatMap(mechanism => subjectProblems(mechanism, all)),
  ];
}

function ends(all: All, { fields }: AnyMechanism, { field, to }: Link): string[] {
  const own = fields[field];
  const fits = own?.kind === "matter" || (own?.kind === "list" && own.of === "matter");
  return [
    ...(fits ? [] : [`的字段 "${field}" 不是件。 needs a field of matters, "${field}" is none.`]),
    ...(all.has(to) ? [] : [`指向的机制 "${to}" 不存在。 leads to "${to}", which is no mechanism.`]),
  ];
}

function tells(all: All, near: AnyMechanism, { to, tells: tales = {} }: Link): string[] {
  const far = all.get(to);
  if (!far) return [];
  return Object.entries(tales).flatMap(([state, tale]) => {
    if (!near.states[state]) return [`的状态 "${state}" 不存在。 tells of state "${state}", which is none.`];
    return tale === undefined ? [] : [...told(near, far, tale), ...undone(near, state, tale)];
  });
}

/** The lists of those that come and go are lists of matters, and what they are told fits. */
function passing(all: All, near: AnyMechanism, { to, comes, goes }: Link): string[] {
  const far = all.get(to);
  return [comes, goes].flatMap(tale => {
    if (tale === undefined || !far) return [];
    const list = near.fields[tale.in];
    const fits = list?.kind === "list" && list.of === "matter";
    return [
      ...(fits ? [] : [`的字段 "${tale.in}" 不是一组件。 needs a list of matters, "${tale.in}" is none.`]),
      ...told(near, far, tale),
    ];
  });
}

function told(
  near: AnyMechanism,
  far: AnyMechanism,
  { act, with: values = {} }: Omit<Tale, "refused">,
): string[] {
  const action = far.actions[act];
  if (!action || !listOf(action.by).includes("system")) {
    return [`在对方没有由 system 办理的 "${act}"。 needs "${act}" by "system" in "${far.name}".`];
  }
  return [...unanswered(act, action, values), ...given(near, far, action, values)];
}

/** What the engine does here when the other refuses: an act that it may take where the matter is then. */
function undone({ actions }: AnyMechanism, state: string, { act, refused }: Tale): string[] {
  if (refused === undefined) return [];
  const action = actions[refused];
  const fits =
    action !== undefined &&
    listOf(action.by).includes("system") &&
    listOf(action.from).includes(state) &&
    (action.asks ?? []).every(ask => ask.endsWith("?"));
  return fits
    ? []
    : [
        `被拒后的 "${refused}" 须由 system 从 "${state}" 办理且不要求填写。` +
          ` needs "${refused}" by "system" from "${state}", asking nothing, when "${act}" is refused.`,
      ];
}

const unanswered = (
  name: string,
  { asks = [] }: Action,
  values: Readonly<Record<string, string>>,
): string[] =>
  asks
    .filter(ask => !ask.endsWith("?") && !Object.hasOwn(values, ask))
    .map(ask => `没有给出 "${name}" 要求的 "${ask}"。 does not give "${ask}", which "${name}" asks for.`);

function given(
  near: AnyMechanism,
  far: AnyMechanism,
  { asks = [] }: Action,
  values: Readonly<Record<string, string>>,
) {
  return Object.entries(values).flatMap(([name, source]) => {
    const taken = asks.map(asked).includes(name) ? far.fields[name] : undefined;
    const own: Field | undefined =
      source === "matter"
        ? { kind: "matter", label: "", audience: "public", personal: "none" }
        : near.fields[source];
    if (!taken) return [`给出的 "${name}" 对方没有要求。 gives "${name}", which is not asked for.`];
    // A file belongs to one matter: its address there is no file anywhere else. A person's values are theirs.
    if (!own || own.personal !== "none" || isFiles(own))
      return [`不能给出 "${source}"。 cannot give "${source}": it is no field, personal, or a file.`];
    if ([near.conceals?.fields, near.conceals?.always].some(hidden => hidden?.includes(source)))
      return [`不能给出保密的 "${source}"。 cannot give "${source}", which may be concealed.`];
    if (isApart(own) && !(isApart(taken) && narrow[taken.audience] >= narrow[own.audience]))
      return [`会让更多的人看到 "${source}"。 gives "${source}" to more than may read it here.`];
    return agree(own, taken)
      ? []
      : [
          `的 "${source}" 与对方的 "${name}" 不是同一类值。 gives "${source}", which does not fit "${name}" there.`,
        ];
  });
}

const narrow = { public: 0, parties: 1, staff: 2 } as const;

/** Whether every value that `own` can hold is one that `taken` accepts. */
function agree(own: Field, taken: Field): boolean {
  if (own.kind === "list") {
    return taken.kind === "list" && taken.of === own.of && (own.max ?? 200) <= (taken.max ?? 200);
  }
  if (own.kind === "choice") {
    return (
      taken.kind === "choice" &&
      Object.keys(own.options).every(option => Object.hasOwn(taken.options, option))
    );
  }
  if (taken.kind !== own.kind) return false;
  const most = own.kind === "text" ? 500 : Infinity;
  const lowest = own.kind === "text" ? 0 : -Infinity;
  return (
    (own.max ?? most) <= (taken.max ?? most) &&
    (own.min ?? lowest) >= (taken.min ?? lowest) &&
    (taken.level === undefined || taken.level === own.level) &&
    (own.kind !== "text" || taken.long === true || own.long !== true)
  );
}
