/**
 * Does so many at once and no more, in the order in which they were asked for: whoever reads much leaves
 * connections to those who act.
 */
export function inLanes<Given extends readonly unknown[], Done>(
  lanes: number,
  work: (...given: Given) => Promise<Done>,
): (...given: Given) => Promise<Done> {
  let free = lanes;
  const waiting: (() => void)[] = [];
  return async (...given) => {
    if (free > 0) free -= 1;
    else await new Promise<void>(go => waiting.push(go));
    try {
      return await work(...given);
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}
