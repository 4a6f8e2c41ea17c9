import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, Page, Pages, TableFrame, usePage } from '#platform/ui/index.ts';
import type { UnitRow, UnitsPage as Data } from '../../contract/units.ts';
import { formPath } from '../../rules/form.ts';
import { linkIn } from '../../rules/written.ts';
import { unitsPath } from '../../rules/units.ts';
import { unitTexts as texts } from '../../texts/units-texts.ts';
import { Acts } from './unit-acts.tsx';
import { Beside } from './unit-beside.tsx';
import { AnswerCounts, Filter, queryOf, StatementPicker } from './unit-filter.tsx';
import { StateOf, StatusWord } from './unit-parts.tsx';

/** One statement over many units: whole and working before any script has run; the island only moves between rows and counts what is chosen. */
export function UnitsPage({ data }: { readonly data: Data }): VNode {
  const { t, language, href } = usePage();
  const { round, organiser, organisers, statement, rows, may, isSigned, done } = data;
  const name = shown(round.names, language).text;
  const mayAct = may.review || (may.answer && statement?.value === null);
  const part = [statement?.code, data.filter.text, name].filter(Boolean).join(', ');
  return (
    <Page title={`${t(texts, 'title')}: ${shown(organiser.names, language).text}`} part={part} lead={t(texts, 'lead')} islands={mayAct && rows.length > 0 ? ['units'] : []}
      breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }]}>
      {organisers.length > 0 && (
        <nav class="buttons" aria-label={t(texts, 'organisers')}>{organisers.map(({ code, names }) => <a key={code} href={href(unitsPath({ roundId: round.id }, { organiser: code }))}><Content of={names} /></a>)}</nav>
      )}
      {statement === null ? <p>{t(texts, 'none')}</p> : (
        <>
          {isSigned && <Alert kind="info">{t(texts, 'signed')}</Alert>}
          {done && <Done data={data} done={done} />}
          <StatementPicker data={data} />
          <h2 id="statement"><span class="code">{statement.code}</span> <Content of={statement.text} isMarked /></h2>
          <Beside data={data} />
          <AnswerCounts data={data} />
          <Filter data={data} />
          {rows.length === 0 ? <p>{t(texts, 'nothingFound')}</p> : mayAct ? <Acts data={data}><Rows data={data} mayChoose /></Acts> : <Rows data={data} mayChoose={false} />}
          <Pages of={data.page} path={unitsPath({ roundId: round.id }, queryOf(data))} />
          {may.answer && statement.value === null && (
            <div class="buttons"><LinkButton kind="quiet" href={unitsPath({ roundId: round.id, page: '/hand-down' }, { organiser: organiser.code, statement: statement.code })}>{t(texts, 'handDown')}</LinkButton></div>
          )}
        </>
      )}
    </Page>
  );
}

function Done({ data, done: { at, answered, changed, reviewed } }: { readonly data: Data; readonly done: NonNullable<Data['done']> }): VNode {
  const { t } = usePage();
  const { round, organiser, statement } = data;
  return (
    <>
      <Alert kind="success">
        {answered > 0 && <>{t(texts, 'done.answered', { n: answered })} </>}{reviewed > 0 && t(texts, 'done.reviewed', { n: reviewed })} {changed > 0 && t(texts, 'done.changed', { n: changed })}
      </Alert>
      {answered - changed + reviewed > 0 && (
        <Form action={unitsPath({ roundId: round.id }, queryOf(data)).replace('/units', '/units/take-back')}>
          <input type="hidden" name="organiser" value={organiser.code} />
          <input type="hidden" name="statements" value={statement?.code} />
          <input type="hidden" name="at" value={at} />
          <p>{t(texts, 'takeBackHint')} <button class="button quiet small" type="submit">{t(texts, 'takeBack')}</button></p>
        </Form>
      )}
    </>
  );
}

function Rows({ data: { rows, statement, counts }, mayChoose }: { readonly data: Data; readonly mayChoose: boolean }): VNode {
  const { t } = usePage();
  const hasBranches = rows.some(({ branch }) => branch !== null);
  const hasLast = rows.some(({ last }) => last !== null);
  const hasSaid = counts.handedDown > 0 || rows.some(({ review, wayIn }) => review !== null || wayIn === 'units');
  return (
    <TableFrame label={t(texts, 'title')}>
      <table class="units">
        <thead>
          <tr>
            {mayChoose && <th scope="col"><span class="unseen">{t(texts, 'choose')}</span></th>}
            <th scope="col">{t(texts, 'unit')}</th>
            <th scope="col">{t(texts, 'answer')}</th>
            {hasLast && <th scope="col">{t(texts, 'last')}</th>}
            {hasSaid && <th scope="col">{t(texts, 'state')}</th>}
            <th scope="col">{t(texts, 'comment')}</th>
            <th scope="col">{t(texts, 'changedAt')}</th>
            {hasBranches && <th scope="col">{t(texts, 'branch')}</th>}
            <th scope="col">{t(texts, 'kind')}</th>
          </tr>
        </thead>
        <tbody>{rows.map((row) => <Row key={row.organisation.code} row={row} goal={statement?.goal ?? ''} has={{ mayChoose, hasBranches, hasLast, hasSaid }} code={statement?.code ?? ''} />)}</tbody>
      </table>
    </TableFrame>
  );
}

type Has = Readonly<Record<'mayChoose' | 'hasBranches' | 'hasLast' | 'hasSaid', boolean>>;

function Row({ row, goal, code, has }: { readonly row: UnitRow; readonly goal: string; readonly code: string; readonly has: Has }): VNode {
  const { t, href, language } = usePage();
  const { organisation, formId, branch, isAsked, status, comment, evidence, at, last } = row;
  const name = shown(organisation.names, language).text;
  const link = linkIn(evidence);
  return (
    <tr>
      {has.mayChoose && <td><input type="checkbox" name="units" value={organisation.code} aria-label={`${organisation.code} ${name}`} data-choose /></td>}
      <th scope="row">{isAsked ? <a href={href(formPath({ id: formId, goal, statement: code }))}><Content of={organisation.names} /></a> : <Content of={organisation.names} />} <span class="code small">{organisation.code}</span></th>
      <td class="answer">{isAsked ? <StatusWord of={status} /> : <span class="subtle">{t(texts, 'answer.not-asked')}</span>}</td>
      {has.hasLast && <td class="answer">{last && <><StatusWord of={last.status} /> <span class="subtle small">{last.year}</span></>}</td>}
      {has.hasSaid && <td><StateOf {...row} /></td>}
      <td class="small">{comment}{evidence && <> <span class="subtle">{t(texts, 'evidence')}:</span> {link ? <a href={link} rel="noreferrer">{evidence}</a> : evidence}</>}</td>
      <td class="day small">{at && status !== null && instantText(at, language, HOME_ZONE)}</td>
      {has.hasBranches && <td class="small">{branch && <Content of={branch.names} />}</td>}
      <td class="small"><KindOf row={row} /></td>
    </tr>
  );
}

function KindOf({ row: { unitKind, sectors, organisation } }: { readonly row: UnitRow }): VNode {
  const { t } = usePage();
  return <>{[unitKind ? t(organisationTexts, `unitKind.${unitKind}`) : organisation.kind === 'branch' && t(organisationTexts, 'kind.branch'), ...sectors.map((sector) => t(organisationTexts, `sector.${sector}`))].filter(Boolean).join(', ')}</>;
}
