// Drives reach into other mechanisms, so they are checked over all of them at once: what is acted on is led
// on, what the act asks is told, and what is shared out can be computed again by anybody.

import { targets } from "../derive.ts";
import { type Drive, outcomes } from "../driven.ts";
import { type Field, isApart } from "../fields.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";

type All = ReadonlyMap<string, AnyMechanism>;

/** Drives that would never end, that ask what nobody answers, or whose outcome nobody could check. */
export function driveProblems(mechanism: AnyMechanism, all: All): readonly string[] {
  return Object.entries(mechanism.drives ?? {}).flatMap(([name, drive]) => {
    if (drive === undefined) return [];
    const far = all.get(drive.of);
    const found =
      far === undefined
        ? [`的机制 "${drive.of}" 不存在。 drives matters of "${drive.of}", which is no mechanism.`]
        : [
            ...onward(mechanism, far, drive),
            ...telling(mechanism, far, drive),
            ...end(mechanism, drive),
            ...(drive.ranks === undefined ? [] : ranking(mechanism, far, drive)),
            ...(drive.allots === undefined ? [] : allotting(mechanism, all, far, drive)),
            ...answers(far, drive),
          ];
    return found.map(problem => `${mechanism.name}: 批办 drive "${name}" ${problem}`);
  });
}

const isOf = (field: Field | undefined, kind: Field["kind"]): boolean =>
  field?.kind === kind && !isApart(field);

/** What the act must not leave where it found it: the drive would begin with it again. */
function onward(
  { states }: AnyMechanism,
  far: AnyMechanism,
  { in: at, by, from, act, once, marks }: Drive,
): string[] {
  const action = far.actions[act];
  const engines = listOf(action?.by ?? []).includes("system");
  const taken = listOf(action?.from ?? []);
  const stays = listOf(from).filter(
    state =>
      !taken.includes(state) ||
      (marks === undefined && targets(far, act, state).some(to => listOf(from).includes(to))),
  );
  return [
    ...(Object.hasOwn(states, at) ? [] : [`的状态 "${at}" 不存在。 runs in "${at}", which is no state.`]),
    ...(isOf(far.fields[by], "matter")
      ? []
      : [`对方没有指向本件的 "${by}"。 finds nobody by "${by}", which is no matter of ${far.name}.`]),
    ...(engines ? [] : [`在对方没有由 system 办理的 "${act}"。 needs "${act}" by "system" in ${far.name}.`]),
    ...stays.map(
      state =>
        `"${act}" 没有把 "${state}" 的件办走，批办不会结束。 never ends: "${act}" leaves "${state}" as it is.`,
    ),
    ...(once === undefined || far.fields[once]?.kind === "identity"
      ? []
      : [`的 "${once}" 不是证件号码。 keeps nobody apart by "${once}", which is no identity number.`]),
  ];
}

/** What each is told of this matter is there, and a mark is made by the act itself. */
function telling(
  { fields }: AnyMechanism,
  far: AnyMechanism,
  { names, with: said = {}, marks, ranks, allots }: Drive,
): string[] {
  const unknown = Object.values(said).filter(
    from => from !== "matter" && (fields[from] === undefined || isApart(fields[from])),
  );
  return [
    ...(names === undefined || (isOf(fields[names], "matter") && ranks === undefined && allots === undefined)
      ? []
      : [
          `的 "${names}" 不是另一件，或者用在排序、派位里。 ` +
            `names no other matter by "${names}", or ranks and allots what that one has.`,
        ]),
    ...unknown.map(from => `没有可以告诉对方的 "${from}"。 tells "${from}", which the log does not hold.`),
    ...(marks === undefined || (isOf(far.fields[marks], "matter") && said[marks] === "matter")
      ? []
      : [
          `不会结束：没有把本件告诉对方的 "${marks}"。 never ends: it marks by "${marks}", which is not told ` +
            `this matter.`,
        ]),
  ];
}

/** Its end tells what came of it and nothing else. */
function end({ actions, fields }: AnyMechanism, { in: at, done, counts = {}, ranks }: Drive): string[] {
  const action = actions[done];
  const told = [...Object.keys(counts), ...(ranks === undefined ? [] : [ranks.seal])];
  const fits =
    listOf(action?.by ?? []).includes("system") &&
    listOf(action?.from ?? []).includes(at) &&
    action?.to !== at &&
    action?.to !== "same";
  return [
    ...(fits
      ? []
      : [`的 "${done}" 须由 system 从 "${at}" 办到别的状态。 ends by an act of the engine from "${at}".`]),
    ...((action?.asks ?? []).map(asked).toSorted().join() === told.toSorted().join()
      ? []
      : [`的 "${done}" 须填且只填 ${told.join("、")}。 needs "${done}" to ask for ${told.join(", ")}.`]),
    ...Object.keys(counts)
      .filter(name => fields[name]?.kind !== "number")
      .map(name => `的计数 "${name}" 不是数字。 counts into "${name}", which is no number.`),
  ];
}

