import type { VNode } from 'preact';
import { shown } from '#platform/i18n/index.ts';
import { filesAt, LinkButton, Page, Pages, TakeOut, usePage } from '#platform/ui/index.ts';
import { SHOWN, type Comments } from '../contract/comments.ts';
import { commentsPath } from '../rules/comments.ts';
import { reportTexts } from '../texts.ts';
import { commentTexts as texts } from '../texts/comment-texts.ts';
import { CommentCard } from './comment-card.tsx';

/** What organisers wrote to the Centre, read across them. */
export function CommentsPage({ data }: { readonly data: Comments }): VNode {
  const { t, language } = usePage();
  const { round, of, comments, found, page, narrowed } = data;
  const name = shown(round.names, language).text;
  const path = commentsPath(round.id, narrowed);
  return (
    <Page title={t(texts, 'title')} part={name} lead={t(texts, 'lead')} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: `/reports/${round.id}`, label: t(reportTexts, 'title') }]}>
      <p>{of.comments === 0 ? t(texts, 'noneAtAll') : t(texts, 'of', of)}</p>
      {of.comments > 0 && (
        <>
          <Choose data={data} />
          <p>{found === 0 ? t(texts, 'noneFound') : t(texts, 'found', { n: found })}</p>
          {comments.map((comment, i) => <CommentCard key={`${comment.organisation.code} ${comment.statement.code}`} no={i + 1} of={comment} data={data} />)}
          <Pages of={page} path={path} />
          <TakeOut of={[{ label: t(texts, 'takeOut'), files: filesAt(`/reports/${round.id}/comments/comments`).map(({ name: kind, path: file }) => ({ name: kind, path: `${file}${new URL(path, 'https://lykta.invalid').search}` as const })) }]} />
        </>
      )}
      <div class="buttons">
        <LinkButton kind="quiet" href={`/reports/${round.id}/themes`}>{t(texts, 'themes')}</LinkButton>
        <LinkButton kind="quiet" href={`/reports/${round.id}`}>{t(reportTexts, 'title')}</LinkButton>
      </div>
    </Page>
  );
}

function Choose({ data: { round, narrowed, goals, organisations, themes } }: { readonly data: Comments }): VNode {
  const { t, href, language } = usePage();
  const select = (name: 'show' | 'goal' | 'organisation' | 'theme', options: readonly { readonly value: string; readonly label: string; readonly lang?: string | undefined }[]): VNode => (
    <div class="field">
      <label for={`comments-${name}`}>{t(texts, name)}</label>
      <select class="input" id={`comments-${name}`} name={name}>{options.map(({ value, label, lang }) => <option key={value} value={value} lang={lang} selected={value === String(narrowed[name])}>{label}</option>)}</select>
    </div>
  );
  const any = { value: '', label: t(texts, 'any') };
  return (
    <form method="get" action={href(`/reports/${round.id}/comments`)} class="filters">
      {select('show', SHOWN.map((value) => ({ value, label: t(texts, `show.${value}`) })))}
      {select('goal', [any, ...goals.map(({ code, title }) => ({ value: code, label: `${code} ${shown(title, language).text}`, lang: shown(title, language).language }))])}
      {select('organisation', [any, ...organisations.map(({ code, names }) => ({ value: code, label: shown(names, language).text, lang: shown(names, language).language }))])}
      {themes.length > 0 && select('theme', [{ ...any, value: '0' }, ...themes.filter(({ isGone }) => !isGone).map(({ no, names, comments }) => ({ value: String(no), label: `${shown(names, language).text} (${comments})`, lang: shown(names, language).language }))])}
      <div class="field"><label for="comments-text">{t(texts, 'text')}</label><input class="input" id="comments-text" name="text" type="search" value={narrowed.text} /></div>
      <button class="button quiet" type="submit">{t(texts, 'show')}</button>
    </form>
  );
}
