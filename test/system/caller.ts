// Somebody who calls the API of a running server, with a browser's cookies or a machine's token.

export interface Said<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

export class ApiCaller {
  readonly #address: string;
  readonly #headers: Record<string, string> = {};
  readonly #cookies = new Map<string, string>();

  constructor(address: string, token?: string) {
    this.#address = address;
    if (token !== undefined) this.#headers["authorization"] = `Bearer ${token}`;
  }

  /** The same caller, signed in as before, at another server of the same city. */
  at(address: string): ApiCaller {
    const moved = new ApiCaller(address);
    Object.assign(moved.#headers, this.#headers);
    for (const [name, value] of this.#cookies) moved.#cookies.set(name, value);
    return moved;
  }

  async send<T>(
    method: "GET" | "POST" | "DELETE",
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Said<T>> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(new URL(path, this.#address), {
      method,
      redirect: "manual",
      headers: {
        ...this.#headers,
        ...(cookie === "" ? {} : { cookie }),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json") && text !== "";
    return {
      status: response.status,
      headers: response.headers,
      body: (json ? JSON.parse(text) : text) as T,
    };
  }

  get = <T = Record<string, unknown>>(path: string): Promise<Said<T>> => this.send<T>("GET", path);
  post = <T = Record<string, unknown>>(
    path: string,
    body: unknown,
    more?: Readonly<Record<string, string>>,
  ): Promise<Said<T>> => this.send<T>("POST", path, body, more);

  /** Signs in with an account; answers the status. */
  async enter(account: string, password: string): Promise<number> {
    const { body } = await this.get<{ csrf: string }>("/api/session");
    this.#headers["x-csrf-token"] = body.csrf;
    const entered = await this.post<{ csrf: string }>("/api/session", { account, password });
    this.#headers["x-csrf-token"] = entered.body.csrf;
    return entered.status;
  }
}
