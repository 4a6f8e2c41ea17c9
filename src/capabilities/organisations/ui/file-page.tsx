import type { VNode } from 'preact';
import { HOME_ZONE, isDay } from '#platform/clock/index.ts';
import { dayText, instantText, render, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, Page, Pages, Progress, TableFrame, TextField, UnderWay, usePage } from '#platform/ui/index.ts';
import { OUTCOMES, ORGANISATION_KINDS, type FilePage as Data, type FileLine, type LineError } from '../contract.ts';
import { organisationTexts } from '../texts.ts';
import { fileTexts } from '../texts/file-texts.ts';
import { filePageTexts as texts } from './file-page-texts.ts';
import { FileState } from './files-page.tsx';
import { Changes } from './history.tsx';
import { pageTexts } from './texts.ts';

/** A file of units: what it would change or what is wrong with it, and how far it has come in. */
export function FilePage({ data }: { readonly data: Data }): VNode {
  const { t, language } = usePage();
  const { file, page, shown: look } = data;
  const isOpen = file.state === 'compared' || file.state === 'outdated' || file.state === 'failed';
  return (
    <Page islands={file.state === 'accepted' ? ['under-way'] : []} title={`${t(texts, 'title')}: ${file.name}`} part={instantText(file.at, language, HOME_ZONE)} breadcrumbs={[{ path: '/organisations', label: t(pageTexts, 'title') }, { path: '/organisations/files', label: t(texts, 'title') }]}>
      <dl class="facts">
        <dt>{t(texts, 'under')}</dt><dd><Content of={file.under.names} /> <code>{file.under.code}</code></dd>
        <dt>{t(texts, 'state')}</dt><dd><FileState of={file.state} /></dd>
        <dt>{t(texts, 'lines')}</dt><dd>{file.lines}</dd>
      </dl>
      <Situation data={data} />
      <Counted data={data} isOpen={isOpen} />
      {isOpen && <Decision data={data} />}
      {isOpen && (
        <>
          <h2>{t(texts, `outcome.${look}`)}</h2>
          {look === 'wrong' ? <Errors of={data.errors} /> : <Lines of={data.lines} />}
          <Pages of={page} path={`/organisations/files/${file.id}?shown=${look}`} />
        </>
      )}
    </Page>
  );
}

function Situation({ data: { file, secondsLeft } }: { readonly data: Data }): VNode | null {
  const { t } = usePage();
  const { state, counts, percent, id } = file;
  if (state === 'applied') return <><Alert kind="success"><p>{t(texts, 'applied')}</p></Alert><div class="buttons"><LinkButton href={`/organisations?under=${file.under.code}`}>{t(texts, 'toList')}</LinkButton></div></>;
  if (state === 'accepted') {
    return (
      <UnderWay path={`/organisations/files/${id}`}>
        <Alert kind="info">
          <p>{t(texts, 'waiting')}</p>
          <p><Progress done={percent} of={100} label={t(texts, 'percent', { n: percent })} /> {secondsLeft !== null && t(texts, 'secondsLeft', { n: secondsLeft })}</p>
          <LinkButton href={`/organisations/files/${id}`}>{t(texts, 'reload')}</LinkButton>
        </Alert>
      </UnderWay>
    );
  }
  if (state === 'discarded') return null;
  return (
    <>
      {state === 'outdated' && <Alert kind="warning"><p>{t(texts, 'outdated')}</p></Alert>}
      {state === 'failed' && <Alert kind="danger"><p>{t(texts, 'failed')}</p></Alert>}
      {counts.wrong > 0 && <Alert kind="danger"><p>{t(texts, 'wrong', { n: counts.wrong })}</p></Alert>}
      {counts.wrong === 0 && isNothing(file) && <Alert kind="info"><p>{t(texts, 'nothingToDo')}</p></Alert>}
    </>
  );
}

const isNothing = ({ counts }: Data['file']): boolean => counts.new + counts.changed + counts.moved + counts.closed === 0;

/** How many lines come to what; while nothing is decided, each leads to its lines. */
function Counted({ data: { file, shown: look }, isOpen }: { readonly data: Data; readonly isOpen: boolean }): VNode {
  const { t, href, language } = usePage();
  const counted = (['wrong', ...OUTCOMES] as const).filter((outcome) => outcome !== 'wrong' || file.counts.wrong > 0);
  return (
    <nav aria-label={t(texts, 'look')}>
      <ul class="plain buttons">
        {counted.map((outcome) => {
          const label = `${t(texts, `outcome.${outcome}`)}: ${new Intl.NumberFormat(language).format(file.counts[outcome])}`;
          const isLinked = isOpen && file.counts[outcome] > 0;
          return <li key={outcome}>{isLinked ? <a class="button quiet small" href={href(`/organisations/files/${file.id}?shown=${outcome}`)} aria-current={outcome === look ? 'true' : undefined}>{label}</a> : label}</li>;
        })}
      </ul>
    </nav>
  );
}

