/** Where the pages stand; every link and redirect uses these names, so an address is written once. */
export const addresses = {
  home: "/",
  search: "/search",
  file: "/file",
  services: "/services",
  answers: "/answers",
  follow: "/follow",
  receipt: "/receipt",
  privacy: "/privacy",
  proof: "/proof",
  mine: "/mine",
  checks: "/mine/checks",
  withdrawConsent: "/mine/checks/withdraw",
  signIn: "/sign-in",
  signInCode: "/sign-in/code",
  signOut: "/sign-out",
  loop: "/loop",
  themes: "/one-thing",
  themed: "/themed",
  hot: "/hot",
  livelihood: "/livelihood",
  benefits: "/benefits",
  enrolment: "/enrolment",
  polls: "/polls",
  selections: "/selections",
  decisions: "/decisions",
  versions: "/versions",
  overviews: "/overviews",
  figures: "/figures",
  matter: "/matter",
  outbox: "/outbox",
  office: "/office",
} as const;

/** The page of one thing: `part` is a number or a name as somebody may have typed it. */
export const pageOf = (page: Exclude<keyof typeof addresses, "home">, ...parts: readonly string[]): string =>
  [addresses[page], ...parts.map(encodeURIComponent)].join("/");

/**
 * The same page under another setting: `path` with one query value set, all others kept.
 * Only the path and query are read, so that a path of another site cannot be smuggled in.
 */
export function withSetting(path: string, name: string, value: string): string {
  const url = new URL(path.replace(/^[/\\]+/, "/"), "http://here");
  url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}
