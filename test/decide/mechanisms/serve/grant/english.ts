// The small grant of the tests in English.

export { grantEnglish as english } from "../../../../../src/define/test/grant.ts";
