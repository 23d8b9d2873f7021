import { describe, expect, test } from "vitest";
import { definition as appeal } from "./test/appeal.ts";
import { definition as task } from "./test/task.ts";
import {
  apartFields,
  doneAs,
  fieldSchema,
  finalStates,
  inputSchema,
  moves,
  openings,
  statesAhead,
  targets,
  titleOf,
} from "./derive.ts";

describe("from a definition", () => {
  test("come its openings and its ends", () => {
    expect(openings(appeal)).toEqual(["lodge"]);
    expect([...finalStates(appeal)]).toEqual(["solved", "closed", "ended"]);
    expect([...finalStates(task)]).toEqual(["verified", "ended"]);
  });

  test("come the ways of an act, a branch and an act that stays", () => {
    expect(targets(appeal, "rate", "answered")).toEqual(["solved", "handling"]);
    expect(targets(appeal, "escalate", "received")).toEqual(["received"]);
    expect(moves(task)).toContainEqual({ action: "verify", title: "核验", from: "reported", to: "running" });
    expect([...statesAhead(task).get("reported")!].toSorted()).toEqual([
      "ended",
      "reported",
      "running",
      "verified",
    ]);
  });

  test("come the fields that stand apart from the log", () => {
    const apart =
      "content place photos name phone note question addition opinion answer reason ground remark";
    expect([...apartFields(appeal)]).toEqual(apart.split(" "));
  });

  test("come the four meanings of done, and titles", () => {
    expect(["answered", "solved", "closed", "ended"].map(state => doneAs(appeal, state))).toEqual([
      "answered",
      "solved",
      "closed",
      undefined,
    ]);
    expect([titleOf(appeal, "answered"), titleOf(appeal, "new")]).toEqual(["已答复", "未提交"]);
  });

  test("comes the schema of an input, which forbids what is not asked", () => {
    expect(inputSchema(appeal, "rate")).toEqual({
      type: "object",
      additionalProperties: false,
      required: ["rating"],
      properties: {
        rating: { title: "满意度", type: "string", enum: ["satisfied", "fair", "dissatisfied"] },
        reason: { title: "说明", type: "string", maxLength: 500 },
      },
    });
    expect(fieldSchema(appeal.fields.helpers)).toMatchObject({ type: "array", maxItems: 10 });
    expect(fieldSchema(task.fields.progress)).toMatchObject({ type: "number", minimum: 0, maximum: 100 });
  });
});
