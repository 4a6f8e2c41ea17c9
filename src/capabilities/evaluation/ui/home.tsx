import type { VNode } from 'preact';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Content, LinkButton, Pages, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import { FORMS_SHOWN, type FormsPage, type RoundsPage } from '../contract.ts';
import { evaluationTexts as texts } from '../texts.ts';
import { owedTexts } from '../texts/owed-texts.ts';
import { signingTexts } from '../texts/signing-texts.ts';
import { RoundState } from './rounds/round-state.tsx';
import { RoundsTable } from './rounds/rounds-table.tsx';
import { TallyBar } from './tally.tsx';

/** On the first page: the forms that are the caller's to answer, read or sign. */
export function OwnForms({ data: { show, forms, page } }: { readonly data: FormsPage }): VNode {
  const { t, href, language } = usePage();
  return (
    <section>
      <h2 id="forms">{t(texts, 'forms.title')}</h2>
      <nav aria-label={t(owedTexts, 'show')}>
        <p class="buttons">{FORMS_SHOWN.map((each) => <a key={each} href={`${href('/')}?show=${each}#forms`} aria-current={each === show ? 'true' : undefined}>{t(owedTexts, `show.${each}`)}</a>)}</p>
      </nav>
      {forms.length === 0 ? <p>{show === 'left' ? t(owedTexts, 'noneLeft') : t(texts, 'forms.none')}</p> : (
        <TableFrame label={t(texts, 'forms.title')}>
          <table>
            <thead><tr>
              <th scope="col">{t(texts, 'form.organisation')}</th><th scope="col" class="number">{t(texts, 'round.year')}</th><th scope="col">{t(texts, 'round.lastDay')}</th>
              <th scope="col">{t(texts, 'round.state')}</th><th scope="col"><span class="unseen">{t(texts, 'round.results')}</span></th>
            </tr></thead>
            <tbody>
              {forms.map((form) => (
                <tr key={form.id}>
                  <th scope="row"><a href={href(`/forms/${form.id}`)}><Content of={form.organisation.names} /></a><br /><span class="small"><TallyBar tally={form.tally} /></span></th>
                  <td class="number">{form.year}</td>
                  <td class="day">{dayText(form.lastDay, language)}</td>
                  <td>{form.signedAt ? <Tag kind="success">{t(signingTexts, 'sign.signedOn', { day: dayText(dayIn(HOME_ZONE, form.signedAt), language) })}</Tag> : <RoundState state={form.state} />}</td>
                  <td><a href={href(`/results/${form.roundId}/${form.organisation.code}`)}>{t(texts, 'round.results')}</a></td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
      <Pages of={page} path={`/?show=${show}`} />
    </section>
  );
}

/** On the first page of those who see the whole country: the rounds, and what comes next for whoever opens them. */
export function Rounds({ data: { goingOn, rounds, versions, may } }: { readonly data: RoundsPage }): VNode | null {
  const { t } = usePage();
  if (!may.seeCountry && !may.open) return null;
  return (
    <section>
      <h2>{t(texts, 'rounds.title')}</h2>
      <GoingOnNow goingOn={goingOn} rounds={rounds} />
      <RoundsTable rounds={rounds} may={may} />
      {may.open && rounds.length === 0 && (versions.length === 0
        ? <><p>{t(texts, 'rounds.needVersion')}</p><LinkButton href="/programmes">{t(texts, 'round.version')}</LinkButton></>
        : <LinkButton href="/rounds">{t(texts, 'round.open')}</LinkButton>)}
    </section>
  );
}

/** How far the country has come in each round that goes on. */
function GoingOnNow({ goingOn, rounds }: Pick<RoundsPage, 'goingOn' | 'rounds'>): VNode {
  const { t, language } = usePage();
  return (
    <>
      {goingOn.map(({ roundId, tally, ...counts }) => (
        <p key={roundId}><strong>{shown(rounds.find(({ id }) => id === roundId)?.names ?? {}, language).text}:</strong> {t(owedTexts, 'goingOn', counts)} <span class="small"><TallyBar tally={tally} /></span></p>
      ))}
    </>
  );
}
