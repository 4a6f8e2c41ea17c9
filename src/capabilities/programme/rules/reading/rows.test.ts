import { expect, test } from 'vitest';
import { readProgramme } from './index.ts';
import { aDocument } from './testing/index.ts';

/** The rows of a table as "task | parties | statement years | …"; a coordinating party has a star. */
function rows(table: string): readonly string[] {
  return readProgramme(aDocument(table)).tasks.map(({ text, parties, statements }) =>
    [text.sv, parties.map(({ name, role }) => (role === 'coordinates' ? `${name}*` : name)).join(', '), ...statements.map((statement) => `${statement.text.sv} ${statement.years.join(' ')}`)].join(' | '));
}
const notes = (table: string): readonly string[] => readProgramme(aDocument(table)).notes.map(({ kind, read, made }) => `${kind}: ${read}${made === undefined ? '' : ` → ${made}`}`);

test('the usual row keeps task, party with statement, and years apart', () => {
  expect(rows('Böcker lånas ut till alla barn som \nvill ha dem hem.\n\nServiceenheten Böcker har lånats ut till \nbarnen.\n\n2031, 2032, \n2033, 2034')).toEqual([
    'Böcker lånas ut till alla barn som vill ha dem hem. | Serviceenheten | Böcker har lånats ut till barnen. 2031 2032 2033 2034',
  ]);
});

test('a short row may run all its cells together', () => {
  expect(rows('Läget utreds i våra skolor.  Centret Enkäten har gjorts. 2031\n\nSkolan köper böcker. Serviceenheten Böckerna har \nköpts.\n\n2032, 2033')).toEqual([
    'Läget utreds i våra skolor. | Centret | Enkäten har gjorts. 2031', 'Skolan köper böcker. | Serviceenheten | Böckerna har köpts. 2032 2033',
  ]);
});

test('a party may be parted from itself by a blank line', () => {
  expect(rows('Hyllorna räknas. Centret \n\nkoordinerar \nEn räkning av hyllorna har gjorts. 2031, 2032, \n\n2033\n\nLoven planeras. VFO och \n\nandra service\nproducenter\n\nLoven har planerats.\n\n2034')).toEqual([
    'Hyllorna räknas. | Centret* | En räkning av hyllorna har gjorts. 2031 2032 2033', 'Loven planeras. | VFO, Serviceproducenterna | Loven har planerats. 2034',
  ]);
});

test('a statement may be broken by a blank line', () => {
  expect(rows('VFO ritar en karta. VFO En karta över bussens \n\nväg har ritats.\n2031, 2032\n\nMan läser. VFO Läsningen mäts t.ex. \n\nmed en klocka.\n\n2033')).toEqual([
    'VFO ritar en karta. | VFO | En karta över bussens väg har ritats. 2031 2032', 'Man läser. | VFO | Läsningen mäts t.ex. med en klocka. 2033',
  ]);
});

test('years are a set: one list for all statements of a row, or one for each', () => {
  expect(rows('Bussen kör.\n\nVFO Bussen har kört.\n\nBussen har tvättats.\n\n2031, 2033')).toEqual(['Bussen kör. | VFO | Bussen har kört. 2031 2033 | Bussen har tvättats. 2031 2033']);
  expect(rows('Bussen kör.\n\nVFO Bussen har kört.\n\nBussen har tvättats.\n\nBussen har sålts.\n\n2031\n\n2032, 2033 \n \n\n2034')).toEqual([
    'Bussen kör. | VFO | Bussen har kört. 2031 | Bussen har tvättats. 2032 2033 | Bussen har sålts. 2034',
  ]);
  expect(rows('Bussen kör.\n\nVFO Bussen har kört.\n\n2031–2033')).toEqual(['Bussen kör. | VFO | Bussen har kört. 2031 2032 2033']);
});

