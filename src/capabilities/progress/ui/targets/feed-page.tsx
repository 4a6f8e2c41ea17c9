import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Content, Form, Page, SelectField, TableFrame, Tag, TextField, usePage } from '#platform/ui/index.ts';
import type { Feed, FeedTarget, FeedVersion, ShownFeed } from '../../contract/feeds.ts';
import { progressTexts } from '../../texts.ts';
import { feedsTexts as texts } from '../../texts/feeds-texts.ts';
import { targetsTexts } from '../../texts/targets-texts.ts';
import { Aim } from './figures.tsx';

/** Rows of targets in the form: those that there are, and room for more. */
const MOST_ROWS = 6;
const FIELDS = ['year', 'organisers', 'population'] as const;

/** What the form's fields say: measures as a line of codes, targets by row. */
export const feedGiven = (body: Readonly<Record<string, unknown>>) => ({
  version: Number(body['version']), isProcessOnly: body['tells'] === 'process',
  measures: String(body['measures'] ?? '').split(/[\s,;]+/).filter((code) => code !== ''),
  targets: Array.from({ length: MOST_ROWS }, (_none, i) => Object.fromEntries(FIELDS.map((field) => [field, numberIn(body[`targets.${i}.${field}`])]))),
});

const numberIn = (given: unknown): unknown => {
  const text = String(given ?? '').replace('%', '').trim();
  return text === '' ? null : /^\d+$/.test(text) ? Number(text) : text;
};

/** What a core indicator is computed from: as it is, to be changed by the owner, and as it was. */
export function FeedPage({ data }: { readonly data: ShownFeed }): VNode {
  const { t, language } = usePage();
  const { round, indicator, versions, measures, mayChange } = data;
  const name = shown(round.names, language).text;
  const [now] = versions;
  const crumbs = [{ path: `/rounds/${round.id}` as const, label: name }, { path: `/results/${round.id}` as const, label: t(progressTexts, 'country') }, { path: `/results/${round.id}/targets` as const, label: t(targetsTexts, 'link') }];
  const marked = measures.filter(({ isMarked }) => isMarked);
  return (
    <Page title={t(texts, 'title', { number: String(indicator.number) })} part={name} breadcrumbs={crumbs}>
      <p><Content of={indicator.text} /></p>
      <p>{t(texts, 'lead')}</p>
      {mayChange && now && <FeedForm key={now.version} at={`/results/${round.id}/targets/${indicator.number}`} now={now} />}
      {marked.length > 0 && (
        <details>
          <summary>{t(texts, 'marked')}</summary>
          <ul>{marked.map(({ code, title }) => <li key={code}><span class="code">{code}</span> <Content of={title} /></li>)}</ul>
        </details>
      )}
      <Versions data={data} />
    </Page>
  );
}

function FeedForm({ at, now: { version, feed } }: { readonly at: string; readonly now: FeedVersion }): VNode {
  const { t } = usePage();
  const rows: readonly (FeedTarget | null)[] = [...feed.targets, null].slice(0, MOST_ROWS);
  return (
    <Form action={at}>
      <input type="hidden" name="version" value={version} />
      <TextField name="measures" label={t(texts, 'measures')} hint={t(texts, 'measuresHint')} initially={feed.measures.join(', ')} isOptional />
      <SelectField name="tells" label={t(texts, 'tells')} options={[{ value: 'result', label: t(texts, 'result') }, { value: 'process', label: t(texts, 'process') }]} initially={feed.isProcessOnly ? 'process' : 'result'} />
      <fieldset class="field" aria-describedby="feed-targets-hint">
        <legend class="label">{t(texts, 'targets')}</legend>
        <p class="hint" id="feed-targets-hint">{t(texts, 'targetsHint')}</p>
        {rows.map((row, i) => (
          <fieldset key={i} class="field">
            <legend class="label">{t(texts, 'target', { n: String(i + 1) })}</legend>
            <div class="find">{FIELDS.map((field) => <TextField key={field} name={`targets.${i}.${field}`} label={t(texts, field)} width="short" initially={row?.[field] === null || row === null ? '' : String(row[field])} />)}</div>
          </fieldset>
        ))}
      </fieldset>
      <p><button class="button" type="submit">{t(texts, 'save')}</button></p>
    </Form>
  );
}

function Versions({ data: { round, indicator, versions, mayChange } }: { readonly data: ShownFeed }): VNode {
  const { t, language } = usePage();
  const [now] = versions;
  return (
    <section>
      <h2 id="versions">{t(texts, 'history')}</h2>
      <TableFrame label={t(texts, 'history')}>
        <table>
          <thead><tr><th scope="col">{t(texts, 'version')}</th><th scope="col">{t(texts, 'measures')}</th><th scope="col">{t(texts, 'targets')}</th><th scope="col">{t(texts, 'setBy')}</th></tr></thead>
          <tbody>
            {versions.map(({ version, feed, by, at }) => (
              <tr key={version}>
                <th scope="row">{version} {version === now?.version ? <Tag kind="success">{t(texts, 'inForce')}</Tag> : mayChange && now && <UseAgain at={`/results/${round.id}/targets/${indicator.number}`} version={now.version} feed={feed} named={version} />}</th>
                <td>{feed.measures.length === 0 ? t(texts, 'byHand') : feed.measures.join(', ')}{feed.isProcessOnly && <p class="subtle small">{t(targetsTexts, 'processOnly')}</p>}</td>
                <td>{feed.targets.map((target) => <p key={target.year}><Aim target={{ year: target.year, shares: sharesOf(target) }} /></p>)}</td>
                <td>{by === null || at === null ? t(texts, 'asShipped') : t(texts, 'setAt', { by, at: instantText(at, language, HOME_ZONE) })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

const sharesOf = ({ organisers, population }: FeedTarget) =>
  [{ of: 'organisers' as const, percent: organisers }, { of: 'population' as const, percent: population }].filter(({ percent }) => percent !== null);

/** The same again as a new version: nothing is taken out of what was. */
function UseAgain({ at, version, feed, named }: { readonly at: string; readonly version: number; readonly feed: Feed; readonly named: number }): VNode {
  const { t } = usePage();
  return (
    <Form action={at}>
      <input type="hidden" name="version" value={version} /><input type="hidden" name="measures" value={feed.measures.join(' ')} /><input type="hidden" name="tells" value={feed.isProcessOnly ? 'process' : 'result'} />
      {feed.targets.flatMap((target, i) => FIELDS.map((field) => <input key={`${i} ${field}`} type="hidden" name={`targets.${i}.${field}`} value={target[field] ?? ''} />))}
      <button class="button quiet" type="submit">{t(texts, 'useAgain', { n: String(named) })}</button>
    </Form>
  );
}
