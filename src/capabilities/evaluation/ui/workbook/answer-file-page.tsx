import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Alert, Form, LinkButton, Page, Pages, Progress, UnderWay, usePage } from '#platform/ui/index.ts';
import { ROW_OUTCOMES, type AnswerFile, type AnswerFilePage as Data } from '../../contract/workbook.ts';
import { answerFilePath, workbookPath } from '../../rules/workbook/paths.ts';
import { workbookPageTexts as texts } from '../../texts/workbook-page-texts.ts';
import { FileRows } from './file-rows.tsx';
import { FileState } from './workbook-page.tsx';

/** A file of answers: what it would change, what is in conflict, what cannot be; and what became of it. */
export function AnswerFilePage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { round, file, shown: look, page } = data;
  const isOpen = file.state === 'compared' || file.state === 'outdated' || file.state === 'failed';
  const isUnderWay = file.state === 'reading' || file.state === 'accepted' || file.state === 'taking-back';
  const name = shown(round.names, language).text;
  return (
    <Page islands={isUnderWay ? ['under-way'] : []} title={file.name} part={`${t(texts, isOpen ? `outcome.${look}` : `state.${file.state}`)}, ${name}`}
      breadcrumbs={[{ path: `/rounds/${round.id}`, label: name }, { path: workbookPath(round.id), label: t(texts, 'title') }]}>
      <dl class="facts">
        <dt>{t(texts, 'at')}</dt><dd>{instantText(file.at, language, HOME_ZONE)}</dd>
        <dt>{t(texts, 'state')}</dt><dd><FileState of={file.state} /></dd>
      </dl>
      <Situation data={data} />
      {isOpen && (
        <>
          {file.notices.map((notice) => <Alert key={notice} kind="warning">{t(texts, `notice.${notice}`)}</Alert>)}
          <Counted data={data} />
          <Decision data={data} />
          <h2>{t(texts, `outcome.${look}`)}</h2>
          {(look === 'conflict' || look === 'wrong') && <p>{t(texts, `explains.${look}`)}</p>}
          <FileRows data={data} />
          <Pages of={page} path={answerFilePath(round.id, file.id, { shown: look })} />
        </>
      )}
    </Page>
  );
}

function Situation({ data }: { readonly data: Data }): VNode | null {
  const { t, language } = usePage();
  const { round, file, isClosed } = data;
  const { counts } = file;
  switch (file.state) {
    case 'applied': return (
      <>
        {file.notices.includes('not-taken-back') && <Alert kind="danger" role="alert">{t(texts, 'notice.not-taken-back')}</Alert>}
        <Alert kind="success">{t(texts, 'applied', { n: counts.saved })}</Alert>
        {!isClosed && counts.saved > 0 && (
          <Form action={`${answerFilePath(round.id, file.id)}/take-back`}>
            <p>{t(texts, 'takeBackHint')}</p>
            <div class="buttons"><LinkButton href={`/rounds/${round.id}`}>{t(texts, 'toRound')}</LinkButton><button class="button quiet" type="submit">{t(texts, 'takeBack')}</button></div>
          </Form>
        )}
      </>
    );
    case 'taken-back': return <Alert kind="info">{t(texts, 'takenBack', { n: counts.changedSince })}</Alert>;
    case 'discarded': return <Alert kind="info">{t(texts, 'discarded')}</Alert>;
    case 'reading': return (
      <>
        <Waiting data={data} said={t(texts, 'reading')} />
        <Form action={`${answerFilePath(round.id, file.id)}/discard`}><button class="button quiet" type="submit">{t(texts, 'discard')}</button></Form>
      </>
    );
    case 'refused': return (
      <>
        <Alert kind="danger" role="alert">{file.refusal ? shown(file.refusal, language).text : t(texts, 'unreadable')}</Alert>
        <p>{t(texts, 'refusedHint')}</p>
        <LinkButton href={workbookPath(round.id)}>{t(texts, 'another')}</LinkButton>
      </>
    );
    case 'accepted': return <Waiting data={data} said={t(texts, 'waiting')} />;
    case 'taking-back': return <Waiting data={data} said={t(texts, 'takingBack')} />;
    case 'outdated': return <Alert kind="warning" role="alert">{t(texts, 'outdated')}</Alert>;
    case 'failed': return <Alert kind="danger" role="alert">{t(texts, 'failed')}</Alert>;
    case 'compared': return null;
  }
}

function Waiting({ data: { round, file }, said }: { readonly data: Data; readonly said: string }): VNode {
  const { t } = usePage();
  const path = answerFilePath(round.id, file.id);
  return (
    <UnderWay path={path}>
      <Alert kind="info">
        <p>{said}</p>
        <p><Progress done={file.percent} of={100} label={t(texts, 'percent', { n: file.percent })} /></p>
        <LinkButton kind="quiet" href={path}>{t(texts, 'reload')}</LinkButton>
      </Alert>
    </UnderWay>
  );
}

/** How many rows come to what; each leads to its rows. */
function Counted({ data: { round, file, shown: look } }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  return (
    <nav aria-label={t(texts, 'looks')}>
      <ul class="plain buttons">
        {ROW_OUTCOMES.map((outcome) => {
          const label = `${t(texts, `outcome.${outcome}`)}: ${new Intl.NumberFormat(language).format(file.counts[outcome])}`;
          return <li key={outcome}>{file.counts[outcome] > 0 ? <a class="button quiet small" href={href(answerFilePath(round.id, file.id, { shown: outcome }))} aria-current={outcome === look ? 'true' : undefined}>{label}</a> : label}</li>;
        })}
      </ul>
    </nav>
  );
}

const toSave = ({ counts: { changed, mine, theirs } }: AnswerFile): number => changed + mine + theirs;

function Decision({ data: { round, file, isClosed } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const n = toSave(file);
  const path = answerFilePath(round.id, file.id);
  if (isClosed) return <Alert kind="info">{t(texts, 'closed')}</Alert>;
  return (
    <>
      {n + file.counts.conflict + file.counts.wrong === 0 && <Alert kind="info">{t(texts, 'nothingToDo')}</Alert>}
      {n > 0 && <p class="hint">{t(texts, 'acceptHint')}</p>}
      <div class="buttons">
        {n > 0 && (
          <Form action={`${path}/accept`}>
            <input type="hidden" name="revision" value={file.revision} />
            <button class="button" type="submit">{t(texts, 'accept', { n })}</button>
          </Form>
        )}
        <Form action={`${path}/discard`}><button class="button quiet" type="submit">{t(texts, 'discard')}</button></Form>
      </div>
    </>
  );
}
