// The versions of tables as they are, in a city of the tests.

export { english } from "../../../../../src/mechanisms/plan/decisionTable/english.ts";
