import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Form, LinkButton, Page, TableFrame, TextField, usePage } from '#platform/ui/index.ts';
import type { RoundPage as Data } from '../../contract.ts';
import { writtenDay } from '../../rules/fields.ts';
import { workbookPath } from '../../rules/workbook/paths.ts';
import { evaluationTexts as texts } from '../../texts.ts';
import { unitsPath } from '../../rules/units.ts';
import { divisionTexts } from '../../texts/division-texts.ts';
import { handingInTexts } from '../../texts/handing-in-texts.ts';
import { roundTexts } from '../../texts/round-texts.ts';
import { runningTexts } from '../../texts/running-texts.ts';
import { talkTexts } from '../../texts/talk-texts.ts';
import { unitTexts } from '../../texts/units-texts.ts';
import { workbookPageTexts } from '../../texts/workbook-page-texts.ts';
import { ProgrammeName } from '../programme-name.tsx';
import { Extensions, Opening, Rules, UndoClosing } from '../running/round-running.tsx';
import { RoundState } from './round-state.tsx';

export function RoundPage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { round, asked, running, may } = data;
  const { opening } = running;
  return (
    <Page title={shown(round.names, language)} islands={opening && opening.state !== 'failed' ? ['under-way'] : []} breadcrumbs={[{ path: '/rounds', label: t(texts, 'rounds.title') }]}>
      <dl class="facts">
        <dt>{t(texts, 'round.state')}</dt><dd><RoundState state={round.state} /></dd>
        <dt>{t(texts, 'round.lastDay')}</dt><dd>{dayText(round.lastDay, language)}</dd>
        <dt>{t(texts, 'round.version')}</dt><dd><ProgrammeName of={round.programme} /></dd>
      </dl>
      {opening && <Opening id={round.id} opening={opening} may={running.may} />}
      {(may.seeCountry || may.choose || may.fillIn || may.seeUnits || running.may.follow) && (
        <div class="buttons">
          {running.may.follow && <LinkButton href={`/rounds/${round.id}/live`}>{t(runningTexts, 'follow')}</LinkButton>}
          {may.seeCountry && <LinkButton kind={running.may.follow ? 'quiet' : 'main'} href={`/results/${round.id}`}>{t(texts, 'round.results')}</LinkButton>}
          {may.seeCountry && <LinkButton kind="quiet" href={`/rounds/${round.id}/wishes`}>{t(talkTexts, 'centre.title')}</LinkButton>}
          {may.choose && <LinkButton kind={may.seeCountry ? 'quiet' : 'main'} href={`/rounds/${round.id}/asked`}>{t(texts, 'asked.go')}</LinkButton>}
          {may.choose && <LinkButton kind="quiet" href={`/rounds/${round.id}/handed-in`}>{t(handingInTexts, 'list.title')}</LinkButton>}
          {may.seeUnits && <LinkButton kind={may.seeCountry || may.choose ? 'quiet' : 'main'} href={unitsPath({ roundId: round.id })}>{t(unitTexts, 'go')}</LinkButton>}
          {may.fillIn && <LinkButton kind="quiet" href={workbookPath(round.id)}>{t(workbookPageTexts, 'go')}</LinkButton>}
          {(running.may.follow || may.choose) && <LinkButton kind="quiet" href="/divisions">{t(divisionTexts, 'title')}</LinkButton>}
          {(may.change || may.choose) && round.state !== 'closed' && <LinkButton kind="quiet" href={`/rounds/${round.id}/message`}>{t(roundTexts, 'message')}</LinkButton>}
        </div>
      )}
      {!opening && <Asked asked={asked} />}
      <Rules data={data} />
      <Extensions data={data} />
      {may.change && (
        <Form action={`/rounds/${round.id}/change`} labelledBy="change">
          <h2 id="change">{t(roundTexts, 'change')}</h2>
          <input type="hidden" name="was" value={round.lastDay} />
          <TextField name="lastDay" label={t(texts, 'round.lastDay')} hint={t(texts, 'round.lastDayHint')} initially={writtenDay(round.lastDay)} width="short" />
          <button class="button quiet" type="submit">{t(roundTexts, 'change')}</button>
        </Form>
      )}
      {may.close && <p class="buttons"><LinkButton kind="quiet" href={`/rounds/${round.id}/close`}>{t(runningTexts, 'close.go')}</LinkButton></p>}
      {running.may.undoClosing && <UndoClosing id={round.id} />}
    </Page>
  );
}

function Asked({ asked }: Pick<Data, 'asked'>): VNode {
  const { t } = usePage();
  return (
    <>
      <h2>{t(texts, 'round.asked')}</h2>
      <TableFrame label={t(texts, 'round.asked')}>
        <table>
          <tbody>
            {asked.map(({ kind, sectors, forms, least, most }) => (
              <tr key={`${kind} ${sectors.join(' ')}`}>
                <th scope="row">{t(organisationTexts, `kind.${kind}`)}{sectors.length > 0 && <span class="subtle"> {sectors.map((sector) => t(organisationTexts, `sector.${sector}`)).join(', ')}</span>}</th>
                <td>{least === most ? t(texts, 'round.askedForms', { forms, statements: most }) : t(roundTexts, 'askedFormsFromTo', { forms, least, most })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </>
  );
}
