// What is wrong with a map, said before a row is read.

import type { AnyMechanism } from "../define/mechanism.ts";
import { asked, listOf } from "../define/parts.ts";
import { type MapProblem, said, shapeProblems } from "./map-shape.ts";
import { type ImportMap, type MappedAct, type Opens, columnsRead, keyColumns } from "./plan.ts";

/** What is wrong with a map for this mechanism and these columns; empty when it can be used. */
export function mapProblems(
  mechanism: AnyMechanism,
  map: unknown,
  columns: readonly string[],
  others: (name: string) => AnyMechanism | undefined = () => undefined,
): readonly MapProblem[] {
  const shape = shapeProblems(map);
  if (shape.length > 0) return shape;
  const { open, acts = [] } = map as ImportMap;
  const all = [open, ...acts];
  const used = [...new Set([...keyColumns(map as ImportMap), ...all.flatMap(columnsRead)])];
  const twice = used.filter(name => columns.indexOf(name) !== columns.lastIndexOf(name));
  return [
    ...used.filter(name => !columns.includes(name)).map(noColumn),
    ...all.flatMap(act => actProblems(mechanism, act, act === open, others)),
    ...twice.map(twoColumns),
  ];
}

const noColumn = (name: string) =>
  said(`文件里没有“${name}”这一列，请核对映射文件。`, `The file has no column “${name}”. Check the map.`);

const twoColumns = (name: string) =>
  said(
    `文件里有两列都叫“${name}”，分不清用哪一列，请改名。`,
    `The file has two columns “${name}”. Rename one of them.`,
  );

function actProblems(
  mechanism: AnyMechanism,
  act: MappedAct,
  opens: boolean,
  others: (name: string) => AnyMechanism | undefined,
): readonly MapProblem[] {
  const action = Object.hasOwn(mechanism.actions, String(act.action))
    ? mechanism.actions[act.action]
    : undefined;
  if (action === undefined) {
    const name = String(act.action);
    return [said(`“${mechanism.title}”没有动作“${name}”。`, `The mechanism has no action “${name}”.`)];
  }
  const problems: MapProblem[] = [];
  if (listOf(action.from).includes("new") !== opens) {
    problems.push(
      said(
        `“${act.action}”${opens ? "不是" : "是"}开件动作。`,
        `“${act.action}” ${opens ? "does not open" : "opens"} a matter.`,
      ),
    );
  }
  const fields = new Set([...(action.asks ?? []).map(asked), ...(opens ? (mechanism.imports ?? []) : [])]);
  for (const [name, { opens: other }] of Object.entries(act.fields ?? {})) {
    if (!fields.has(name)) {
      problems.push(
        said(`“${act.action}”不填写字段“${name}”。`, `“${act.action}” does not ask for “${name}”.`),
      );
    }
    if (other !== undefined) problems.push(...opensProblems(other, others));
  }
  return problems;
}

function opensProblems(
  opens: Opens,
  others: (name: string) => AnyMechanism | undefined,
): readonly MapProblem[] {
  const mechanism = others(String(opens.mechanism));
  if (mechanism === undefined) {
    const name = String(opens.mechanism).slice(0, 40);
    return [said(`没有“${name}”这个机制。`, `There is no mechanism “${name}”.`)];
  }
  const { acts = [] } = opens;
  return [opens, ...acts].flatMap(act => actProblems(mechanism, act, act === opens, others));
}
