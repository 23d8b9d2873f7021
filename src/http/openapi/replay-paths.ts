// What-ifs, in the description of the API.

import { type Schema, inPath, inQuery, operation, paging } from "./operation.ts";
import { listOf, object } from "./schemas.ts";

const run: Schema = { type: "object", required: ["id", "state", "done", "total"] };
const asked: Schema = {
  type: "object",
  required: ["change"],
  properties: {
    change: { type: "object", description: "As docs/what-if.md describes it" },
    period: { type: "string", default: "all" },
  },
};
const page: Schema = object({ items: listOf({ type: "object" }), next: { type: ["string", "null"] } });

/** The paths of what-ifs. */
export function replayPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const id = inPath("id", "The run");
  const said = (name: string, zh: string, en: string) =>
    ({ id: name, tag: "replays", summary: say(zh, en), signedIn: true }) as const;
  const of = (name: string, zh: string, en: string) => ({ ...said(name, zh, en), parameters: [id] });
  const figure = inQuery("figure", "A figure's own name");
  const units = {
    ...of("replayUnits", "涉及各单位多少件", "The matters behind a figure by unit"),
    parameters: [id, figure],
  };
  const matters = {
    ...of("replayMatters", "涉及的事项", "The matters behind a figure"),
    parameters: [id, figure, inQuery("unit", "org:12"), ...paging],
  };
  const refused = {
    ...of("replayRefused", "会被拒绝的办理", "Acts that would have been refused"),
    parameters: [id, inQuery("action", "An action"), inQuery("code", "The reason's code"), ...paging],
  };
  const form = {
    ...said("replayForm", "可以推演什么", "What may be asked"),
    parameters: [inPath("id", "A mechanism")],
  };
  return {
    "/replays": {
      get: operation({ ...said("replays", "最近的推演", "The latest what-ifs"), answer: listOf(run) }),
      post: operation({
        ...said("askReplay", "开始推演", "Asks a what-if"),
        body: asked,
        answer: run,
        status: 201,
      }),
    },
    "/replays/form/{id}": { get: operation({ ...form, answer: { type: "object" } }) },
    "/replays/{id}": {
      get: operation({ ...of("replay", "一次推演", "A what-if"), answer: run }),
      delete: operation({ ...of("deleteReplay", "删除", "Forgets a what-if"), status: 204 }),
    },
    "/replays/{id}/stop": { post: operation({ ...of("stopReplay", "停下", "Stops it"), answer: run }) },
    "/replays/{id}/units": { get: operation({ ...units, answer: listOf({ type: "object" }) }) },
    "/replays/{id}/matters": { get: operation({ ...matters, answer: page }) },
    "/replays/{id}/refused": { get: operation({ ...refused, answer: page }) },
    "/replays/{id}/result.json": {
      get: operation({
        ...of("replayJson", "结果（JSON）", "The result as JSON"),
        files: ["application/json"],
      }),
    },
    "/replays/{id}/result.csv": {
      get: operation({ ...of("replayCsv", "结果（表格）", "The result as a sheet"), files: ["text/csv"] }),
    },
  };
}
