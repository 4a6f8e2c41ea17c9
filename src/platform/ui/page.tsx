import type { ComponentChildren, VNode } from 'preact';
import { LANGUAGES, type Shown } from '#platform/i18n/index.ts';
import { ErrorSummary } from './error-summary.tsx';
import { usePage, type NavigationItem } from './page-context.ts';
import { LANGUAGE_NAMES, uiTexts } from './texts.ts';

export type Crumb = { readonly path: string; readonly label: ComponentChildren };

type PageProps = {
  /** In the page's language; or a text of the users' own, with the language that it is in. */
  readonly title: string | Shown;
  /** Said before the title in the window's name: which of several pages with one title this is. */
  readonly part?: string;
  /** A sentence below the title: what this page is for. */
  readonly lead?: ComponentChildren;
  readonly breadcrumbs?: readonly Crumb[];
  /** Islands that this page loads, by name. */
  readonly islands?: readonly string[];
  /** False where the title itself says what was wrong. */
  readonly hasSummary?: boolean;
  readonly children?: ComponentChildren;
};

/** A whole page: head, header with languages and menu, title, error summary after a refused form, content. */
export function Page({ title: given, part, lead, breadcrumbs = [], islands = [], hasSummary = true, children }: PageProps): VNode {
  const { t, language, problem, asset } = usePage();
  const title = typeof given === 'string' ? { text: given, language } : given;
  return (
    <html lang={language} data-color-scheme="auto">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${problem ? `${t(uiTexts, 'error')}: ` : ''}${part ? `${part} – ` : ''}${title.text} – Lykta`}</title>
        <link rel="stylesheet" href={asset('style')} />
        <link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath d='M5 1h6v2H5zM4 4h8l1 9H3zM5 14h6v1H5z' fill='%231f4f82'/%3E%3C/svg%3E" />
        {islands.map((name) => <script key={name} type="module" src={asset(name)} />)}
      </head>
      <body>
        <a class="skip" href="#content">{t(uiTexts, 'skip')}</a>
        <Header />
        <main id="content" class="wrap" tabIndex={-1}>
          {breadcrumbs.length > 0 && <Breadcrumbs crumbs={breadcrumbs} />}
          <Unsent />
          {problem && hasSummary && <ErrorSummary problem={problem} />}
          <h1 lang={title.language === language ? undefined : title.language}>{title.text}</h1>
          {lead !== undefined && <p class="lead">{lead}</p>}
          {children}
        </main>
        <footer class="footer"><div class="wrap">{t(uiTexts, 'versionOfProgram')}</div></footer>
      </body>
    </html>
  );
}

/** On every page but the one where it is sent. */
function Unsent(): VNode | null {
  const { t, href, unsent, path } = usePage();
  if (unsent === undefined || unsent.split('?')[0] === path) return null;
  return <div class="alert" data-color="warning"><p>{t(uiTexts, 'unsent')} <a href={href(unsent)}>{t(uiTexts, 'unsentGo')}</a></p></div>;
}

function Header(): VNode {
  const { t, href, path, search, language, navigation, isDemonstration } = usePage();
  return (
    <header class="header">
      {isDemonstration && <p class="demonstration">{t(uiTexts, 'demonstration')} <a href={href('/visit')} aria-current={path === '/visit' ? 'page' : undefined}>{t(uiTexts, 'visit')}</a></p>}
      <div class="wrap header-top">
        <a class="brand" href={href('/')}><strong>Lykta</strong> <span>{t(uiTexts, 'tagline')}</span></a>
        <nav class="languages" aria-label={t(uiTexts, 'languages')}>
          {LANGUAGES.map((other) => other === language
            ? <strong key={other} lang={other} aria-current="true">{LANGUAGE_NAMES[other]}</strong>
            : <a key={other} lang={other} hreflang={other} href={`/${other}${path === '/' ? '' : path}${search}`}>{LANGUAGE_NAMES[other]}</a>)}
        </nav>
      </div>
      <div class="wrap header-bottom">
        {navigation.length > 0 && (
          <nav class="menu" aria-label={t(uiTexts, 'mainMenu')}>
            <ul>
              {navigation.map((item) => (
                <li key={item.path}><a href={href(item.path)} aria-current={standingIn(item, path)}>{item.label.entry[language]}</a></li>
              ))}
            </ul>
          </nav>
        )}
        <Account />
      </div>
    </header>
  );
}

function Account(): VNode {
  const { t, href, actor, csrf, path, isKept } = usePage();
  if (actor.kind === 'nobody') return path === '/sign-in' ? <span /> : <a class="account" href={href('/sign-in')}>{t(uiTexts, 'signIn')}</a>;
  if (isKept) return <a class="account" href={href('/account')}>{t(uiTexts, 'account')}</a>;
  return (
    <form class="account" method="post" action={href('/sign-out')}>
      <input type="hidden" name="csrf" value={csrf} />
      <a href={href('/account')}>{actor.name}</a> <button class="button quiet small" type="submit">{t(uiTexts, 'signOut')}</button>
    </form>
  );
}

function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }): VNode {
  const { t, href } = usePage();
  return (
    <nav class="breadcrumbs" aria-label={t(uiTexts, 'breadcrumbs')}>
      <ol>{crumbs.map(({ path, label }) => <li key={path}><a href={href(path)}>{label}</a></li>)}</ol>
    </nav>
  );
}

/** "page" for the item's own page, "true" for those that belong under it. */
function standingIn({ path: own, covers = [] }: NavigationItem, path: string): 'page' | 'true' | undefined {
  if (path === own) return 'page';
  return [own, ...covers].some((address) => address !== '/' && (path === address || path.startsWith(`${address}/`))) ? 'true' : undefined;
}
