import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, shown } from '#platform/i18n/index.ts';
import { Content, LinkButton, Page, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import type { Answer } from '../../contract.ts';
import { MOVES, type ComparedStatement, type ComparisonPage as Data, type MomentPlace, type Move } from '../../contract/comparison.ts';
import { storyTexts as texts } from '../../texts/story-texts.ts';
import { MovedDivisions } from '../signing/divided.tsx';
import { numberSaid, sheetOf, statusWord, told, type Sheet } from '../form/sheet.tsx';

/** An organisation's answers at two moments, what moved first told in numbers. */
export function ComparisonPage({ data }: { readonly data: Data }): VNode {
  const page = usePage();
  const { t, language } = page;
  const { form, chosen, goals, show } = data;
  const sheet = sheetOf(page, form.organisation.kind === 'centre');
  const round = shown(form.round.names, language).text;
  return (
    <Page title={t(texts, 'compare.title')} part={`${shown(form.organisation.names, language).text}, ${round}`} lead={t(texts, 'compare.lead')}
      breadcrumbs={[{ path: `/rounds/${form.round.id}`, label: round }, { path: `/forms/${form.id}`, label: <Content of={form.organisation.names} /> }]}>
      {chosen === null ? <p>{t(texts, 'compare.onlyOne')}</p> : (
        <>
          <Choose data={data} chosen={chosen} />
          <MovedDivisions of={data.divisions} />
          <Counts data={data} />
          {data.via.length > 0 && <p class="hint">{t(texts, 'compare.over', { versions: data.via.join(', ') })}</p>}
          {goals.length === 0 && show === 'changed' && <p>{t(texts, 'compare.noneChanged')}</p>}
          {goals.map((goal) => (
            <section key={goal.code}>
              <h2><span class="code">{goal.code}</span> <Content of={goal.title} /></h2>
              <TableFrame label={goal.code}>
                <table>
                  <thead><tr>
                    <th scope="col">{t(texts, 'compare.question')}</th><th scope="col">{momentSaid(data, chosen.from, page)}</th><th scope="col">{momentSaid(data, chosen.to, page)}</th><th scope="col">{t(texts, 'compare.move')}</th>
                  </tr></thead>
                  <tbody>{goal.statements.map((statement) => <Line key={`${statement.from} ${statement.code} ${statement.move}`} statement={statement} sheet={sheet} />)}</tbody>
                </table>
              </TableFrame>
            </section>
          ))}
        </>
      )}
      <div class="buttons"><LinkButton kind="quiet" href={`/forms/${form.id}`}><Content of={form.organisation.names} /></LinkButton></div>
    </Page>
  );
}

function Choose({ data: { form, moments, show }, chosen }: { readonly data: Data; readonly chosen: NonNullable<Data['chosen']> }): VNode {
  const page = usePage();
  const { t, href } = page;
  return (
    <form method="get" action={href(`/forms/${form.id}/comparison`)} class="filters">
      {(['from', 'to'] as const).map((name) => (
        <div class="field" key={name}>
          <label for={`moment-${name}`}>{t(texts, `compare.${name}`)}</label>
          <select class="input" id={`moment-${name}`} name={name}>{moments.map((place) => <option key={place.moment} value={place.moment} selected={place.moment === chosen[name]}>{said(place, page)}</option>)}</select>
        </div>
      ))}
      <div class="field">
        <label for="moment-show">{t(texts, 'compare.show')}</label>
        <select class="input" id="moment-show" name="show">{(['changed', 'all'] as const).map((each) => <option key={each} value={each} selected={each === show}>{t(texts, `compare.show.${each}`)}</option>)}</select>
      </div>
      <button class="button quiet" type="submit">{t(texts, 'compare.go')}</button>
    </form>
  );
}

type PageOf = Pick<ReturnType<typeof usePage>, 't' | 'language'>;

function said({ round, signed }: MomentPlace, { t, language }: PageOf): string {
  const how = signed ? t(texts, 'compare.signature', { no: String(signed.no), at: instantText(signed.at, language, HOME_ZONE), by: signed.by }) : t(texts, 'compare.stands');
  return `${shown(round.names, language).text}, ${how}`;
}
function momentSaid({ moments }: Data, moment: string, page: PageOf): string {
  const found = moments.find((each) => each.moment === moment);
  return found ? said(found, page) : '';
}

function Counts({ data: { counts } }: { readonly data: Data }): VNode {
  const { t } = usePage();
  return (
    <TableFrame label={t(texts, 'compare.moves')}>
      <table>
        <caption>{t(texts, 'compare.moves')}</caption>
        <thead><tr><th scope="col">{t(texts, 'compare.move')}</th><th scope="col" class="number">{t(texts, 'compare.n')}</th></tr></thead>
        <tbody>{MOVES.map((move) => (counts[move] ?? 0) > 0 && <tr key={move}><th scope="row">{t(texts, `move.${move}`)}</th><td class="number">{counts[move]}</td></tr>)}</tbody>
      </table>
    </TableFrame>
  );
}

const KINDS: Readonly<Record<Move, 'success' | 'warning' | 'info' | 'neutral'>> = {
  better: 'success', worse: 'warning', other: 'info', words: 'neutral', same: 'neutral', 'only-then': 'neutral', 'only-now': 'neutral', 'not-comparable': 'info',
};

function Line({ statement: { code, from, text, asksHowFar, move, likeness, was, is }, sheet }: { readonly statement: ComparedStatement; readonly sheet: Sheet }): VNode {
  const { t } = usePage();
  return (
    <tr>
      <th scope="row"><span class="code">{code}</span> {told(text, sheet)} {from && <span class="subtle small">{t(texts, 'askedAs', { code: from })} </span>}{likeness !== 'same' && <span class="subtle small">{t(texts, `likeness.${likeness}`)}</span>}</th>
      <td><Side answer={was} sheet={sheet} asksHowFar={asksHowFar} /></td><td><Side answer={is} sheet={sheet} asksHowFar={asksHowFar} /></td>
      <td><Tag kind={KINDS[move]}>{t(texts, `move.${move}`)}</Tag></td>
    </tr>
  );
}

function Side({ answer, sheet, asksHowFar }: { readonly answer: Answer | null; readonly sheet: Sheet; readonly asksHowFar: boolean }): VNode {
  const { t } = usePage();
  if (!answer) return <span class="subtle">{t(texts, 'compare.notAsked')}</span>;
  return (
    <>
      <strong>{statusWord(answer.status ?? '', sheet, asksHowFar)}</strong>
      {answer.numerator !== null && <>, {numberSaid(answer, undefined, sheet)}</>}
      {answer.comment && <p class="said small">{answer.comment}</p>}
    </>
  );
}
