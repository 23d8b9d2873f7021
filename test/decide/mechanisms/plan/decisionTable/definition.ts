// The versions of tables as they are, in a city of the tests.

export { definition } from "../../../../../src/mechanisms/plan/decisionTable/definition.ts";
