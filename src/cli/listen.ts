// The port that people open in their browser: the one that was asked for or none, else the next free one.

import { isFree, nextFree } from "../store/embedded/ports.ts";
import { StartProblem } from "../store/start-problem.ts";

const usualPort = 3000;

function noPort(host: string, cause: unknown): StartProblem {
  return new StartProblem(
    "no_port",
    `HOST 指定的地址 ${host} 上没有能用的端口：它不是本机的地址，或者从 ${usualPort} 起的一百个端口都被占用。` +
      `只供本机访问用 127.0.0.1，供其他机器访问用 0.0.0.0；端口可用 PORT 另外指定。`,
    `There is no usable port on ${host} of HOST: it is no address of this machine, or a hundred ports from ` +
      `${usualPort} on are taken. Use 127.0.0.1 or 0.0.0.0, or name a port in PORT.`,
    cause,
  );
}

/**
 * The port to listen on. Unset: 3000 or the next free one. Set and busy: a StartProblem `port_busy`, since
 * whoever set it (a proxy, a firewall) would look for the system there and not find it. `no_port` where the
 * host is not this machine's.
 */
export async function choosePort(wanted: number | undefined, host: string): Promise<number> {
  if (wanted === undefined) {
    return nextFree(usualPort, host).catch((error: unknown) => {
      throw noPort(host, error);
    });
  }
  if (await isFree(wanted, host)) return wanted;
  throw new StartProblem(
    "port_busy",
    `--port 或 PORT 指定的端口 ${wanted} 用不了：已被占用，或本机地址 ${host} 不允许监听它。` +
      `请停用占用它的程序、换一个端口，或不设该项，由系统自选。`,
    `Port ${wanted} of --port or PORT cannot be used on ${host}: it is taken or not allowed. ` +
      `Stop what uses it, name another, or leave it unset to have one chosen.`,
  );
}

/**
 * Listens on the port that was asked for or on a free one, and answers it. Somebody may have taken it since
 * it was looked at: another start at the same moment, or anybody while the sample city was loading.
 */
export async function listenOn(
  listen: (port: number) => Promise<unknown>,
  wanted: number | undefined,
  host: string,
): Promise<number> {
  for (;;) {
    const port = await choosePort(wanted, host);
    try {
      await listen(port);
      return port;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
    }
  }
}

/** The address to open in a browser on this machine; every address of the machine is also `localhost`. */
export function addressOn(host: string, port: number): string {
  const every = host === "0.0.0.0" || host === "::";
  const named = every ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${named}:${port}`;
}