function ranking({ fields }: AnyMechanism, far: AnyMechanism, { ranks }: Drive): string[] {
  const { by, wants, together, into, seal } = ranks!;
  const ordered = ["choice", "date", "number"];
  const shown = [wants, into.place, into.bundle, into.entry].filter(
    name => far.fields[name]?.audience !== "public",
  );
  return [
    ...by
      .filter(name => !ordered.includes(far.fields[name]?.kind ?? "") || isApart(far.fields[name]!))
      .map(name => `不能按 "${name}" 排序。 cannot rank by "${name}".`),
    ...(isOf(far.fields[wants], "matter") ? [] : [`的志愿 "${wants}" 不是件。 has no matter in "${wants}".`]),
    ...[into.place, into.bundle]
      .filter(name => far.fields[name]?.kind !== "number")
      .map(name => `的 "${name}" 不是数字。 tells "${name}", which is no number.`),
    ...(far.fields[into.entry]?.kind === "text"
      ? []
      : [`的 "${into.entry}" 不是文字。 tells "${into.entry}", which is no text.`]),
    ...shown.map(name => `的名单要公开 "${name}"。 has a list that nobody can check without "${name}".`),
    ...(together === undefined ||
    (isOf(far.fields[together.of], "flag") && isOf(fields[together.when], "flag"))
      ? []
      : [`的合并条件不是是否。 keeps some together by what are no flags.`]),
    ...(isOf(fields[seal], "text") && fields[seal]!.audience === "public"
      ? []
      : [`的名单哈希 "${seal}" 须是公开的文字。 needs a public text for the seal, "${seal}".`]),
  ];
}

function allotting(
  { fields, drives = {} }: AnyMechanism,
  all: All,
  far: AnyMechanism,
  drive: Drive,
): string[] {
  const { ranked, seed, places, into } = drive.allots!;
  const list = drives[ranked];
  const rooms = all.get(places.of);
  const options = far.fields[into.outcome];
  const said = options?.kind === "choice" ? Object.keys(options.options).toSorted().join() : "";
  const next = rooms?.fields[places.next];
  const shown = [into.outcome, into.place, into.turn].filter(name => far.fields[name]?.audience !== "public");
  return [
    ...(list?.ranks !== undefined && list.of === drive.of && list.by === drive.by
      ? []
      : [`没有排出名单的 "${ranked}"。 allots to the list of "${ranked}", which ranks nobody.`]),
    ...(isOf(fields[seed], "text") && fields[seed]!.audience === "public"
      ? []
      : [`的种子 "${seed}" 须是公开的文字。 needs a public text for its seed, "${seed}".`]),
    ...(isOf(rooms?.fields[places.by], "matter") &&
    rooms?.fields[places.count]?.kind === "number" &&
    next?.kind === "list" &&
    next.of === "matter" &&
    listOf(places.in).every(state => Object.hasOwn(rooms.states, state))
      ? []
      : [`的名额写得不对。 has places that are not there: check "${places.of}".`]),
    ...(said === [...outcomes].toSorted().join() &&
    isOf(far.fields[into.place], "matter") &&
    far.fields[into.turn]?.kind === "number"
      ? []
      : [`的结果写得不对。 tells an outcome, a matter and a number in fields that are none.`]),
    ...shown.map(name => `的结果要公开 "${name}"。 has an outcome that nobody can check without "${name}".`),
  ];
}

/** What the act on each asks is what it is told. */
function answers(far: AnyMechanism, { act, ranks, allots, with: said = {} }: Drive): string[] {
  const told = [
    ...Object.keys(said),
    ...Object.values(ranks?.into ?? {}),
    ...Object.values(allots?.into ?? {}),
  ];
  const asks = far.actions[act]?.asks ?? [];
  const known = asks.map(asked);
  return [
    ...asks
      .filter(ask => !ask.endsWith("?") && !told.includes(ask))
      .map(ask => `没有给出 "${act}" 要求的 "${ask}"。 does not give "${ask}", which "${act}" asks for.`),
    ...told
      .filter(name => !known.includes(name))
      .map(name => `给出的 "${name}" 对方没有要求。 gives "${name}", which "${act}" does not ask for.`),
  ];
}
