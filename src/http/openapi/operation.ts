// One operation of the description: its words, what it takes, what it answers, and the refusals that any
// may meet.

export type Schema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

export interface Said {
  readonly id: string;
  readonly summary: string;
  readonly tag: string;
  readonly parameters?: readonly Parameter[];
  readonly body?: Schema;
  /** The media type of the body; JSON when left out. */
  readonly bodyType?: "multipart/form-data" | "application/octet-stream";
  readonly answer?: Schema;
  /** The answer is a file of one of these media types, instead. */
  readonly files?: readonly string[];
  readonly status?: 200 | 201 | 204;
  /** Only somebody who is signed in, or a token. */
  readonly signedIn?: boolean;
}

const json = (schema: Schema): Schema => ({ "application/json": { schema } });
const refused = { $ref: "#/components/responses/Refused" };

function answered({ answer, files, status = 200 }: Said): Schema {
  const description = status === 201 ? "Recorded" : "OK";
  if (files) return { description, content: Object.fromEntries(files.map(type => [type, {}])) };
  return answer === undefined ? { description: "Done" } : { description, content: json(answer) };
}

/** The OpenAPI object of an operation. */
export function operation(said: Said): Schema {
  const { id, summary, tag, parameters = [], body, bodyType, status = 200, signedIn = false } = said;
  const content = body && (bodyType ? { [bodyType]: { schema: body } } : json(body));
  return {
    operationId: id,
    summary,
    tags: [tag],
    parameters,
    ...(body === undefined ? {} : { requestBody: { required: true, content } }),
    responses: { [status]: answered(said), default: refused },
    security: signedIn ? [{ token: [] }, { session: [] }] : [{}, { token: [] }, { session: [] }],
  };
}

export const inPath = (name: string, description: string): Parameter => ({
  name,
  in: "path",
  required: true,
  description,
  schema: { type: "string" },
});

export const inQuery = (
  name: string,
  description: string,
  schema: Schema = { type: "string" },
): Parameter => ({
  name,
  in: "query",
  required: false,
  description,
  schema,
});

export const paging: readonly Parameter[] = [
  inQuery("after", "The value of `next` of the page before"),
  inQuery("limit", "At most this many entries", { type: "integer", minimum: 1, maximum: 200, default: 50 }),
];
