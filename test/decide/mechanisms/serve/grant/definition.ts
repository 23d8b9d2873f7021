// The small grant of the tests, as a mechanism that a server loads.

export { grant as definition } from "../../../../../src/define/test/grant.ts";
