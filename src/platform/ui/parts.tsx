import type { ComponentChildren, VNode } from 'preact';
import { shown, type Localized } from '#platform/i18n/index.ts';
import { usePage } from './page-context.ts';
import { uiTexts } from './texts.ts';

/** A text of the users' own in the reader's language, or marked as being in another one. */
export function Content({ of, source = 'sv', isMarked = false }: { readonly of: Localized; readonly source?: 'sv' | 'fi' | 'en' | 'nb'; readonly isMarked?: boolean }): VNode {
  const { t, language } = usePage();
  const { text, language: found, isFallback } = shown(of, language, source);
  if (!isFallback) return <>{text}</>;
  return <><span lang={found}>{text}</span>{isMarked && <span class="subtle fallback"> {t(uiTexts, 'inLanguage', { language: t(uiTexts, `language.${found}`) })}</span>}</>;
}

export function Alert({ kind, children, role }: { readonly kind: 'info' | 'success' | 'warning' | 'danger'; readonly children: ComponentChildren; readonly role?: 'status' | 'alert' }): VNode {
  return <div class={`alert ${kind}`} data-color={kind} role={role}>{children}</div>;
}

export function Tag({ kind = 'neutral', children }: { readonly kind?: 'neutral' | 'info' | 'success' | 'warning' | 'danger'; readonly children: ComponentChildren }): VNode {
  return <span class="tag" data-color={kind}>{children}</span>;
}

/** How far something has come, as a bar beside the numbers: "6 of 60 answered". */
export function Progress({ done, of, label }: { readonly done: number; readonly of: number; readonly label: string }): VNode {
  return <span class="progress"><span class="progress-label">{label}</span><progress value={done} max={Math.max(of, 1)} aria-hidden="true" /></span>;
}

/** Something that is done in the background, with its progress and a link that loads the page anew. On a page with the island "under-way" the progress comes by itself, and at the end the page. */
export function UnderWay({ path, children }: { readonly path: string; readonly children: ComponentChildren }): VNode {
  const { href } = usePage();
  return <div data-under-way={href(path)}>{children}</div>;
}

/** A table that scrolls by itself when the window is narrow, reachable by keyboard. */
export function TableFrame({ label, children }: { readonly label: string; readonly children: ComponentChildren }): VNode {
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
  return <section class="table-frame" aria-label={label} tabIndex={0}>{children}</section>;
}

export function LinkButton({ href: to, children, kind = 'main' }: { readonly href: string; readonly children: ComponentChildren; readonly kind?: 'main' | 'quiet' }): VNode {
  const { href } = usePage();
  return <a class={kind === 'quiet' ? 'button quiet' : 'button'} href={href(to)}>{children}</a>;
}

export type FilesToTake = { readonly label: string; readonly files: readonly { readonly name: string; readonly path: `/${string}` }[] };

/** The same in the usual kinds of file, where one table is all there is. */
export const filesAt = (path: `/${string}`): FilesToTake['files'] => [{ name: 'CSV', path: `${path}.csv` }, { name: 'Excel', path: `${path}.xlsx` }, { name: 'JSON', path: `${path}.json` }];

/** The same where programs that count are served too. */
export const columnFilesAt = (path: `/${string}`): FilesToTake['files'] => [...filesAt(path), { name: 'Parquet', path: `${path}.parquet` }];

/** Links to what a page shows, as files to keep. Their paths are without the language. */
export function TakeOut({ of }: { readonly of: readonly FilesToTake[] }): VNode {
  const { t, href } = usePage();
  return (
    <div class="take-out" id="take-out">
      {of.map(({ label, files }) => (
        <nav aria-label={label} key={label}>
          <p>{label}: {files.map(({ name, path }, i) => <span key={path}>{i > 0 && ' · '}<a href={href(path)}>{name}</a></span>)}</p>
        </nav>
      ))}
      <p class="subtle small">{t(uiTexts, 'takeOutHint')}</p>
    </div>
  );
}

/** The way through a list that is longer than a page; nothing when it is not. `path` is without the language and the page, and may have a query. */
export function Pages({ of: { no, of }, path }: { readonly of: { readonly no: number; readonly of: number }; readonly path: `/${string}` }): VNode | null {
  const { t, href } = usePage();
  if (of <= 1) return null;
  const label = t(uiTexts, 'page', { no, of });
  const to = (page: number): string => `${href(path)}${path.includes('?') ? '&' : '?'}page=${page}`;
  return (
    <nav class="buttons" aria-label={label}>
      {no > 1 && <a href={to(no - 1)}>{t(uiTexts, 'previousPage')}</a>}
      <span>{label}</span>
      {no < of && <a href={to(no + 1)}>{t(uiTexts, 'nextPage')}</a>}
    </nav>
  );
}
