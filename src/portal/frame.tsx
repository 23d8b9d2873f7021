import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { addresses, pageOf, withSetting } from "./addresses.ts";
import { BrandMark } from "./marks.tsx";
import { portalCssPath } from "./stylesheet.ts";
import { type Lang, words } from "./words.ts";

/** Whose site this is. `host` names the offices that answer for it; `hotline` is the number people ring. */
export interface Site {
  city: string;
  host?: string | undefined;
  hotline?: string | undefined;
}

/** One step of the way back; the last one has no address, since it is this page. */
export interface Crumb {
  label: string;
  href?: string | undefined;
}

export interface PageProps {
  title: string;
  lang: Lang;
  site: Site;
  /** Path and query of this page: the switches of language and type lead back to it. */
  path: string;
  big?: boolean | undefined;
  signedIn?: boolean | undefined;
  /** Data of the sample city: the page says so above everything else. */
  sample?: boolean | undefined;
  /** While the sample is being loaded: how far, in percent, and about how many seconds it still takes. */
  loading?: { readonly percent: number; readonly seconds: number } | undefined;
  /** The form on this page was refused: the title says so first, since it is read out first. */
  hasError?: boolean | undefined;
  crumbs?: readonly Crumb[] | undefined;
  wide?: boolean | undefined;
  /** The address of a script that helps on this page; it works without. */
  script?: string | undefined;
  children: ReactNode;
}

function SiteLinks({ lang, path }: { lang: Lang; path: string }) {
  const say = words[lang];
  const links = [
    { href: addresses.loop, label: say.loop },
    { href: addresses.figures, label: say.figures },
  ];
  return links.map(({ href, label }) => (
    <a
      key={href}
      className="wide-only"
      href={href}
      {...(path.startsWith(href) ? { "aria-current": "true" } : {})}
    >
      {label}
    </a>
  ));
}

function Top({ lang, site, path, big, signedIn }: PageProps) {
  const say = words[lang];
  const other: Lang = lang === "zh" ? "en" : "zh";
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={addresses.home}>
          <BrandMark />
          <span>
            {say.siteName}
            <small>{say.siteOf(site.city)}</small>
          </span>
        </a>
        <nav aria-label={say.siteNav}>
          <SiteLinks lang={lang} path={path} />
          <a
            href={withSetting(path, "lang", other)}
            lang={words[other].htmlLang}
            hrefLang={words[other].htmlLang}
          >
            {say.otherLanguage}
          </a>
          <a href={withSetting(path, "type", big ? "usual" : "big")}>{big ? say.usualType : say.bigType}</a>
          <a href={addresses.mine}>{signedIn ? say.mine : say.signIn}</a>
        </nav>
      </div>
    </header>
  );
}

function Crumbs({ crumbs, lang }: { crumbs: readonly Crumb[]; lang: Lang }) {
  return (
    <nav className="wrap crumbs" aria-label={words[lang].whereNav}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={label}>{href ? <a href={href}>{label}</a> : <span aria-current="page">{label}</span>} </li>
        ))}
      </ol>
    </nav>
  );
}

/** What stands under every page, by the name of its word. */
const everywhere = [
  [addresses.home, "home"],
  [addresses.answers, "answers"],
  [addresses.loop, "loop"],
  [addresses.services, "services"],
  [addresses.themes, "oneThing"],
  [addresses.hot, "hot"],
  [addresses.livelihood, "livelihood"],
  [addresses.enrolment, "enrolment"],
  [addresses.benefits, "benefits"],
  [addresses.selections, "selections"],
  [addresses.decisions, "decisions"],
  [addresses.versions, "versions"],
  [pageOf("file", "reconsideration"), "reconsider"],
  [pageOf("file", "disclosure"), "askInformation"],
  [pageOf("file", "gridEvent"), "toGrid"],
  [addresses.figures, "figures"],
  [addresses.overviews, "overviews"],
  [addresses.proof, "proof"],
  [addresses.privacy, "privacy"],
] as const;

function Foot({ lang, site }: { lang: Lang; site: Site }) {
  const say = words[lang];
  return (
    <footer className="foot">
      <div className="wrap">
        {site.host || site.hotline ? (
          <p>
            {site.host}
            {site.host && site.hotline ? " · " : null}
            {site.hotline ? <a href={`tel:${site.hotline}`}>{say.hotline(site.hotline)}</a> : null}
          </p>
        ) : null}
        <p>{say.footProof}</p>
        <ul>
          {everywhere.map(([href, word]) => (
            <li key={href}>
              <a href={href}>{say[word]}</a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

/** The whole page around its main text: skip link, sample strip, head, way back, foot. */
function Page(props: PageProps) {
  const { title, lang, site, crumbs, big, wide, sample, loading, hasError, script, children } = props;
  const say = words[lang];
  const marks = { ...(big ? { "data-type": "big" } : {}), ...(wide ? { "data-wide": "" } : {}) };
  const fullTitle = `${hasError ? say.titleWithError(title) : title} · ${site.city} ${say.siteName}`;
  return (
    <html lang={say.htmlLang} {...marks}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <title>{fullTitle}</title>
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={portalCssPath} />
        {script ? <script src={script} defer /> : null}
      </head>
      <body>
        <a className="skip" href="#main">
          {say.skip}
        </a>
        {sample ? (
          <aside className="sample" aria-label={say.sampleMark}>
            <div className="wrap">
              <b>{say.sampleMark}</b>
              {lang === "zh" ? "：" : ": "}
              {say.sampleText}
              {loading ? <span role="status"> · {say.loading(loading.percent, loading.seconds)}</span> : null}
            </div>
          </aside>
        ) : null}
        <Top {...props} />
        {crumbs?.length ? <Crumbs crumbs={crumbs} lang={lang} /> : null}
        <main id="main" className={crumbs?.length ? "wrap" : "wrap main--bare"}>
          {children}
        </main>
        <Foot lang={lang} site={site} />
      </body>
    </html>
  );
}

/** One whole page as text, ready to send. */
export function renderPage(props: PageProps): string {
  return `<!doctype html>${renderToStaticMarkup(<Page {...props} />)}`;
}