test('lists that do not match the statements are a doubt', () => {
  expect(notes('Bussen kör.\n\nVFO Bussen har kört.\n\nBussen har tvättats.\n\nBussen har sålts.\n\n2031\n\n2032')).toEqual(['years-doubtful: 2031 | 2032']);
  expect(notes('Bussen kör.\n\nVFO Bussen har kört.\n\n2031, 2032,')).toEqual(['years-doubtful: 2031, 2032']);
  expect(notes('Bussen kör.\n\nVFO Bussen har kört.\n\n2031, 2039')).toEqual(['years-doubtful: 2031, 2039']);
});

test('a year in a running sentence is no timetable', () => {
  expect(rows('Läsåret granskas när 2032 \noch våren är över, och planen för \n2033 skrivs.\n\nVFO Planen för åren 2032 och \n2033 har skrivits.\n\n2033')).toEqual([
    'Läsåret granskas när 2032 och våren är över, och planen för 2033 skrivs. | VFO | Planen för åren 2032 och 2033 har skrivits. 2033',
  ]);
});

test('a sentence that begins with a party is no party cell', () => {
  expect(rows('VFO och intressentgrupperna läser. Centret får veta det. VFO:s förare hjälper till.\n\nVFO VFO har läst.\n\n2031')).toEqual([
    'VFO och intressentgrupperna läser. Centret får veta det. VFO:s förare hjälper till. | VFO | VFO har läst. 2031',
  ]);
});

test('a row of two paragraphs is one task', () => {
  expect(rows('Lägesbilden ritas.\n\nEnhetliga hyllor byggs. \n\nCentret \nkoordinerar, THL\n\nLägesbilden är ritad.\n\nHyllorna är byggda.\n\n2031')).toEqual([
    'Lägesbilden ritas. Enhetliga hyllor byggs. | Centret*, THL | Lägesbilden är ritad. 2031 | Hyllorna är byggda. 2031',
  ]);
});

test('party cells of many lines, with commas and broken words, give each name whole', () => {
  expect(rows('Sagor berättas.\n\nPatientorgani\nsationer, Nätverket \nför läkemedels\ninformation, \nVFO, Apote-\nken, Centret koordi-\nnerar, SPTY\n\nSagor har berättats.\n\n2031')).toEqual([
    'Sagor berättas. | Patientorganisationer, Nätverket för läkemedelsinformation, VFO, Apoteken, Centret*, SPTY | Sagor har berättats. 2031',
  ]);
  expect(rows('Sagor läses.\n\nSamarbets\nområden/VFO\n\nSagor har lästs.\n\n2031\n\nSagor sjungs.\n\nArbetsgruppen \noch SHM, Centret\n\nSagor har sjungits.\n\n2031')).toEqual([
    'Sagor läses. | Samarbetsområden, VFO | Sagor har lästs. 2031', 'Sagor sjungs. | Arbetsgruppen, SHM, Centret | Sagor har sjungits. 2031',
  ]);
});

test('who takes part beside the coordinator stands in the parenthesis', () => {
  expect(rows('Sagor berättas.\n\nCentret \nkoordinerar (bl.a. \nintressentgrupper)\n\nSagor har berättats.\n\n2031')).toEqual(['Sagor berättas. | Centret*, Intressentgrupper | Sagor har berättats. 2031']);
  expect(notes('Sagor berättas.\n\nCentret (eller \nnationellt \nsamarbete)\n\nSagor har berättats.\n\n2031')).toEqual(['party-alternative: nationellt samarbete → Nationellt samarbete']);
});

test('pilots are read as pilots, and it is noted that somebody must choose them', () => {
  const table = 'Bussen provas.\n\nNågra pilot-VFO \neller -samar-\nbetsområden\n\nBussen har provats.\n\n2031';
  expect(rows(table)).toEqual(['Bussen provas. | Pilot-VFO, Pilot-samarbetsområden | Bussen har provats. 2031']);
  expect(notes(table)).toEqual(['party-pilot: Pilot-VFO, Pilot-samarbetsområden']);
});

test('misprinted parties are mended and noted', () => {
  expect(notes('Sagor läses.\n\nHVA Sagor har lästs.\n\n2031\n\nSagor sjungs.\n\nCentren, \nserviceenheten\n\nSagor har sjungits.\n\n2031')).toEqual([
    'misprint: HVA → VFO', 'misprint: Centren → Centret', 'misprint: serviceenheten → Serviceenheten',
  ]);
});

