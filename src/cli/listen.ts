// The port that people open in their browser: the one that was asked for or none, else the next free one.

import { isFree, nextFree } from "../store/embedded/ports.ts";
import { StartProblem } from "../store/start-problem.ts";

const usualPort = 3000;

/**
 * The port to listen on. Unset: 3000 or the next free one. Set and busy: a StartProblem `port_busy`, since
 * whoever set it (a proxy, a firewall) would look for the system there and not find it.
 */
export async function choosePort(wanted: number | undefined, host: string): Promise<number> {
  if (wanted === undefined) return nextFree(usualPort, host);
  if (await isFree(wanted, host)) return wanted;
  throw new StartProblem(
    "port_busy",
    `PORT 指定的端口 ${wanted} 用不了：已被占用，或本机地址 ${host} 不允许监听它。` +
      `请停用占用它的程序、换一个端口，或不设该项，由系统自选。`,
    `Port ${wanted} of PORT cannot be used on ${host}: it is taken or not allowed. ` +
      `Stop what uses it, name another, or leave it unset to have one chosen.`,
  );
}
