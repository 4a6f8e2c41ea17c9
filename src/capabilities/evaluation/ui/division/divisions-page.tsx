import { Fragment, type VNode } from 'preact';
import { byName, shown, type Localized } from '#platform/i18n/index.ts';
import { Content, Form, LongTextField, Page, SelectField, TableFrame, Tag, TextField, usePage } from '#platform/ui/index.ts';
import { EACH_COUNTY, type Division, type DivisionsPage as Data } from '../../contract/division.ts';
import { divisionPath } from '../../rules/division.ts';
import { evaluationTexts } from '../../texts.ts';
import { divisionTexts as texts } from '../../texts/division-texts.ts';

/** Who answers for whom by an agreement or a law: what waits and stands, what has been, and a new one to be proposed. */
export function DivisionsPage({ data: { divisions, propose } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  const standing = divisions.filter(({ state }) => state === 'proposed' || state === 'agreed');
  const past = divisions.filter(({ state }) => state === 'declined' || state === 'ended');
  return (
    <Page title={t(texts, 'title')} lead={t(texts, 'lead')} breadcrumbs={[{ path: '/rounds', label: t(evaluationTexts, 'rounds.title') }]}>
      {standing.length === 0 ? <p>{t(texts, 'none')}</p> : <Table rows={standing} label={t(texts, 'standing')} />}
      {propose && <Propose among={propose} />}
      {past.length > 0 && <details class="more"><summary>{t(texts, 'past')}</summary><Table rows={past} label={t(texts, 'past')} /></details>}
    </Page>
  );
}

const COLOURS = { proposed: 'warning', agreed: 'success', declined: 'neutral', ended: 'neutral' } as const;

export function DivisionState({ of: { state, waitsForYou, isRecorded } }: { readonly of: Division }): VNode {
  const { t } = usePage();
  return (
    <>
      <Tag kind={COLOURS[state]}>{t(texts, `state.${state}`)}</Tag>
      {waitsForYou && <> <Tag kind="info">{t(texts, 'waitsForYou')}</Tag></>}
      {isRecorded && <span class="small subtle"> {t(texts, 'recorded')}</span>}
    </>
  );
}

/** Who answers; of an area each county by its name. */
export function Taker({ of: { to, counties } }: { readonly of: Pick<Division, 'to' | 'counties'> }): VNode {
  const { t } = usePage();
  if (to) return <Content of={to.names} />;
  return <>{t(texts, 'eachCounty')}{counties.map(({ code, names }, i) => <Fragment key={code}>{i === 0 ? ': ' : ', '}<Content of={names} /></Fragment>)}</>;
}

function Table({ rows, label }: { readonly rows: readonly Division[]; readonly label: string }): VNode {
  const { t, href } = usePage();
  return (
    <TableFrame label={label}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'what')}</th><th scope="col">{t(texts, 'from')}</th><th scope="col">{t(texts, 'to')}</th><th scope="col">{t(texts, 'state')}</th></tr></thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <th scope="row"><a href={href(divisionPath(one.id))}><span class="code">{one.code}</span> <Content of={one.title} /></a></th>
              <td><Content of={one.from.names} /></td>
              <td><Taker of={one} /></td>
              <td><DivisionState of={one} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function Propose({ among: { from, to, each, programmes } }: { readonly among: NonNullable<Data['propose']> }): VNode {
  const { t, language } = usePage();
  const option = (value: string, of: Localized) => {
    const { text, language: lang, isFallback } = shown(of, language);
    return { value, label: text, ...(isFallback && { lang }) };
  };
  const places = (of: typeof from) => of.map(({ code, names }) => option(code, names)).sort(byName(language, ({ label }) => label));
  const [only, ...others] = from;
  const nobody = { value: '', label: t(texts, 'choose') };
  return (
    <Form action="/divisions" labelledBy="propose">
      <h2 id="propose">{t(texts, 'propose')}</h2>
      <p>{t(texts, 'proposeLead')}</p>
      <SelectField name="from" label={t(texts, 'fromLabel')} initially={only && others.length === 0 ? only.code : ''} options={[...(others.length === 0 ? [] : [nobody]), ...places(from)]} />
      <TextField name="code" label={t(texts, 'codeLabel')} hint={t(texts, 'codeHint')} width="short" autocomplete="off" />
      {programmes.length === 1 ? <input type="hidden" name="programme" value={programmes[0]?.code} /> : <SelectField name="programme" label={t(texts, 'programme')} options={programmes.map(({ code, title }) => option(code, title))} />}
      <SelectField name="to" label={t(texts, 'toLabel')} options={[nobody, ...(each ? [{ value: EACH_COUNTY, label: [t(texts, 'eachCounty'), places(each).map(({ label }) => label).join(', ')].filter(Boolean).join(': ') }] : []), ...places(to)]} />
      <LongTextField name="basis" label={t(texts, 'basisLabel')} hint={t(texts, 'basisHint')} most={1_000} />
      <div class="buttons"><button class="button" type="submit">{t(texts, 'send')}</button></div>
    </Form>
  );
}
