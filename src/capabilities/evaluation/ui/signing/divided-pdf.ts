import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, shown, translator, type Language } from '#platform/i18n/index.ts';
import type { Paper } from '#platform/pdf/writing.ts';
import type { SignedDivision, SignedDivisions } from '../../contract/signing-divided.ts';
import { isDivided, statementsIn } from '../../rules/signing-divided.ts';
import { divisionPageTexts } from '../../texts/division-page-texts.ts';
import { divisionTexts } from '../../texts/division-texts.ts';
import { signingDividedTexts as texts } from '../../texts/signing-divided-texts.ts';
import { signingTexts } from '../../texts/signing-texts.ts';

// The division of work on the paper of what was signed.

type Words = SignedDivision['from']['names'];
type Reading = { readonly language: Language; /** The words of a statement. */ textOf(code: string): Words };

/** By which divisions another answers what is the organisation's, with the words of it, for they stand nowhere else on the paper; and what is answered here for others. */
export function dividedOnPaper(on: Paper, divided: SignedDivisions, { language, textOf }: Reading): void {
  if (!isDivided(divided)) return;
  const t = translator(language);
  on.heading(1, t(divisionTexts, 'title'));
  for (const side of ['handedOver', 'takenOn'] as const) {
    if (divided[side].length === 0) continue;
    on.paragraph(t(texts, side, { n: statementsIn(divided[side]).length }), { font: 'bold' });
    for (const one of divided[side]) {
      on.heading(2, t(divisionPageTexts, 'oneTo', { from: shown(one.from.names, language).text, to: shown(one.to.names, language).text }));
      on.facts(factsOf(one, language));
      const unsaid = side === 'handedOver' ? one.statements : [];
      unsaid.forEach((code) => on.paragraph(`${code} ${shown(textOf(code), language).text}`, { isFaint: true }));
    }
  }
}

function factsOf({ division, code, version, from, to, statements, basis, recorded, agreed }: SignedDivision, language: Language): readonly (readonly [string, string, 'mono'?])[] {
  const t = translator(language);
  const party = ({ organisation, names }: SignedDivision['from']): string => `${shown(names, language).text} (${organisation})`;
  return [
    [t(divisionTexts, 'from'), party(from)],
    [t(divisionTexts, 'to'), party(to)],
    [t(divisionTexts, 'what'), t(texts, 'codeIn', { code, version })],
    [t(divisionTexts, 'basis'), recorded ? `${basis}. ${t(divisionTexts, 'recorded')}` : basis],
    ...(agreed ? [[t(texts, 'since'), t(texts, 'agreedBy', { day: dayText(dayIn(HOME_ZONE, new Date(agreed.at)), language), by: agreed.by })] as const] : []),
    [t(signingTexts, 'sign.asked'), statements.join(', ')],
    [t(texts, 'number'), division, 'mono'],
  ];
}

/** At a statement that is answered for others too: for whom. */
export function answeredAlsoFor(divided: SignedDivisions | undefined, code: string, language: Language): readonly string[] {
  const givers = (divided?.takenOn ?? []).filter(({ statements }) => statements.some((statement) => statement === code));
  return givers.length === 0 ? [] : [translator(language)(divisionPageTexts, 'alsoFor', { names: givers.map(({ from }) => shown(from.names, language).text).join(', ') })];
}
