// Names stand in addresses, in events and as keys of plain objects, where some words have a meaning already.

import type { AnyMechanism } from "../mechanism.ts";

const identifier = /^[a-z][A-Za-z0-9]*$/;

/** Words of the addresses of the site, where a mechanism's name stands as well. */
export const reserved: ReadonlySet<string> = new Set([
  "figures",
  "replays",
  "checkpoints",
  "openapi.json",
  "openapi",
  "session",
  "todo",
  "lead",
  "find",
  "views",
  "mechanisms",
  "loop",
  "orgs",
  "staff",
  "posts",
  "officials",
  "access-log",
  "intake",
  "ballots",
  "polls",
  "selections",
  "patrol",
  "themed",
  "texts",
  "suggestions",
  "privacy",
  "imports",
  "import-maps",
  "uploads",
  "outbox",
  "healthz",
  "assets",
  "office",
  "api",
]);

/** Words that already mean something where such a name would stand. */
const taken: Readonly<Record<string, readonly string[]>> = {
  role: ["system"],
  state: ["new", "same"],
  // An address ends in `/reveal` for reading values in clear.
  action: ["expire", "recompute", "echo", "reveal", "new", "same"],
  // `{number}` in a notice is the asker's, `"matter"` in a link is this matter, `on` names a branch's field.
  field: ["number", "matter", "on", "new", "same"],
  option: ["on", "new", "same"],
  clock: ["new", "same"],
};

const rooms = new Set(["ask", "plan", "serve", "grow", "govern", "judge"]);

/** Every name that a definition declares, with what it names. */
function declared(mechanism: AnyMechanism): (readonly [kind: string, name: string])[] {
  const { roles, relations, states, fields, actions, clocks = {}, figures = {} } = mechanism;
  const { links = {}, notices = {}, rounds = {}, samples = {}, documents = {}, checks = {} } = mechanism;
  const named = {
    role: roles,
    relation: relations,
    state: states,
    field: fields,
    action: actions,
    clock: clocks,
  };
  const acting = { link: links, notice: notices, round: rounds, sample: samples, document: documents };
  const asking = { check: checks, decision: mechanism.decisions ?? {} };
  const all = { ...named, figure: figures, ...acting, ...asking };
  const options = Object.values(fields).flatMap(field =>
    "options" in field ? Object.keys(field.options) : [],
  );
  return [
    ...Object.entries(all).flatMap(([kind, names]) => Object.keys(names).map(name => [kind, name] as const)),
    ...[...new Set(options)].map(name => ["option", name] as const),
  ];
}

function wrongName(kind: string, name: string): string[] {
  if (!identifier.test(name)) {
    return [
      `${kind} "${name}" 不是名称：请用小写字母开头的字母和数字。 Use letters and digits, a small letter first.`,
    ];
  }
  if (!taken[kind]?.includes(name) && !(name in Object.prototype)) return [];
  const others = (taken[kind] ?? []).join(" ");
  return [
    `${kind} "${name}" 是保留词，请换一个名称（保留：${others}）。 The word is reserved, as are all of these: choose another.`,
  ];
}

/** Names that cannot stand where they will stand, and labels left blank. */
export function nameProblems(mechanism: AnyMechanism): string[] {
  const { name, room, revision } = mechanism;
  const own = reserved.has(name) || !identifier.test(name) || name in Object.prototype;
  return [
    ...(own
      ? [`机制不能叫“${name}”，它是网址里的保留词或不合规。 A mechanism cannot be called "${name}".`]
      : []),
    ...(rooms.has(room) ? [] : [`room "${room}" 不存在。 There is no such room.`]),
    ...(Number.isInteger(revision) && revision > 0
      ? []
      : [`revision ${revision} 应为正整数。 It must be a whole, positive number.`]),
    ...declared(mechanism).flatMap(([kind, one]) => wrongName(kind, one)),
    ...sharedNames(mechanism),
    ...blankTitles(mechanism),
  ];
}

/** An event names its cause by `mechanism.` and a link, a notice, a ballot or a poll: they must differ. */
const sharedNames = ({ links = {}, notices = {}, ballots = {}, polls = {} }: AnyMechanism): string[] => [
  ...Object.keys(notices)
    .filter(name => Object.hasOwn(links, name))
    .map(name => `通知和关联都叫“${name}”，请改一个。 There are both notice and link "${name}": rename one.`),
  ...Object.keys(ballots)
    .filter(name => Object.hasOwn(links, name) || Object.hasOwn(notices, name))
    .map(name => `票决和关联、通知都叫“${name}”，请改一个。 Ballot "${name}" needs a name of its own.`),
  ...Object.keys(polls)
    .filter(name => [links, notices, ballots].some(others => Object.hasOwn(others, name)))
    .map(name => `网络投票和关联、通知、票决都叫“${name}”，请改一个。 Poll "${name}" needs its own name.`),
];

function blankTitles(mechanism: AnyMechanism): string[] {
  const { title, purpose, roles, states, fields, actions, clocks = {}, notices = {} } = mechanism;
  const { rounds = {}, samples = {}, documents = {}, checks = {}, decisions = {} } = mechanism;
  const titled = [actions, clocks, notices, rounds, samples, documents, checks, decisions]
    .flatMap(parts => Object.entries<{ readonly title: string }>(parts))
    .map(([name, part]) => [name, part.title]);
  const said = Object.entries(states).map(([name, state]) => [
    name,
    typeof state === "string" ? state : state.title,
  ]);
  const labels = Object.entries(fields).map(([name, field]) => [name, field.label]);
  const all = [
    ["title", title],
    ["purpose", purpose],
    ...Object.entries(roles),
    ...said,
    ...labels,
    ...titled,
  ];
  return all
    .filter(([, text]) => !text?.trim())
    .map(([name]) => `"${name}" 没有中文名称。 It has no Chinese title.`);
}
