// What is refused of an address or a body before anybody asks what it means.

/** Part of the one catalogue. */
export const sentFaults = {
  bad_address: {
    status: 400,
    zh: "网址里有不能识别的字符，请检查后重试。",
    en: "The address holds characters that cannot be read. Check it.",
  },
  bad_encoding: {
    status: 400,
    zh: "内容不是有效的 UTF-8 编码，请改用 UTF-8 后重新提交。",
    en: "The body is not valid UTF-8. Send it again in UTF-8.",
  },
  bad_character: {
    status: 400,
    zh: "内容里有不能保存的字符（空字符 U+0000），没有保存任何内容。请删去后重新提交。",
    en: "The body holds a character that cannot be kept (U+0000), and nothing was saved. Take it out.",
  },
  bad_json: {
    status: 400,
    zh: "内容不是有效的 JSON，请检查括号、引号和逗号。",
    en: "The body is not valid JSON. Check brackets, quotes and commas.",
  },
  json_too_deep: {
    status: 400,
    zh: "内容嵌套过深或项目过多，请按接口说明提交。",
    en: "The body is nested too deeply or has too many members. See the API description.",
  },
  reserved_key: {
    status: 400,
    zh: "内容里有保留的名称（__proto__），请去掉。",
    en: "The body holds a reserved name (__proto__). Leave it out.",
  },
  bad_body: {
    status: 400,
    zh: "内容应为 JSON 对象，各项名称和类型见接口说明 /api/openapi.json。",
    en: "The body must be a JSON object. Its members are described in /api/openapi.json.",
  },
  bad_query: {
    status: 400,
    zh: "网址中的查询条件不对，可用的条件和取值见接口说明 /api/openapi.json。",
    en: "The query is not understood. See /api/openapi.json for what may be asked.",
  },
  bad_key: {
    status: 400,
    zh: "Idempotency-Key 须为 1 至 200 个可见字符，请更换。",
    en: "An Idempotency-Key has 1 to 200 visible characters. Send another.",
  },
} as const;
