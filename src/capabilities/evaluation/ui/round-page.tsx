import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Form, LinkButton, Page, TableFrame, usePage } from '#platform/ui/index.ts';
import type { Opened, Round } from '../contract.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { RoundState } from './round-state.tsx';

type Data = { readonly round: Round; readonly asked: Opened['lists']; readonly may: { readonly close: boolean; readonly seeCountry: boolean; readonly choose: boolean } };

export function RoundPage({ data: { round, asked, may } }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  return (
    <Page title={shown(round.names, language)} breadcrumbs={[{ path: '/rounds', label: t(texts, 'rounds.title') }]}>
      <dl class="facts">
        <dt>{t(texts, 'round.state')}</dt><dd><RoundState state={round.state} /></dd>
        <dt>{t(texts, 'round.lastDay')}</dt><dd>{dayText(round.lastDay, language)}</dd>
        <dt>{t(texts, 'round.version')}</dt><dd><code>{round.programme.code} {round.programme.version}</code></dd>
      </dl>
      {(may.seeCountry || may.choose) && (
        <div class="buttons">
          {may.seeCountry && <LinkButton href={`/results/${round.id}`}>{t(texts, 'round.results')}</LinkButton>}
          {may.choose && <LinkButton kind={may.seeCountry ? 'quiet' : 'main'} href={`/rounds/${round.id}/asked`}>{t(texts, 'asked.go')}</LinkButton>}
        </div>
      )}
      <h2>{t(texts, 'round.asked')}</h2>
      <TableFrame label={t(texts, 'round.asked')}>
        <table>
          <tbody>
            {asked.map(({ kind, sectors, forms, statements }) => (
              <tr key={`${kind} ${sectors.join(' ')}`}>
                <th scope="row">{t(organisationTexts, `kind.${kind}`)}{sectors.length > 0 && <span class="subtle"> {sectors.map((sector) => t(organisationTexts, `sector.${sector}`)).join(', ')}</span>}</th>
                <td>{t(texts, 'round.askedForms', { forms, statements })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {may.close && (
        <Form action={`/rounds/${round.id}/close`}>
          <h2>{t(texts, 'round.close')}</h2>
          <p>{t(texts, 'round.closeHint')}</p>
          <button class="button quiet" type="submit">{t(texts, 'round.close')}</button>
        </Form>
      )}
    </Page>
  );
}
