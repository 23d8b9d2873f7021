// What a visit is answered with: a page around its main text, a redirect, or a problem said in the portal's
// own words.

import type { ReactNode } from "react";
import { type Crumb, renderPage } from "../../portal/frame.tsx";
import { addresses } from "../../portal/addresses.ts";
import { ProblemPage, problemTitle } from "../../portal/pages/problem-page.tsx";
import type { Shown } from "../../portal/pages/shown.ts";
import { words } from "../../portal/words.ts";
import { problemOf } from "../problem.ts";
import type { Visit } from "./visit.ts";

export interface PageAnswer {
  readonly title: string;
  readonly body: ReactNode;
  readonly status?: number;
  /** Between the home page and this one. */
  readonly crumbs?: readonly Crumb[];
  readonly hasError?: boolean;
  readonly wide?: boolean;
  /** Our own script that helps on this page. */
  readonly script?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
export interface RedirectAnswer {
  readonly to: string;
}
export type Answer = PageAnswer | RedirectAnswer;

/** What every page needs to speak. */
export const shownOf = ({ context, caller }: Visit): Shown => ({
  lang: caller.lang,
  zone: context.calendar.timeZone,
  now: caller.now,
});

/** Nothing from elsewhere, no script at all: whatever somebody wrote into a field, it stays text. */
const policy: readonly string[] = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
];
/** Where a page has a script of ours: files of this server and its API, nothing written into a page. */
const withScript = ["script-src 'self'", "connect-src 'self'"];

function pageText(visit: Visit, page: PageAnswer): string {
  const { context, caller, big, path } = visit;
  const { lang } = caller;
  const { city, sample } = context.instance;
  const home = { label: words[lang].home, href: addresses.home };
  return renderPage({
    title: page.title,
    lang,
    big,
    path,
    sample,
    loading: context.loading?.(),
    site: {
      city: lang === "en" ? (city.english ?? city.name) : city.name,
      hotline: sample ? "12345" : undefined,
    },
    signedIn: caller.actor !== null,
    hasError: page.hasError,
    crumbs: page.crumbs ? [home, ...page.crumbs, { label: page.title }] : undefined,
    wide: page.wide,
    script: page.script,
    children: page.body,
  });
}

/** Sends the answer. Pages are made for one reader, so nobody in between may keep them. */
export function send(visit: Visit, answer: Answer): unknown {
  const { reply, caller } = visit;
  if ("to" in answer) return reply.redirect(answer.to, 303);
  return reply
    .status(answer.status ?? 200)
    .headers({
      "cache-control": "private, no-store",
      "content-security-policy": [...policy, ...(answer.script ? withScript : [])].join("; "),
      "content-language": words[caller.lang].htmlLang,
      "referrer-policy": "same-origin",
      "x-content-type-options": "nosniff",
      vary: "accept-language, cookie",
      ...answer.headers,
    })
    .type("text/html; charset=utf-8")
    .send(pageText(visit, answer));
}

/** A problem as a page. A matter that is unknown and one that may not be seen read the same. */
export function problemAnswer(visit: Visit, error: unknown): PageAnswer {
  const { caller, context } = visit;
  const { problem, headers } = problemOf(error, caller.lang, text => context.log(text));
  const { status, code, detail } = problem;
  // A form that was refused unread stands where it stood; taking a consent back has no page of its own.
  const form = visit.path === addresses.withdrawConsent ? addresses.checks : visit.path;
  const said = { lang: caller.lang, status, detail, back: code === "bad_csrf" ? form : undefined };
  const { ["www-authenticate"]: _, ...kept } = headers;
  return {
    title: problemTitle(said),
    body: <ProblemPage {...said} />,
    status,
    headers: kept,
    hasError: true,
  };
}
