import type { VNode } from 'preact';
import { progressTexts } from '#capabilities/progress/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, render, shown } from '#platform/i18n/index.ts';
import { Content, Form, Tag, usePage } from '#platform/ui/index.ts';
import { LONGEST_QUOTE, type Comments, type ReadComment } from '../contract/comments.ts';
import { commentId, commentsPath, STATUS_TEXTS } from '../rules/comments.ts';
import { commentTexts as texts } from '../texts/comment-texts.ts';

type Card = { readonly no: number; readonly of: ReadComment; readonly data: Comments };

/** One comment, at what it was written, and how it has been read. */
export function CommentCard({ no, of: comment, data }: Card): VNode {
  const { t, language } = usePage();
  const { organisation, statement, goal, status, themes, quote, by, at, isOfOther } = comment;
  const chosen = data.themes.filter((theme) => themes.includes(theme.no) && !theme.isGone);
  return (
    <section class="card" id={commentId(organisation.code, statement.code)}>
      <h2><Content of={organisation.names} /></h2>
      <p class="subtle"><span class="code">{goal}</span> · <span class="code">{statement.code}</span> <Content of={statement.text} /> <strong>{t(progressTexts, STATUS_TEXTS[status] ?? 'part.blank')}</strong></p>
      <blockquote><p>{comment.comment}</p></blockquote>
      {chosen.length > 0 && <p>{chosen.map((theme) => <><Tag key={theme.no} kind="info">{shown(theme.names, language).text}</Tag> </>)}</p>}
      {quote && <p><strong>{t(texts, 'quote')}:</strong> <q>{quote}</q></p>}
      {by && at && <p class="subtle small">{t(texts, 'marked', { by, at: instantText(at, language, HOME_ZONE) })} {isOfOther && <Tag kind="warning">{t(texts, 'isOfOther')}</Tag>}</p>}
      {data.mayMark && <MarkForm no={no} of={comment} data={data} />}
    </section>
  );
}

function MarkForm({ no, of: { organisation, statement, version, themes, quote }, data }: Card): VNode {
  const { t, language, problem, values } = usePage();
  const { round, narrowed, page } = data;
  // What was refused stands in its own form again, and in no other.
  const isRefused = problem !== undefined && values['organisation'] === organisation.code && values['statement'] === statement.code;
  const error = isRefused ? problem.fields.find(({ at }) => at === 'quote') : undefined;
  const sent = values['quote'];
  const may = data.themes.filter((theme) => !theme.isGone || themes.includes(theme.no));
  return (
    <details class="more" open={isRefused}>
      <summary>{t(texts, 'mark')}<span class="unseen">: <Content of={organisation.names} /> {statement.code}</span></summary>
      <Form action={`${commentsPath(round.id, narrowed)}${commentsPath(round.id, narrowed).includes('?') ? '&' : '?'}page=${page.no}`}>
        <input type="hidden" name="organisation" value={organisation.code} />
        <input type="hidden" name="statement" value={statement.code} />
        <input type="hidden" name="version" value={version} />
        <fieldset>
          <legend>{t(texts, 'themes')}</legend>
          {may.length === 0 && <p>{t(texts, 'noThemes')}</p>}
          {may.map((theme) => (
            <div class="check" key={theme.no}>
              <input id={`theme-${no}-${theme.no}`} type="checkbox" name="themes" value={theme.no} checked={themes.includes(theme.no)} /><label for={`theme-${no}-${theme.no}`}>{shown(theme.names, language).text}</label>
            </div>
          ))}
        </fieldset>
        <div class={error ? 'field has-error' : 'field'}>
          <label for={isRefused ? 'field-quote' : `quote-${no}`}>{t(texts, 'quote')}</label>
          <p class="hint" id={`quote-${no}-hint`}>{t(texts, 'quoteHint')}</p>
          {error && <p class="field-error" id={`quote-${no}-error`}>{render(error.message, language)}</p>}
          <textarea class="input" id={isRefused ? 'field-quote' : `quote-${no}`} name="quote" rows={3} maxLength={LONGEST_QUOTE} aria-invalid={error ? true : undefined} aria-describedby={`quote-${no}-hint${error ? ` quote-${no}-error` : ''}`}>{isRefused && typeof sent === 'string' ? sent : quote}</textarea>
        </div>
        <div class="buttons"><button class="button" type="submit">{t(texts, 'save')}</button></div>
      </Form>
    </details>
  );
}
