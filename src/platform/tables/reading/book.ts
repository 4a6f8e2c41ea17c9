import { posix } from 'node:path';
import { Problem } from '#platform/errors/index.ts';
import { message } from '#platform/i18n/index.ts';
import { MOST } from '../limits.ts';
import { tableTexts } from '../texts.ts';
import { broken, openArchive, type Archive } from './archive.ts';
import { isDateFormat } from './dates.ts';
import { strings } from './strings.ts';
import { hearAll } from './xml.ts';

export type Sheet = { readonly name: string; readonly part: string; readonly isHidden: boolean };

/** What the sheets of a workbook share. Macros, pictures and links to other workbooks are never looked at. */
export type Book = {
  readonly archive: Archive;
  /** In the order of their tabs; at least one is visible. */
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  /** By the number of a cell's style: whether it shows a day or a time. */
  readonly isDate: readonly boolean[];
  readonly isFrom1904: boolean;
};

type Relation = { readonly kind: string; readonly target: string };

export async function openBook(bytes: Uint8Array): Promise<Book> {
  const archive = openArchive(bytes);
  const main = await mainPart(archive);
  const related = await relations(archive, main);
  const { listed, isFrom1904 } = await outline(archive, main);
  const sheets = listed.flatMap(({ name, id, isVisible }) => {
    const { kind, target } = related.get(id) ?? {};
    return kind === 'worksheet' && target ? [{ name, part: target, isHidden: !isVisible }] : [];
  });
  if (sheets.every(({ isHidden }) => isHidden)) throw new Problem('invalid', message(tableTexts, 'noSheet'));
  const partOf = (wanted: string): string | undefined => [...related.values()].find(({ kind }) => kind === wanted)?.target;
  return { archive, sheets, isFrom1904, strings: await sharedStrings(archive, partOf('sharedStrings')), isDate: await dateStyles(archive, partOf('styles')) };
}

/** The workbook itself within the package; other programs' files are zip files too. */
async function mainPart(archive: Archive): Promise<string> {
  if (archive.names.has('mimetype')) throw new Problem('invalid', message(tableTexts, 'otherWorkbook'));
  if (!archive.names.has('_rels/.rels')) throw new Problem('invalid', message(tableTexts, 'notTable'));
  const main = [...(await relations(archive, '')).values()].find(({ kind }) => kind === 'officeDocument')?.target;
  if (main?.endsWith('.bin')) throw new Problem('invalid', message(tableTexts, 'otherWorkbook'));
  if (!main || !archive.names.has(main)) throw broken();
  return main;
}

async function relations(archive: Archive, part: string): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  await hearAll(archive.read(posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)), {
    opened(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target);
      found.set(Id, { kind: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

type Listed = { readonly name: string; readonly id: string; readonly isVisible: boolean };

async function outline(archive: Archive, main: string): Promise<{ readonly listed: readonly Listed[]; readonly isFrom1904: boolean }> {
  const listed: Listed[] = [];
  let isFrom1904 = false;
  let root: string | undefined;
  await hearAll(archive.read(main), {
    opened(element, { name = '', id = '', state, date1904 }) {
      root ??= element;
      if (element === 'sheet') listed.push({ name, id, isVisible: state === undefined || state === 'visible' });
      if (element === 'workbookPr') isFrom1904 = date1904 === '1' || date1904 === 'true';
    },
  });
  if (root !== 'workbook') throw new Problem('invalid', message(tableTexts, 'notTable'));
  return { listed, isFrom1904 };
}

async function sharedStrings(archive: Archive, part: string | undefined): Promise<readonly string[]> {
  const all: string[] = [];
  if (!part) return all;
  await hearAll(archive.read(part), strings('si', (text) => {
    all.push(text);
    if (all.length > MOST.sharedStrings) throw new Problem('invalid', message(tableTexts, 'swells'));
  }));
  return all;
}

async function dateStyles(archive: Archive, part: string | undefined): Promise<readonly boolean[]> {
  const isDate: boolean[] = [];
  if (!part) return isDate;
  const codes = new Map<number, string>();
  let isInside = false;
  await hearAll(archive.read(part), {
    opened(name, { numFmtId, formatCode }) {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode ?? '');
      if (name === 'cellXfs') isInside = true;
      if (name === 'xf' && isInside) isDate.push(isDateFormat(Number(numFmtId ?? 0), codes.get(Number(numFmtId))));
    },
    closed(name) {
      if (name === 'cellXfs') isInside = false;
    },
  });
  return isDate;
}
