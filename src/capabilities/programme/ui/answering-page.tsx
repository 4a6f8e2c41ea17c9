import { Fragment, type ComponentChildren, type VNode } from 'preact';
import { organisationTexts, ORGANISATION_KINDS, type OrganisationKind } from '#capabilities/organisations/index.ts';
import { Alert, Content, Form, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { AnsweringPage as Data } from '../contract/editing.ts';
import { KNOWN_PARTIES } from '../rules/party-code.ts';
import { Boxes } from './edit-fields.tsx';
import { editTexts as texts } from './edit-texts.ts';
import { pageTexts } from './texts.ts';

/** The table of who answers for whom: chosen, looked at, kept. */
export function AnsweringPage({ data: { summary, rows, preview, corrected, may } }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  const path = `/programmes/${summary.id}/answering`;
  return (
    <Page title={t(texts, 'answering')} part={`${t(pageTexts, 'version')} ${summary.version}`} lead={t(texts, may.change ? 'answeringLead' : 'answeringPublished')}
      breadcrumbs={[{ path: '/programmes', label: t(pageTexts, 'title') }, { path: `/programmes/${summary.id}`, label: <Content of={summary.title} /> }]}>
      {preview && <Preview data={preview} summary={summary} corrected={corrected.length} />}
      {may.change ? (
        <form method="get" action={href(path)}>
          <Table rows={rows} cell={(row) => <Kinds row={row} ticked={preview?.chosen[row.party] ?? row.kinds} />} />
          <div class="buttons"><button class="button" type="submit" name="preview" value="yes">{t(texts, 'preview')}</button></div>
        </form>
      ) : <Table rows={rows} cell={({ kinds }) => kinds.map((kind) => t(organisationTexts, `kind.${kind}`)).join(', ') || t(texts, 'nobody')} />}
    </Page>
  );
}

type Row = Data['rows'][number];

function Table({ rows, cell }: { readonly rows: readonly Row[]; cell(row: Row): ComponentChildren }): VNode {
  const { t } = usePage();
  const wordOf = usePartyWord();
  return (
    <TableFrame label={t(texts, 'answering')}>
      <table class="answering">
        <thead><tr><th scope="col">{t(texts, 'party')}</th><th scope="col" class="number">{t(texts, 'statements')}</th><th scope="col">{t(texts, 'answeredBy')}</th></tr></thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.party}>
              <th scope="row">{row.names.length > 0 ? <span lang="sv">{row.names.join(', ')}</span>  : wordOf(row.party)} {row.isOwnChoice && <Tag>{t(texts, 'ownChoice')}</Tag>}</th>
              <td class="number">{row.statements}</td>
              <td>{cell(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Where the document names nobody its measure's level does, which has a word. */
function usePartyWord(): (code: string) => string {
  const { t } = usePage();
  return (code) => {
    const known = KNOWN_PARTIES.find((each) => each === code);
    return known ? t(texts, `party.${known}`) : code;
  };
}

/** `ticked`: as it is looked at, or as it stands. */
function Kinds({ row: { party, names }, ticked }: { readonly row: Row; readonly ticked: readonly OrganisationKind[] }): VNode {
  const { t } = usePage();
  const wordOf = usePartyWord();
  const boxes = ORGANISATION_KINDS.filter((kind) => kind !== 'country' && kind !== 'branch').map((kind) => ({ value: kind, label: t(organisationTexts, `kind.${kind}`) }));
  return (
    <fieldset><legend class="unseen">{t(texts, 'kindsOf', { party: names[0] ?? wordOf(party) })}</legend>
      <input type="hidden" name={`party.${party}`} value="yes" />
      <Boxes name={`kinds.${party}`} boxes={boxes} ticked={ticked} />
    </fieldset>
  );
}

function Preview({ data: { chosen, changes, dueToNobody }, summary, corrected }: { readonly data: NonNullable<Data['preview']>; readonly summary: Data['summary']; readonly corrected: number }): VNode {
  const { t, href } = usePage();
  const named = (kinds: readonly OrganisationKind[]): string => kinds.map((kind) => t(organisationTexts, `kind.${kind}`)).join(', ') || t(texts, 'nobody');
  return (
    <section class="card looked-at">
      <p><strong>{t(texts, 'changes', { count: changes.length })}</strong> {t(texts, 'keptByHand', { count: corrected })}</p>
      {dueToNobody.length > 0 && <Alert kind="danger">{t(texts, 'nobodyWould', { codes: dueToNobody.join(', ') })}</Alert>}
      {changes.length > 0 && (
        <details>
          <summary>{t(texts, 'statements')}</summary>
          <TableFrame label={t(texts, 'changes', { count: changes.length })}>
            <table>
              <thead><tr><th scope="col">{t(texts, 'statements')}</th><th scope="col">{t(texts, 'before')}</th><th scope="col">{t(texts, 'after')}</th></tr></thead>
              <tbody>{changes.map(({ code, from, to }) => <tr key={code}><th scope="row"><a class="code" href={href(`/programmes/${summary.id}/statements/${code}`)}>{code}</a></th><td>{named(from)}</td><td>{named(to)}</td></tr>)}</tbody>
            </table>
          </TableFrame>
        </details>
      )}
      <Form action={`/programmes/${summary.id}/answering`}>
        <input type="hidden" name="revision" value={summary.revision} />
        {Object.entries(chosen).map(([party, kinds]) => (
          <Fragment key={party}>
            <input type="hidden" name={`party.${party}`} value="yes" />
            {kinds.map((kind) => <input key={kind} type="hidden" name={`kinds.${party}.${kind}`} value="yes" />)}
          </Fragment>
        ))}
        <div class="buttons"><button class="button" type="submit">{t(texts, 'keepTable')}</button></div>
      </Form>
    </section>
  );
}
