// RFC 8785 (JSON canonicalisation) by concatenation. Objects are never rebuilt with sorted keys, because V8
// puts integer-like keys first whatever their order of insertion.

const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/;

/** Canonical text of a JSON value. Members that are `undefined` are left out. Throws on what is not JSON. */
export function jcs(value: unknown): string {
  switch (typeof value) {
    case "string":
      return quoted(value);
    case "number":
      if (!Number.isFinite(value)) throw new TypeError("a number that is not finite has no canonical text");
      return value === 0 ? "0" : String(value);
    case "boolean":
      return value ? "true" : "false";
    case "object":
      if (value === null) return "null";
      return Array.isArray(value) ? array(value) : object(value as Readonly<Record<string, unknown>>);
    default:
      throw new TypeError(`${typeof value} has no canonical text`);
  }
}

function quoted(text: string): string {
  if (!needsEscape.test(text)) return `"${text}"`;
  if (!text.isWellFormed()) throw new TypeError("a lone surrogate has no canonical text");
  return JSON.stringify(text);
}

function array(values: readonly unknown[]): string {
  let text = "[";
  for (let i = 0; i < values.length; i++) text += (i > 0 ? "," : "") + jcs(values[i] ?? null);
  return `${text}]`;
}

function object(value: Readonly<Record<string, unknown>>): string {
  const keys = Object.keys(value);
  for (let i = 1; i < keys.length; i++) {
    if (keys[i - 1]! > keys[i]!) {
      keys.sort();
      break;
    }
  }
  let text = "{";
  for (const key of keys) {
    const member = value[key];
    if (member === undefined) continue;
    text += `${text.length > 1 ? "," : ""}${quoted(key)}:${jcs(member)}`;
  }
  return `${text}}`;
}