function Decision({ data: { file, missing } }: { readonly data: Data }): VNode {
  const { t, language, problem, values } = usePage();
  const { id, counts, closeMissingOn, mark } = file;
  const isReady = counts.wrong === 0 && !isNothing(file);
  const under = shown(file.under.names, language).text;
  return (
    <>
      {counts.missing > 0 && (
        <section>
          <h2>{t(texts, 'missing.title')}</h2>
          <p>{t(texts, 'missing.count', { n: counts.missing, under })} {closeMissingOn ? t(texts, 'missing.close', { n: counts.missing, day: dayText(closeMissingOn, language) }) : t(texts, 'missing.stay', { n: counts.missing })}</p>
          <Missing some={missing} all={counts.missing} />
          <Form action={`/organisations/files/${id}/compare`}>
            <div class="field check"><input id="closes-missing" name="closesMissing" type="checkbox" value="yes" checked={problem ? values['closesMissing'] === 'yes' : closeMissingOn !== null} /><label for="closes-missing">{t(texts, 'missing.choose')}</label></div>
            <TextField name="closeMissingOn" label={t(texts, 'missing.day')} hint={t(pageTexts, 'close.dayHint')} width="short" initially={closeMissingOn ? dayText(closeMissingOn, language) : ''} />
            <button class="button quiet" type="submit">{t(texts, 'missing.button')}</button>
          </Form>
        </section>
      )}
      {isReady && <p class="hint">{t(texts, 'acceptHint')}</p>}
      <div class="buttons">
        {isReady && (
          <Form action={`/organisations/files/${id}/accept`}>
            <input type="hidden" name="mark" value={mark} />
            <button class="button" type="submit">{t(texts, 'accept')}</button>
          </Form>
        )}
        <Form action={`/organisations/files/${id}/discard`}><button class="button quiet" type="submit">{t(texts, 'discard')}</button></Form>
      </div>
    </>
  );
}

/** The first of the units that the file lacks, by name. */
function Missing({ some, all }: { readonly some: Data['missing']; readonly all: number }): VNode {
  const { t, href } = usePage();
  return (
    <ul>
      {some.map(({ code, names }) => <li key={code}><code>{code}</code> <a href={href(`/organisations/${code}`)}><Content of={names} /></a></li>)}
      {all > some.length && <li>{t(texts, 'missing.more', { n: all - some.length })}</li>}
    </ul>
  );
}

/** What a new one would be. */
function Opening({ of: { kind, unitKind, sectors, parent, validFrom } }: { readonly of: NonNullable<FileLine['opening']> }): VNode {
  const { t, language } = usePage();
  const said = [
    t(organisationTexts, `kind.${kind}`), ...(unitKind ? [t(organisationTexts, `unitKind.${unitKind}`)] : []), ...sectors.map((sector) => t(organisationTexts, `sector.${sector}`)),
    t(texts, 'opening.under', { code: parent }), validFrom ? t(texts, 'opening.from', { day: dayText(validFrom, language) }) : t(texts, 'opening.fromToday'),
  ];
  return <>{said.join(' · ')}</>;
}

function Lines({ of }: { readonly of: readonly FileLine[] }): VNode {
  const { t } = usePage();
  if (of.length === 0) return <p>{t(texts, 'nothingHere')}</p>;
  return (
    <TableFrame label={t(texts, 'look')}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'line')}</th><th scope="col">{t(organisationTexts, 'code')}</th><th scope="col">{t(organisationTexts, 'name')}</th><th scope="col">{t(texts, 'changes')}</th></tr></thead>
        <tbody>
          {of.map(({ line, code, names, changes, opening }) => (
            <tr key={code}>
              <td>{line ?? <span class="subtle">{t(texts, 'lacking')}</span>}</td>
              <td class="code">{code}</td>
              <th scope="row"><Content of={Object.fromEntries(Object.entries(names).flatMap(([language, name]) => (name === null ? [] : [[language, name]])))} /></th>
              <td>{opening ? <Opening of={opening} /> : <Changes of={changes} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Errors({ of }: { readonly of: readonly LineError[] }): VNode {
  const { t } = usePage();
  return (
    <TableFrame label={t(texts, 'outcome.wrong')}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'line')}</th><th scope="col">{t(texts, 'column')}</th><th scope="col">{t(texts, 'error')}</th></tr></thead>
        <tbody>
          {of.map(({ line, column, kind, value, other }) => (
            <tr key={`${line} ${column} ${kind} ${value}`}>
              <td>{line}</td>
              <td><ColumnName of={column} /></td>
              <th scope="row"><ErrorText kind={kind} value={value} other={other} /></th>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function ColumnName({ of }: { readonly of: string }): VNode {
  const { t } = usePage();
  const key = Object.keys(fileTexts.entries).find((name): name is 'column.code' => name === `column.${of}`);
  return key ? <>{t(fileTexts, key)}</> : <span class="subtle">–</span>;
}

/** Kinds and days stand in an error by their codes: here they are in the reader's words. */
function ErrorText({ kind, value, other }: Pick<LineError, 'kind' | 'value' | 'other'>): VNode {
  const { t, language } = usePage();
  const worded = (text: string): string => {
    const known = kind.startsWith('kind-') && kind !== 'kind-unknown' ? ORGANISATION_KINDS.find((own) => own === text) : undefined;
    if (known) return t(organisationTexts, `kind.${known}`);
    return isDay(text) ? dayText(text, language) : text;
  };
  return <>{render({ entry: fileTexts.entries[`error.${kind}`], parameters: { value: worded(value), other: worded(other) } }, language)}</>;
}
