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
  readonly answer?: Schema;
  readonly status?: 200 | 201 | 204;
  /** Only somebody who is signed in, or a token. */
  readonly signedIn?: boolean;
}

const json = (schema: Schema): Schema => ({ "application/json": { schema } });
const refused = { $ref: "#/components/responses/Refused" };

const answered = (answer: Schema | undefined, status: number): Schema =>
  answer === undefined
    ? { description: "Done" }
    : { description: status === 201 ? "Recorded" : "OK", content: json(answer) };

/** The OpenAPI object of an operation. */
export function operation(said: Said): Schema {
  const { id, summary, tag, parameters = [], body, answer, status = 200, signedIn = false } = said;
  return {
    operationId: id,
    summary,
    tags: [tag],
    parameters,
    ...(body === undefined ? {} : { requestBody: { required: true, content: json(body) } }),
    responses: { [status]: answered(answer, status), default: refused },
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
