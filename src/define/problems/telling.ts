// What an act of the engine over there is told from here: everything that it asks for, nothing else, and to
// nobody who may not read it here.

import { type Field, isApart, isFiles } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { type Action, type EachOwn, asked, listOf } from "../parts.ts";

type Given = Readonly<Record<string, string | EachOwn>>;

/** What may be given besides, where the act opens a matter for the same asker: their own values; an entry. */
export interface ForOpening {
  readonly entry: Field | undefined;
}

/** An act that is not there or not the engine's, answers that it lacks, values that it cannot be given. */
export function told(
  near: AnyMechanism,
  far: AnyMechanism,
  { act, with: values = {} }: { readonly act: string; readonly with?: Given },
  opening?: ForOpening,
): string[] {
  const action = far.actions[act];
  if (!action || !listOf(action.by).includes("system")) {
    return [`在对方没有由 system 办理的 "${act}"。 needs "${act}" by "system" in "${far.name}".`];
  }
  return [...unanswered(act, action, values), ...given(near, far, action, values, opening)];
}

const unanswered = (name: string, { asks = [] }: Action, values: Given): string[] =>
  asks
    .filter(ask => !ask.endsWith("?") && !Object.hasOwn(values, ask))
    .map(ask => `没有给出 "${name}" 要求的 "${ask}"。 does not give "${ask}", which "${name}" asks for.`);

function given(
  near: AnyMechanism,
  far: AnyMechanism,
  { asks = [] }: Action,
  values: Given,
  opening: ForOpening | undefined,
) {
  return Object.entries(values).flatMap(([name, from]) => {
    const taken = asks.map(asked).includes(name) ? far.fields[name] : undefined;
    const source = typeof from === "string" ? from : from.each;
    const own =
      typeof from === "string" ? known(near, from, opening?.entry) : entryOf(near.fields[from.each]);
    if (!taken) return [`给出的 "${name}" 对方没有要求。 gives "${name}", which is not asked for.`];
    // A file belongs to one matter: its address there is no file anywhere else. A person's values are theirs,
    // and go where the same person asks.
    if (
      !own ||
      (own.personal !== "none" && !(opening && classes[taken.personal] >= classes[own.personal])) ||
      isFiles(own)
    )
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

const known = ({ fields }: AnyMechanism, source: string, entry: Field | undefined): Field | undefined => {
  if (source === "matter") return { kind: "matter", label: "", audience: "public", personal: "none" };
  return source === "entry" ? entry : fields[source];
};

/** One entry of a list, as a field of its own; undefined for what is no list. */
export function entryOf(field: Field | undefined): Field | undefined {
  if (field?.kind !== "list") return undefined;
  const { of: kind, label, audience, personal } = field;
  return { kind, label, audience, personal };
}

const classes = { none: 0, personal: 1, sensitive: 2 } as const;
const narrow = { public: 0, parties: 1, staff: 2 } as const;

/** Whether every value that `own` can hold is one that `taken` accepts. */
export function agree(own: Field, taken: Field): boolean {
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