test('a cell that lost its coordinator gets the one who coordinates elsewhere', () => {
  const table = 'Sagor läses.\n\nBokrådet \nkoordinerar\n\nSagor har lästs.\n\n2031\n\nSagor sjungs.\n\nkoordinerar, SaGoRa-\ngruppen \n\nSagor har sjungits.\n\n2031';
  expect(rows(table)).toEqual(['Sagor läses. | Bokrådet* | Sagor har lästs. 2031', 'Sagor sjungs. | Bokrådet*, SaGoRa-gruppen | Sagor har sjungits. 2031']);
  expect(notes(table)).toEqual(['party-unknown: Bokrådet → Bokrådet', 'party-restored: koordinerar → Bokrådet koordinerar']);
});

test('a party that no list knows is found by where it stands', () => {
  expect(rows('Sagor läses högt.\n\nSagoklubben Av gammal vana har sagor lästs.\n\n2031')).toEqual(['Sagor läses högt. | Sagoklubben | Av gammal vana har sagor lästs. 2031']);
  expect(rows('Sagor läses högt.\n\nSagoklubben i byn, \nCentret\n\nSagor har lästs.\n\n2031')).toEqual(['Sagor läses högt. | Sagoklubben i byn, Centret | Sagor har lästs. 2031']);
  expect(rows('Sagor läses högt. Sagoklubben Sagor har lästs. 2031')).toEqual(['Sagor läses högt. | Sagoklubben | Sagor har lästs. 2031']);
  const { tasks, notes: left } = readProgramme(aDocument('Sagor läses högt.\n\nSagoklubben Sagor har lästs.\n\n2031'));
  expect(tasks[0]?.statements[0]?.answeredBy).toEqual(['stakeholder']);
  expect(left.map(({ kind, read, line, code }) => [kind, read, line, code])).toEqual([['party-unknown', 'Sagoklubben', 17, '1.1.2-1']]);
});

test('what stands again and again as a party is known as one, also where cells run together', () => {
  const often = ['Hyllor', 'Lampor', 'Mattor', 'Stolar'].map((thing) => `${thing} köps.\n\nRegion Bokskog ${thing} har köpts.\n\n2031`).join('\n\n');
  expect(rows(`${often}\n\nRegion Bokskog läser. Region Bokskog Bokskogen har läst. 2032`).at(-1)).toBe('Region Bokskog läser. | Region Bokskog | Bokskogen har läst. 2032');
});

test('a row without a party goes to the level of its measure, and is noted', () => {
  const { tasks, notes: left } = readProgramme(aDocument('Sagor läses högt.\n\nsagor har lästs.\n\n2031'));
  expect(tasks[0]?.statements.map(({ answeredBy }) => answeredBy)).toEqual([['unit']]);
  expect(left.map(({ kind }) => kind)).toContain('party-missing');
});

test('a row that lost its years shares those of the next, and is noted', () => {
  const table = 'Sagor läses.\n\nVFO Sagor har lästs.\n\nSagor sjungs.\n\nVFO Sagor har sjungits.\n\n2031';
  expect(rows(table)).toEqual(['Sagor läses. | VFO | Sagor har lästs. 2031', 'Sagor sjungs. | VFO | Sagor har sjungits. 2031']);
  expect(notes(table)).toEqual(['years-missing: Sagor läses. VFO Sagor har lästs.']);
});

test('what is left behind the last years is noted, not lost in silence', () => {
  expect(notes('Sagor läses.\n\nVFO Sagor har lästs.\n\n2031\n\nSagor sjungs.\n\nVFO')).toEqual(['row-incomplete: Sagor sjungs. VFO']);
});

test('a table header that is printed again on the next page is no row', () => {
  expect(rows('Sagor läses.\n\nVFO Sagor har lästs.\n\n2031\n Uppgift Ansvarspart Självutvärdering/\nUtvärdering Tidsplan\nSagor sjungs.\n\nVFO Sagor har sjungits.\n\n2032')).toHaveLength(2);
});
