import type { VNode } from 'preact';
import { organisationTexts } from '#capabilities/organisations/index.ts';
import { shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LinkButton, Page, Pages, Progress, TableFrame, usePage } from '#platform/ui/index.ts';
import { ASKS, type AskedPage as Data, type CoverageCounts } from '../../contract.ts';
import { evaluationTexts as texts } from '../../texts.ts';

/** Who below an organiser is asked about which goals, how many units that covers, and the choice of it: looked at first, then made. */
export function AskedPage({ data, query }: { readonly data: Data; readonly query: Readonly<Record<string, string>> }): VNode {
  const { t, language } = usePage();
  const { round, organiser, coverage, page, isSigned, may, goals } = data;
  const path = `/rounds/${round.id}/asked` as const;
  const name = shown(round.names, language);
  const isUnmeant = query['asks'] !== undefined && !data.preview;
  const part = data.preview ? t(texts, 'asked.wouldChange') : isUnmeant ? t(texts, 'asked.nothingMeant') : undefined;
  return (
    <Page title={`${t(texts, 'asked.title')}: ${shown(organiser.names, language).text}`} part={[part, name.text].filter(Boolean).join(', ')} lead={t(texts, 'asked.lead')} breadcrumbs={[{ path: `/rounds/${round.id}`, label: name.text }]}>
      {isSigned && <Alert kind="info">{t(texts, 'asked.signed')}</Alert>}
      {isUnmeant && <Alert kind="warning" role="alert">{t(texts, 'asked.nothingMeant')}</Alert>}
      <Preview data={data} />
      <p class="form-progress"><Covered counts={coverage} /></p>
      {goals.length === 0 ? <p>{t(texts, 'asked.nothingForUnits')}</p> : (
        may.choose && !isSigned
          ? <Choosing data={data} path={path} />
          : <Rows data={data} mayChoose={false} />
      )}
      <Pages of={page} path={path} />
    </Page>
  );
}

/** Nothing is changed by it: it asks for this page again, with what the choice would do. */
function Choosing({ data, path }: { readonly data: Data; readonly path: string }): VNode {
  const { t, href } = usePage();
  const { goals, page, organiser, preview } = data;
  return (
    <form method="get" action={href(path)} class="choosing">
      <input type="hidden" name="organiser" value={organiser.code} />
      <input type="hidden" name="page" value={page.no} />
      <fieldset>
        <legend>{t(texts, 'asked.whom')}</legend>
        <Rows data={data} mayChoose />
      </fieldset>
      <fieldset class="field many">
        <legend>{t(texts, 'asked.whichGoals')}</legend>
        <div class="check"><input type="checkbox" id="goal-all" name="goals" value="all" /><label for="goal-all">{t(texts, 'asked.allGoals')}</label></div>
        {goals.map(({ code, title, coverage }) => (
          <div class="check" key={code}>
            <input type="checkbox" id={`goal-${code}`} name="goals" value={code} checked={preview?.goals.includes(code)} />
            <label for={`goal-${code}`}><span class="code">{code}</span> <Content of={title} /> <span class="subtle small">{coverageText(t, coverage)}</span></label>
          </div>
        ))}
      </fieldset>
      <fieldset class="field">
        <legend>{t(texts, 'asked.how')}</legend>
        {[...ASKS, 'above' as const].map((asks) => (
          <div class="check" key={asks}>
            <input type="radio" id={`asks-${asks}`} name="asks" value={asks} checked={(preview ? (preview.asks ?? 'above') : 'asked') === asks} />
            <label for={`asks-${asks}`}>{t(texts, `asks.${asks}`)}</label>
          </div>
        ))}
      </fieldset>
      <div class="buttons"><button class="button" type="submit">{t(texts, 'asked.preview')}</button></div>
    </form>
  );
}

function Preview({ data: { round, organiser, preview } }: { readonly data: Data }): VNode | null {
  const { t } = usePage();
  if (!preview) return null;
  const { organisations, goals, asks, notBranch, asksMore, asksLess, setAside } = preview;
  return (
    <section class="card" aria-labelledby="preview">
      <h2 id="preview">{t(texts, 'asked.wouldChange')}</h2>
      <p>{t(texts, `asks.${asks ?? 'above'}`)}: {organisations.map(({ code, names }, i) => <span key={code}>{i > 0 && ', '}<Content of={names} /></span>)} – {goals.join(', ')}</p>
      {notBranch && <Alert kind="danger">{t(texts, 'asked.onlyBranch', { code: notBranch })}</Alert>}
      <ul>
        <li>{t(texts, 'asked.more', { n: asksMore })}</li>
        <li>{t(texts, 'asked.less', { n: asksLess })}</li>
        {setAside > 0 && <li><strong>{t(texts, 'asked.setAside', { n: setAside })}</strong></li>}
      </ul>
      <Form action={`/rounds/${round.id}/asked`}>
        <input type="hidden" name="organiser" value={organiser.code} />
        {organisations.map(({ code }) => <input key={code} type="hidden" name="organisations" value={code} />)}
        {goals.map((code) => <input key={code} type="hidden" name="goals" value={code} />)}
        <input type="hidden" name="asks" value={asks ?? 'above'} />
        <div class="buttons">
          {!notBranch && <button class="button" type="submit">{t(texts, 'asked.choose')}</button>}
          <LinkButton kind="quiet" href={`/rounds/${round.id}/asked`}>{t(texts, 'asked.leave')}</LinkButton>
        </div>
      </Form>
    </section>
  );
}

function Rows({ data: { goals, rows, preview, organiser }, mayChoose }: { readonly data: Data; readonly mayChoose: boolean }): VNode {
  const { t, language } = usePage();
  return (
    <TableFrame label={t(texts, 'asked.title')}>
      <table>
        <thead>
          <tr>
            {mayChoose && <th scope="col"><span class="unseen">{t(texts, 'asked.chooseColumn')}</span></th>}
            <th scope="col">{t(texts, 'form.organisation')}</th>
            {goals.map(({ code, title }) => <th key={code} scope="col" class="number" title={shown(title, language).text}>{code}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ organisation: { code, names, kind }, depth, goals: standings }) => (
            <tr key={code}>
              {mayChoose && <td><input type="checkbox" name="organisations" value={code} checked={preview?.organisations.some((chosen) => chosen.code === code)} aria-label={`${code} ${shown(names, language).text}`} /></td>}
              <th scope="row" class={`depth-${Math.min(depth, 4)}`}>
                {code === organiser.code ? t(texts, 'asked.allBelow') : <><Content of={names} /> <span class="subtle small">{t(organisationTexts, `kind.${kind}`)}</span></>}
              </th>
              {standings.map(({ stands, chosen }, i) => (
                <td key={goals[i]?.code} class="number">
                  {chosen ? <strong>{t(texts, `stands.${chosen}`)}</strong> : stands === null ? <span class="subtle">–</span> : <span class="subtle">{t(texts, `stands.${kind === 'branch' ? 'none' : stands}`)}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Of how many units something is asked: themselves, or through their branch. */
export function Covered({ counts }: { readonly counts: CoverageCounts }): VNode {
  const { t } = usePage();
  return <Progress done={counts.asked + counts.byBranch} of={counts.units} label={coverageText(t, counts)} />;
}

const coverageText = (t: ReturnType<typeof usePage>['t'], { units, asked, byBranch }: CoverageCounts): string => 
  [t(texts, 'asked.coverage', { units, asked }), byBranch > 0 && t(texts, 'asked.coverageBranch', { byBranch })].filter(Boolean).join(', ');
