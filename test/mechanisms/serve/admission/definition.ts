// The small school admission of the tests, as a mechanism that a server loads.

export { admission as definition } from "../../../../src/define/test/admission.ts";
