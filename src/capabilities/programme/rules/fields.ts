import { LANGUAGES, type Localized } from '#platform/i18n/index.ts';
import { OrganisationKind, Sector } from '#capabilities/organisations/index.ts';
import { JUDGEMENTS } from '../contract.ts';
import { BY_NAME, partyCodeOf } from './party-code.ts';

// From the fields of a form to what an action takes. What cannot be understood is passed on as it is: the action's own check names it.

type Body = Readonly<Record<string, unknown>>;

const fieldOf = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** A percentage as people write one: "80", "80 %". What cannot be understood is none that there is: the action's own check says so. */
const percentFrom = (text: string): number => wholeFrom(text.replace(/\s*%$/, ''));
const wholeFrom = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** A whole number as a field sends it; what is none does not count as any. */
export const numberFrom = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : Number.NaN);

const textsFrom = (body: Body, name: string): Localized =>
  Object.fromEntries(LANGUAGES.flatMap((language) => {
    const text = fieldOf(body, `${name}.${language}`).replaceAll('\r\n', '\n');
    return text === '' ? [] : [[language, text]];
  }));

const given = (text: Localized): Localized | undefined => (Object.keys(text).length > 0 ? text : undefined);

/** The boxes that are ticked under a name: "years.2024". */
const ticked = (body: Body, name: string): readonly string[] => Object.keys(body).filter((key) => key.startsWith(`${name}.`) && fieldOf(body, key) === 'yes').map((key) => key.slice(name.length + 1));

export const revisionFrom = (body: Body): number => numberFrom(fieldOf(body, 'revision'));

export const versionFrom = (body: Body): unknown => ({
  revision: revisionFrom(body), title: textsFrom(body, 'title'), version: fieldOf(body, 'version'),
  period: { from: wholeFrom(fieldOf(body, 'period.from')), to: wholeFrom(fieldOf(body, 'period.to')) },
  publisher: given(textsFrom(body, 'publisher')), about: given(textsFrom(body, 'about')), ...(fieldOf(body, 'hasOwnWords') === 'yes' && { ownWords: ticked(body, 'ownWords') }),
});

export const sectionFrom = (body: Body): unknown => ({ revision: revisionFrom(body), title: textsFrom(body, 'title'), introduction: given(textsFrom(body, 'introduction')) });

export const newSectionFrom = (body: Body): unknown => ({ revision: revisionFrom(body), title: textsFrom(body, 'title'), ...(fieldOf(body, 'parent') !== '' && { parent: fieldOf(body, 'parent') }) });

export const newMeasureFrom = (body: Body): unknown => ({ revision: revisionFrom(body), title: textsFrom(body, 'title'), level: fieldOf(body, 'level') });

export function measureFrom(body: Body): unknown {
  const mark = fieldOf(body, 'legal.mark');
  const statutes = fieldOf(body, 'legal.statutes').split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  return {
    revision: revisionFrom(body), title: textsFrom(body, 'title'), level: fieldOf(body, 'level'), short: given(textsFrom(body, 'short')), question: given(textsFrom(body, 'question')), guidance: given(textsFrom(body, 'guidance')), coreIndicator: fieldOf(body, 'coreIndicator') === 'yes',
    legal: mark === '' && statutes.length === 0 ? null : { mark, statutes }, targets: numbered(body, 'targets').flatMap((name) => targetFrom(body, name)),
  };
}

function targetFrom(body: Body, name: string): readonly unknown[] {
  const text = given(textsFrom(body, `${name}.text`));
  if (!text) return [];
  const [kind, percent, year, years] = ['kind', 'percent', 'year', 'years'].map((field) => fieldOf(body, `${name}.${field}`));
  return [{
    text, ...(kind && { kind }), ...(percent && { percent: percentFrom(percent) }), ...(year && { year: wholeFrom(year) }), ...(years && { years: years.split(/[\s,;]+/).filter((each) => each !== '').map(wholeFrom) }),
  }];
}

export const taskFrom = (body: Body): unknown => ({
  revision: revisionFrom(body), text: textsFrom(body, 'text'), short: given(textsFrom(body, 'short')),
  parties: numbered(body, 'parties').flatMap((name) => {
    const party = fieldOf(body, `${name}.name`);
    const code = fieldOf(body, `${name}.party`);
    return party === '' ? [] : [{ name: party, party: code === BY_NAME ? partyCodeOf(party) : code, role: fieldOf(body, `${name}.role`) }];
  }),
});

export function statementFrom(body: Body): unknown {
  const at = (name: string): string => fieldOf(body, `content.${name}`);
  const sectors = Sector.options.filter((sector) => at(`sectors.${sector}`) === 'yes');
  const guidance = given(textsFrom(body, 'content.guidance'));
  const toolTitle = given(textsFrom(body, 'content.tool.title'));
  const unit = given(textsFrom(body, 'content.value.unit'));
  const url = at('tool.url');
  const short = given(textsFrom(body, 'content.short'));
  const why = Object.fromEntries(JUDGEMENTS.flatMap((judgement) => Object.entries({ [judgement]: given(textsFrom(body, `content.why.${judgement}`)) }).filter(([, reason]) => reason)));
  return {
    revision: revisionFrom(body),
    content: {
      text: textsFrom(body, 'content.text'), years: ticked(body, 'content.years').map(numberFrom).sort((a, b) => a - b), answeredBy: OrganisationKind.options.filter((kind) => at(`answeredBy.${kind}`) === 'yes'),
      ...(sectors.length > 0 && { appliesTo: { sectors } }),
      ...(at('value.kind') !== '' && { value: { kind: at('value.kind'), ...(at('value.of') && { of: at('value.of') }), ...(unit && { unit }), ...(at('value.fullyFrom') && { fullyFrom: percentFrom(at('value.fullyFrom')) }) } }),
      ...(guidance && { guidance }), ...((toolTitle || url !== '') && { tool: { title: toolTitle ?? {}, url } }),
      ...(short && { short }), ...(Object.keys(why).length > 0 && { why }),
    },
  };
}

/** Who answers for whom as boxes: "party.organiser" says that its boxes were shown, "kinds.organiser.unit" that one is ticked. */
export const answeringFrom = (fields: Body): unknown =>
  Object.fromEntries(Object.keys(fields).filter((key) => key.startsWith('party.')).map((key) => {
    const party = key.slice('party.'.length);
    return [party, ticked(fields, `kinds.${party}`)];
  }));

/** "targets.0", "targets.1", … as far as the form goes. */
const numbered = (body: Body, name: string): readonly string[] =>
  [...new Set(Object.keys(body).flatMap((key) => key.match(new RegExp(`^${name}\\.(\\d{1,3})\\.`))?.[1] ?? []))].map(Number).sort((a, b) => a - b).map((no) => `${name}.${no}`);
