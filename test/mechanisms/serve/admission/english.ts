// The small school admission of the tests in English.

export { admissionEnglish as english } from "../../../../src/define/test/admission.ts";
