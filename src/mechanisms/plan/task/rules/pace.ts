// Whether a task keeps its pace (rules 0.3, 1.4): numbers of our own default, which a city may change.

/** Of a hundred, along the days from the start to the due day; nothing before a task has both. */
export function plannedProgress(starts: string | undefined, due: string | undefined, today: string): number {
  if (starts === undefined || due === undefined) return 0;
  const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const whole = day(due) - day(starts);
  const gone = day(today) - day(starts);
  if (whole <= 0) return 100;
  return Math.max(0, Math.min(100, Math.round((gone * 100) / whole)));
}

/** 滞后：比计划进度低 10 个百分点及以上（rules 0.3）. */
export const behindPlan = (progress: number, planned: number): boolean => progress <= planned - 10;

const pairs = (text: string): Map<string, number> => {
  const found = new Map<string, number>();
  const plain = [...text.replace(/[\s\p{P}]/gu, "")];
  for (let i = 0; i + 1 < plain.length; i += 1) {
    const pair = plain[i]! + plain[i + 1]!;
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
};

/** 与上月雷同：相似度超过九成（rules 1.4）, counted in pairs of characters that both have (Dice). */
export function copied(before: string | undefined, now: string): boolean {
  if (before === undefined) return false;
  const [a, b] = [pairs(before), pairs(now)];
  const size = (of: Map<string, number>) => [...of.values()].reduce((sum, n) => sum + n, 0);
  const shared = [...a].reduce((sum, [pair, n]) => sum + Math.min(n, b.get(pair) ?? 0), 0);
  const all = size(a) + size(b);
  return all > 0 && (2 * shared) / all > 0.9;
}
