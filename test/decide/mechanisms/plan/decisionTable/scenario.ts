// The versions of tables as they are, in a city of the tests.

export { scenarios } from "../../../../../src/mechanisms/plan/decisionTable/scenario.ts";
