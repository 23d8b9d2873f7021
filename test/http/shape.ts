// Whether a value has the shape of a JSON Schema, as far as the API's description uses the language; strict
// about names that it does not know, so that a description cannot fall behind its answers.

type Schema = Readonly<Record<string, unknown>>;
type Schemas = Readonly<Record<string, object>>;

const typeOf = (value: unknown): string =>
  value === null
    ? "null"
    : Array.isArray(value)
      ? "array"
      : Number.isInteger(value)
        ? "integer"
        : typeof value;

function faultsOfType(type: unknown, value: unknown, at: string): string[] {
  if (type === undefined) return [];
  const wanted = [type].flat() as string[];
  const found = typeOf(value);
  const fits = wanted.includes(found) || (found === "integer" && wanted.includes("number"));
  return fits ? [] : [`${at} is ${found}, not ${wanted.join(" or ")}`];
}

function faultsOfMembers(schemas: Schemas, schema: Schema, value: object, at: string): string[] {
  const {
    properties,
    required = [],
    additionalProperties,
  } = schema as { properties?: Record<string, Schema>; required?: string[]; additionalProperties?: Schema };
  const missing = required
    .filter(name => !Object.hasOwn(value, name))
    .map(name => `${at}.${name} is missing`);
  if (properties === undefined && additionalProperties === undefined) return missing;
  const members = Object.entries(value).flatMap(([name, member]) => {
    const known = properties?.[name] ?? additionalProperties;
    return known === undefined
      ? [`${at}.${name} is not described`]
      : faults(schemas, known, member, `${at}.${name}`);
  });
  return [...missing, ...members];
}

function faults(schemas: Schemas, schema: Schema, value: unknown, at: string): string[] {
  const { $ref, anyOf, items, type, pattern } = schema as {
    $ref?: string;
    anyOf?: Schema[];
    items?: Schema;
    type?: unknown;
    pattern?: string;
  };
  const choices = schema["enum"] as unknown[] | undefined;
  if ($ref !== undefined) return faults(schemas, schemas[$ref.split("/").at(-1)!] as Schema, value, at);
  if (anyOf !== undefined) {
    const tried = anyOf.map(one => faults(schemas, one, value, at));
    return tried.some(one => one.length === 0) ? [] : tried.at(-1)!;
  }
  if (choices !== undefined && !choices.includes(value))
    return [`${at} is ${String(value)}, none of ${choices.join(", ")}`];
  if (pattern !== undefined && !new RegExp(pattern).test(String(value)))
    return [`${at} does not match ${pattern}`];
  const wrong = faultsOfType(type, value, at);
  if (wrong.length > 0) return wrong;
  if (Array.isArray(value))
    return items ? value.flatMap((one, index) => faults(schemas, items, one, `${at}[${index}]`)) : [];
  return typeof value === "object" && value !== null ? faultsOfMembers(schemas, schema, value, at) : [];
}

/** What is wrong with a value that should have the named shape. */
export const faultsOfShape = (schemas: Schemas, name: string, value: unknown): string[] =>
  faults(schemas, schemas[name] as Schema, value, name);
