/** Where the frame's own links lead; pages use the same names, so an address is written once. */
export const addresses = {
  home: "/",
  loop: "/loop",
  figures: "/figures",
  mine: "/mine",
} as const;

/**
 * The same page under another setting: `path` with one query value set, all others kept.
 * Only the path and query are read, so that a path of another site cannot be smuggled in.
 */
export function withSetting(path: string, name: string, value: string): string {
  const url = new URL(path.replace(/^[/\\]+/, "/"), "http://here");
  url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}
