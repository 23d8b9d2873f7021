// Echoes reach into another mechanism, so they are checked over all of them at once.

import { linksOf } from "../derive.ts";
import type { Field } from "../fields.ts";
import type { Echo, EchoCondition } from "../joint.ts";
import type { AnyMechanism } from "../mechanism.ts";
import { asked, listOf } from "../parts.ts";

/** Echoes of what is not there, of links that do not join the two, in numbers that somebody else fills. */
export function echoProblems(
  mechanism: AnyMechanism,
  all: ReadonlyMap<string, AnyMechanism>,
): readonly string[] {
  return Object.entries(mechanism.echoes ?? {}).flatMap(([name, echo]) => {
    if (echo === undefined) return [];
    const far = all.get(echo.of);
    const found = [
      ...ownField(mechanism, name),
      ...(far === undefined
        ? [`所计的机制 "${echo.of}" 不存在。 counts matters of "${echo.of}", which is no mechanism.`]
        : [...joins(mechanism, far, echo), ...condition(far, echo.when)]),
    ];
    return found.map(problem => `${mechanism.name}: 关联计数 echo "${name}" ${problem}`);
  });
}

function ownField({ fields, actions }: AnyMechanism, name: string): string[] {
  const field = fields[name];
  const whole = field?.kind === "number" && field.personal === "none";
  const fillers = Object.entries(actions).filter(
    ([, { asks = [], fills = [] }]) => asks.map(asked).includes(name) || fills.includes(name),
  );
  return [
    ...(whole ? [] : [`须是本机制的数字字段。 needs a number of its own among the fields.`]),
    ...fillers.map(
      ([action]) => `由系统计数，"${action}" 不能填写。 is kept by the engine: "${action}" cannot fill it.`,
    ),
  ];
}

const holdsMatters = (field: Field | undefined): boolean =>
  field?.kind === "matter" || (field?.kind === "list" && field.of === "matter");

function joins(near: AnyMechanism, far: AnyMechanism, { link, kept }: Echo): string[] {
  const [from, to] = kept === undefined ? [far, near] : [near, far];
  const declared = linksOf(from)[link];
  return [
    ...(declared?.to === to.name
      ? []
      : [`没有从 ${from.name} 到 ${to.name} 的关联 "${link}"。 needs link "${link}" to ${to.name}.`]),
    ...(kept === undefined || holdsMatters(far.fields[kept])
      ? []
      : [`对方没有记着本件的字段 "${kept}"。 "${kept}" in ${far.name} holds no matters.`]),
  ];
}

function condition(far: AnyMechanism, { in: states, passed, where = {} }: EchoCondition): string[] {
  const strange = [
    ...listOf(states).filter(state => !Object.hasOwn(far.states, state)),
    ...listOf(passed).filter(action => !Object.hasOwn(far.actions, action)),
    ...Object.entries(where).flatMap(([name, value]) => strangeValues(far.fields[name], name, value)),
  ];
  const empty = states === undefined && passed === undefined && Object.keys(where).length === 0;
  return [
    ...(empty ? ["没有写条件 when。 has no condition in `when`."] : []),
    ...strange.map(one => `对方没有 "${one}"。 names "${one}", which ${far.name} lacks.`),
  ];
}

/** Options that a choice lacks; the field itself, where it is neither choice nor flag. */
function strangeValues(field: Field | undefined, name: string, value: unknown): readonly string[] {
  if (typeof value === "boolean") return field?.kind === "flag" ? [] : [name];
  if (field?.kind !== "choice") return [name];
  return listOf(value as string | readonly string[]).filter(one => !Object.hasOwn(field.options, one));
}
