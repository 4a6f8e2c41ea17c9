import { columnName } from '../column-name.ts';
import { sharedTexts } from './shared-texts.ts';
import { sheetXml, type SheetToWrite } from './sheet.ts';
import { MAIN, STYLES } from './styles.ts';
import { escaped, XML } from './xml.ts';
import { zipped, type Part } from './zipped.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Excel's own limit for a sheet's name. */
const NAME_LENGTH = 31;

/**
 * An Excel workbook, piece by piece. There are no formulas in it: a text is a text, whatever it begins with, and a code keeps its zeros.
 * Sheets are written one after the other, so their rows may come from a stream.
 */
export function workbook(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  const names = sheetNames(sheets);
  const lastLines: number[] = [];
  const texts = sharedTexts();
  const numbers = sheets.map((_sheet, i) => i + 1);
  const listed = sheets.map(({ isHidden }, i) => `<sheet name="${escaped(names[i] ?? '')}" sheetId="${i + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${i + 1}"/>`).join('');
  return zipped([
    part('[Content_Types].xml', `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPES}.sharedStrings+xml"/>${numbers.map((no) => `<Override PartName="/xl/worksheets/sheet${no}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}</Types>`),
    part('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])),
    part('xl/_rels/workbook.xml.rels', relations([...numbers.map((no) => relation(`rId${no}`, 'worksheet', `worksheets/sheet${no}.xml`)), relation(`rId${numbers.length + 1}`, 'styles', 'styles.xml'), relation(`rId${numbers.length + 2}`, 'sharedStrings', 'sharedStrings.xml')])),
    part('xl/styles.xml', STYLES),
    ...sheets.map((sheet, i) => ({ name: `xl/worksheets/sheet${i + 1}.xml`, content: sheetXml(sheet, texts, (line) => (lastLines[i] = line)) })),
    // Behind the sheets: by then it is known what they share and how long each is.
    { name: 'xl/sharedStrings.xml', content: lazily(() => texts.xml()) },
    { name: 'xl/workbook.xml', content: lazily(() => [`${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${listed}</sheets>${definedNames(sheets, names, lastLines)}</workbook>`]) },
  ]);
}

const part = (name: string, xml: string): Part => ({ name, content: [`${XML}${xml}`] });
const relation = (id: string, kind: string, target: string): string => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
const relations = (all: readonly string[]): string => `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;

function* lazily(texts: () => Iterable<string>): Generator<string> {
  yield* texts();
}

/** A sheet that is filled in has its headings on each of its pages when it is printed. What is filtered has to be named too: LibreOffice finds it by that. */
function definedNames(sheets: readonly SheetToWrite[], names: readonly string[], lastLines: readonly number[]): string {
  const defined = sheets.flatMap(({ filledIn, columns }, i) => {
    const sheet = `'${escaped((names[i] ?? '').replaceAll("'", "''"))}'`;
    return filledIn ? [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${sheet}!$A$1:$${columnName(columns.length - 1)}$${lastLines[i] ?? 1}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${sheet}!$1:$1</definedName>`,
    ] : [];
  });
  return defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : '';
}

/** As Excel takes them: without some signs, not too long, no two the same. */
function sheetNames(sheets: readonly SheetToWrite[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, i) => {
    const clean = name.replaceAll(/[[\]:*?/\\]/g, ' ').replaceAll(/^'|'$/g, ' ').trim().slice(0, NAME_LENGTH) || `${i + 1}`;
    const own = taken.has(clean.toLowerCase()) ? `${clean.slice(0, NAME_LENGTH - 4)} ${i + 1}` : clean;
    taken.add(own.toLowerCase());
    return own;
  });
}
