import type { VNode } from 'preact';
import { organisationTexts, Sector, UnitKind } from '#capabilities/organisations/index.ts';
import { shown, type Language, type Localized } from '#platform/i18n/index.ts';
import { SelectField, TextField, usePage } from '#platform/ui/index.ts';
import { STATES_SOUGHT, UNIT_SORTS, type UnitsPage as Data } from '../../contract/units.ts';
import { unitsPath } from '../../rules/units.ts';
import { evaluationTexts } from '../../texts.ts';
import { unitTexts as texts } from '../../texts/units-texts.ts';
import { countsByAnswer } from './unit-parts.tsx';

/** All that the table is about and narrowed to, for an address; without the page. */
export const queryOf = ({ filter: { page: _page, ...filter }, organiser, statement }: Pick<Data, 'filter' | 'organiser' | 'statement'>): Readonly<Record<string, string | undefined>> =>
  ({ organiser: organiser.code, statement: statement?.code, ...filter });

/** Which statement: chosen from all that units are asked, or the one before or after. */
export function StatementPicker({ data }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  const { round, goals, statements, statement, organiser } = data;
  const at = statements.findIndex(({ code }) => code === statement?.code);
  const [previous, next] = [statements[at - 1], statements[at + 1]];
  const to = (code: string): string => href(unitsPath({ roundId: round.id }, { ...queryOf(data), statement: code }));
  return (
    <form method="get" action={href(unitsPath({ roundId: round.id }))} class="find">
      <input type="hidden" name="organiser" value={organiser.code} />
      <div class="field">
        <label for="statement-choice">{t(texts, 'statement')}</label>
        <select class="input" id="statement-choice" name="statement">
          {goals.map(({ code: goal, title }) => (
            <optgroup key={goal} label={`${goal} ${shown(title, language).text}`} lang={languageOf(title, language)}>
              {statements.filter((each) => each.goal === goal).map(({ code, text }) => <option key={code} value={code} lang={shown(text, language).language} selected={code === statement?.code}>{code} {short(shown(text, language).text)}</option>)}
            </optgroup>
          ))}
        </select>
      </div>
      <button class="button quiet" type="submit">{t(texts, 'showStatement')}</button>
      {previous && <a href={to(previous.code)}>‹ {t(texts, 'previousStatement')}</a>}
      {next && <a href={to(next.code)}>{t(texts, 'nextStatement')} ›</a>}
    </form>
  );
}

/** The language of a text where it is another than the page's. */
function languageOf(of: Localized, language: Language): Language | undefined {
  const { language: found, isFallback } = shown(of, language);
  return isFallback ? found : undefined;
}

/** A choice of a list, marked where its text is in another language than the page. */
export function labelOf(of: Localized, language: Language, before = ''): { readonly label: string; readonly lang?: Language } {
  const lang = languageOf(of, language);
  return { label: `${before}${shown(of, language).text}`, ...(lang && { lang }) };
}

const short = (text: string): string => (text.length > 70 ? `${text.slice(0, 69).trimEnd()}…` : text);

/** How many answered what among those that are looked for: each number leads to its units. */
export function AnswerCounts({ data }: { readonly data: Data }): VNode {
  const { t, href } = usePage();
  const { counts, filter, round } = data;
  const to = (answer: string | undefined): string => href(unitsPath({ roundId: round.id }, { ...queryOf(data), answer }));
  const links = [
    { answer: undefined, n: counts.asked, word: t(texts, 'all') },
    ...countsByAnswer(counts).map(({ answer, n }) => ({ answer, n, word: t(evaluationTexts, `status.${answer}`) })),
    ...(counts.notAsked > 0 ? [{ answer: 'not-asked' as const, n: counts.notAsked, word: t(texts, 'answer.not-asked') }] : []),
  ];
  return (
    <>
      <nav class="counts" aria-label={t(texts, 'answer')}>
        {links.map(({ answer, n, word }) => <a key={word} href={to(answer)} aria-current={filter.answer === answer ? 'true' : undefined}>{word} <strong class="number">{n}</strong></a>)}
      </nav>
      {counts.handedDown > 0 && <p class="small">{t(texts, 'handedCount', { own: counts.asked - counts.blank - counts.handedDown, handed: counts.handedDown })}</p>}
    </>
  );
}

export function Filter({ data }: { readonly data: Data }): VNode {
  const { t, href, language } = usePage();
  const { round, filter, branches, found } = data;
  const { organiser, statement, answer } = queryOf(data);
  const all = { value: '', label: t(texts, 'all') };
  const isNarrow = [filter.under, filter.kind, filter.sector, filter.state, filter.differs, filter.text].some(Boolean);
  return (
    <>
      <details open={isNarrow}>
        <summary>{t(texts, 'filter')}</summary>
        <form method="get" action={href(unitsPath({ roundId: round.id }))} class="narrowing">
          {Object.entries({ organiser, statement, answer, in: language }).map(([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />)}
          <TextField name="text" label={t(texts, 'text')} initially={filter.text} />
          {branches.length > 0 && <SelectField name="under" label={t(texts, 'branch')} initially={filter.under ?? ''} options={[all, ...branches.map(({ code, names }) => ({ value: code, ...labelOf(names, language) }))]} />}
          <SelectField name="kind" label={t(texts, 'kind')} initially={filter.kind ?? ''} options={[all, ...UnitKind.options.map((value) => ({ value, label: t(organisationTexts, `unitKind.${value}`) }))]} />
          <SelectField name="sector" label={t(texts, 'sector')} initially={filter.sector ?? ''} options={[all, ...Sector.options.map((value) => ({ value, label: t(organisationTexts, `sector.${value}`) }))]} />
          <SelectField name="state" label={t(texts, 'state')} initially={filter.state ?? ''} options={[all, ...STATES_SOUGHT.map((value) => ({ value, label: t(texts, `state.${value}`) }))]} />
          <SelectField name="sort" label={t(texts, 'sort')} initially={filter.sort} options={UNIT_SORTS.map((value) => ({ value, label: t(texts, `sort.${value}`) }))} />
          <div class="check"><input id="differs" name="differs" type="checkbox" value="yes" checked={filter.differs === 'yes'} /><label for="differs">{t(texts, 'differs')}</label></div>
          <div class="buttons">
            <button class="button" type="submit">{t(texts, 'show')}</button>
            {isNarrow && <a href={href(unitsPath({ roundId: round.id }, { organiser, statement }))}>{t(texts, 'clear')}</a>}
          </div>
        </form>
      </details>
      <p class="subtle">{t(texts, 'found', { n: found })}</p>
    </>
  );
}
