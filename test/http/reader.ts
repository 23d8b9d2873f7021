// Somebody at the portal without a browser: cookies kept, the hidden fields of the last form sent back.

import type { FastifyInstance } from "fastify";
import { type SentFile, multipart } from "./specimens.ts";

export interface Shown {
  readonly status: number;
  readonly text: string;
  /** Where a redirect leads. */
  readonly to: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

type Form = Readonly<Record<string, string>>;

const unescaped = (text: string): string =>
  text
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

export class PortalReader {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  readonly #language: string;
  /** The hidden fields of the form that was last shown. */
  hidden: Form = {};

  constructor(app: FastifyInstance, language = "zh-CN") {
    this.#app = app;
    this.#language = language;
  }

  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #send(method: "GET" | "POST", url: string, form?: Form): Promise<Shown> {
    const type = { "content-type": "application/x-www-form-urlencoded" };
    return this.#ask(method, url, form && new URLSearchParams(form).toString(), form ? type : {});
  }

  async #ask(
    method: "GET" | "POST",
    url: string,
    payload: string | Buffer | undefined,
    type: Readonly<Record<string, string>>,
  ): Promise<Shown> {
    const response = await this.#app.inject({
      method,
      url,
      headers: {
        cookie: this.cookie,
        "accept-language": this.#language,
        ...type,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    for (const { name, value } of response.cookies) {
      if (value === "") this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    const fields = [...response.body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
    if (fields.length) {
      this.hidden = Object.fromEntries(fields.map(([, name = "", value = ""]) => [name, unescaped(value)]));
    }
    const to = String(response.headers.location ?? "");
    return { status: response.statusCode, text: response.body, to, headers: response.headers };
  }

  get = (url: string): Promise<Shown> => this.#send("GET", url);
  /** Sends the form that was last shown, with these answers. */
  post = (url: string, answers: Form): Promise<Shown> =>
    this.#send("POST", url, { ...this.hidden, ...answers });
  /** Likewise with files, as a browser sends a form that may hold some. */
  postParts(url: string, answers: Form, files: readonly SentFile[]): Promise<Shown> {
    const texts = Object.entries({ ...this.hidden, ...answers });
    const { payload, headers } = multipart([
      ...texts.map(([name, content]) => ({ name, content })),
      ...files,
    ]);
    return this.#ask("POST", url, payload, headers);
  }
  /** Sends exactly this. */
  postAlone = (url: string, form: Form): Promise<Shown> => this.#send("POST", url, form);
}
