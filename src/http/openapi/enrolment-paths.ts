// School enrolment in the description of the API.

import { type Schema, inPath, operation } from "./operation.ts";
import { listOf, object, ref } from "./schemas.ts";

const text = { type: "string" };
const whole = { type: "integer" };
const date = { ...text, format: "date" };
const flag = { type: "boolean" };
const someText = { type: ["string", "null"] };
const someWhole = { type: ["integer", "null"] };

const line = {
  number: text,
  title: text,
  year: text,
  state: text,
  stateTitle: text,
  host: text,
  opens: date,
  closes: date,
};

export const enrolmentSchemas = {
  EnrolmentSchool: object({
    number: text,
    reference: text,
    name: text,
    address: text,
    catchment: listOf(text),
    seats: whole,
    registered: whole,
    admitted: whole,
    relief: listOf(text),
    open: flag,
  }),
  EnrolmentSeasonLine: object(line),
  EnrolmentEntry: object({
    entry: text,
    school: text,
    place: whole,
    bundle: someWhole,
    outcome: someText,
    admittedTo: someText,
    turn: someWhole,
  }),
  EnrolmentSeasonView: object({
    ...line,
    announcement: text,
    siblingsTogether: flag,
    seedSource: text,
    seedDay: date,
    schools: listOf(ref("EnrolmentSchool")),
    agreed: someWhole,
    asked: someWhole,
    placed: someWhole,
    short: someWhole,
    listHash: someText,
    listed: someWhole,
    seed: someText,
    seedProof: someText,
    list: listOf(ref("EnrolmentEntry")),
    standing: {
      anyOf: [{ type: "null" }, listOf(object({ state: text, title: text, count: whole }))],
      description: "For officials: how many children stand in each state now",
    },
  }),
};

/** The paths of school enrolment. */
export function enrolmentPaths(say: (zh: string, en: string) => string): Record<string, Schema> {
  const said = { tag: "school-enrolment" } as const;
  const number = inPath("number", "The number of a year's enrolment");
  const list = {
    ...said,
    id: "school_enrolments",
    summary: say("各年义务教育招生", "School enrolments"),
    answer: object({ seasons: listOf(ref("EnrolmentSeasonLine")) }),
  };
  const one = {
    ...said,
    id: "school_enrolment",
    summary: say("一年的招生：学校、名单、派位", "One year: schools, the list, the draw"),
    parameters: [number],
    answer: ref("EnrolmentSeasonView"),
  };
  const file = {
    ...said,
    id: "school_enrolment_list",
    summary: say("派位名单，没有姓名，供重算", "The list that names nobody, to compute again"),
    parameters: [number],
    files: ["text/csv"],
  };
  return {
    "/school-enrolments": { get: operation(list) },
    "/school-enrolments/{number}": { get: operation(one) },
    "/school-enrolments/{number}/list": { get: operation(file) },
  };
}
