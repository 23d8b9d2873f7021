// The least HTTP/1.1 client that keeps its connection: on a machine that client, server and database share,
// what the client costs is taken from what is measured.

import { type Socket, connect } from "node:net";

export interface Answered {
  readonly status: number;
  readonly body: string;
}

interface Waiting {
  resolve(answer: Answered): void;
  reject(error: Error): void;
}

export class Wire {
  readonly #socket: Socket;
  readonly #host: string;
  #received: Buffer = Buffer.alloc(0);
  #waiting: Waiting | undefined;

  private constructor(socket: Socket, port: number) {
    this.#socket = socket;
    this.#host = `127.0.0.1:${port}`;
    socket.setNoDelay(true);
    socket.on("data", (some: Buffer) => this.#take(some));
    const gone = (error?: Error): void => this.#waiting?.reject(error ?? new Error("the server hung up"));
    socket.on("error", gone);
    socket.on("close", () => gone());
  }

  static open(port: number): Promise<Wire> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, "127.0.0.1", () => resolve(new Wire(socket, port)));
      socket.once("error", reject);
    });
  }

  /** One request at a time; `headers` are whole lines. */
  post(path: string, headers: string, json: string): Promise<Answered> {
    const head = `POST ${path} HTTP/1.1\r\nhost: ${this.#host}\r\ncontent-type: application/json\r\n`;
    const length = `content-length: ${Buffer.byteLength(json)}\r\n`;
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(`${head}${length}${headers}\r\n${json}`);
    });
  }

  #take(some: Buffer): void {
    this.#received = this.#received.length === 0 ? some : Buffer.concat([this.#received, some]);
    const end = this.#received.indexOf("\r\n\r\n");
    if (end < 0) return;
    const head = this.#received.toString("latin1", 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    const from = end + 4;
    if (this.#received.length < from + length) return;
    const body = this.#received.toString("utf8", from, from + length);
    this.#received = this.#received.subarray(from + length);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve({ status: Number(head.slice(9, 12)), body });
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }
}
