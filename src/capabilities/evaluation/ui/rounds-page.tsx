import type { VNode } from 'preact';
import { dayText, shown, type Localized } from '#platform/i18n/index.ts';
import { Content, Form, LinkButton, Page, SelectField, TableFrame, TextField, usePage } from '#platform/ui/index.ts';
import type { RoundsPage as Data } from '../contract.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { RoundState } from './round-state.tsx';

export function RoundsPage({ data: { rounds, versions, may } }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  return (
    <Page title={t(texts, 'rounds.title')}>
      {rounds.length === 0 ? <p>{t(texts, 'rounds.none')}</p> : (
        <TableFrame label={t(texts, 'rounds.title')}>
          <table>
            <thead><tr><th scope="col">{t(texts, 'rounds.title')}</th><th scope="col">{t(texts, 'round.version')}</th><th scope="col">{t(texts, 'round.lastDay')}</th><th scope="col">{t(texts, 'round.state')}</th></tr></thead>
            <tbody>
              {rounds.map((round) => (
                <tr key={round.id}>
                  <th scope="row"><a href={href(`/rounds/${round.id}`)}><Content of={round.names} /></a></th>
                  <td><code>{round.programme.code} {round.programme.version}</code></td>
                  <td class="day">{dayText(round.lastDay, language)}</td>
                  <td><RoundState state={round.state} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      {may.open && <OpenRound versions={versions} />}
    </Page>
  );
}

function OpenRound({ versions }: Pick<Data, 'versions'>): VNode {
  const { t, language } = usePage();
  const named = (title: Localized, version: string): { label: string; lang: string } => {
    const { text, language: lang } = shown(title, language);
    return { label: `${text} (${version})`, lang };
  };
  const years = [...new Set(versions.flatMap(({ period }) => Array.from({ length: period.to - period.from + 1 }, (_none, i) => period.from + i)))].sort();
  if (versions.length === 0) {
    return <section><h2>{t(texts, 'round.open')}</h2><p>{t(texts, 'rounds.needVersion')}</p><LinkButton href="/programmes" kind="quiet">{t(texts, 'round.version')}</LinkButton></section>;
  }
  return (
    <section>
      <h2>{t(texts, 'round.open')}</h2>
      <Form action="/rounds">
        <SelectField name="versionId" label={t(texts, 'round.version')} options={versions.map(({ id, title, version }) => ({ value: id, ...named(title, version) }))} />
        <SelectField name="year" label={t(texts, 'round.year')} options={years.map((year) => ({ value: String(year), label: String(year) }))} />
        <TextField name="lastDay" label={t(texts, 'round.lastDay')} hint={t(texts, 'round.lastDayHint')} width="short" />
        <div class="buttons"><button class="button" type="submit">{t(texts, 'round.openButton')}</button></div>
      </Form>
    </section>
  );
}
