import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { Problem } from '#platform/errors/index.ts';
import { render } from '#platform/i18n/index.ts';
import { scene } from '#platform/testing/index.ts';
import { examined, holdFile } from './index.ts';
import { bytesOf, keepFile, removeFile } from './store.ts';
import { plainName } from './names.ts';
import { aDocx, aHeldFile, aJpeg, aPdf, aPng, aZip } from './testing/index.ts';

/** What becomes of a file: its kind and name, or what is said of it. */
async function outcome(name: string, content: string | Uint8Array): Promise<string> {
  const held = await aHeldFile(name, content);
  try {
    const { type, name: kept } = await examined(held);
    return `${type.split('.').at(-1)} ${kept}`;
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid' && error.fields[0]?.at === 'file') return render(error.said, 'en');
    throw error;
  } finally {
    await held.letGo();
  }
}

async function looked(name: string, content: Uint8Array): Promise<Awaited<ReturnType<typeof examined>>> {
  const held = await aHeldFile(name, content);
  return examined(held).finally(() => held.letGo());
}

describe('what a file is', () => {
  test('is told by its content, under a name that says the same', async () => {
    expect(await outcome('Plan.PDF', aPdf())).toBe('application/pdf Plan.pdf');
    expect(await outcome('bild', aPng())).toBe('image/png bild.png');
    expect(await outcome('foto.jpeg', aJpeg())).toBe('image/jpeg foto.jpeg');
    expect(await outcome('rörlig.gif', 'GIF89a…')).toBe('image/gif rörlig.gif');
    expect(await outcome('lista.csv', 'a;b\r\n1;å')).toBe('text/plain lista.csv');
    expect(await outcome('lista.csv', Buffer.from('a;b\r\n1;\xe5', 'latin1'))).toBe('text/plain lista.csv');
    expect(await outcome('lista.txt', Buffer.from('\ufeffett\ttvå', 'utf16le'))).toBe('text/plain lista.txt');
    expect(await outcome('plan.docx', aDocx())).toBe('document plan.docx');
    expect(await outcome('tal.xlsx', aZip({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }))).toBe('sheet tal.xlsx');
    expect(await outcome('visning.pptx', aZip({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' }))).toBe('presentation visning.pptx');
    expect(await outcome('plan.odt', aZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '' }))).toBe('text plan.odt');
    expect(await outcome('tal.ods', aZip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '' }))).toBe('spreadsheet tal.ods');
  });

  test('what could do something by itself is refused, and it is said why', async () => {
    expect(await outcome('sida.html', '<!DOCTYPE html><html><body>Hej')).toMatch(/web page/);
    expect(await outcome('sida.txt', '\n\n <HTML><script>alert(1)</script>')).toMatch(/web page/);
    expect(await outcome('bild.svg', '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')).toMatch(/SVG/);
    expect(await outcome('program.exe', 'MZ\x90\0\x03')).toMatch(/program/);
    expect(await outcome('program.txt', '#!/bin/sh\nrm')).toMatch(/program/);
    expect(await outcome('program', '\x7fELF\x02')).toMatch(/program/);
    expect(await outcome('tal.xlsx', aZip({ '[Content_Types].xml': '', 'xl/workbook.xml': '', 'xl/vbaProject.bin': 'x' }))).toMatch(/macros/);
    expect(await outcome('plan.odt', aZip({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '', 'Basic/script-lc.xml': '' }))).toMatch(/macros/);
    expect(await outcome('gammal.doc', Buffer.from('d0cf11e0a1b11ae100', 'hex'))).toMatch(/older Office format/);
    expect(await outcome('plan.docx', aDocx({}, { isLocked: true }))).toMatch(/password/);
    expect(await outcome('allt.zip', aZip({ 'a.txt': 'x' }))).toMatch(/of this kind/);
    expect(await outcome('data.bin', Buffer.from([1, 2, 3]))).toMatch(/of this kind/);
  });

  test('a page that begins like a PDF, a bomb, and what is damaged are refused', async () => {
    expect(await outcome('plan.pdf', '%PDF-1.4\n<html><script>alert(1)</script></html>\nstartxref\n%%EOF')).toMatch(/web page/);
    expect(await outcome('plan.pdf', aPdf().subarray(0, 40))).toMatch(/damaged/);
    expect(await outcome('bomb.docx', aDocx({ 'word/big.xml': 'x' }, { unpacked: 900 * 1_048_576 }))).toMatch(/grows beyond reason/);
    expect(await outcome('bomb.docx', aDocx({}, { unpacked: 40 * 1_048_576 }))).toMatch(/grows beyond reason/);
    expect(await outcome('plan.docx', aDocx().subarray(0, 60))).toMatch(/damaged/);
    expect(await outcome('bild.png', aPng().subarray(0, 30))).toMatch(/damaged/);
    expect(await outcome('foto.jpg', aJpeg().subarray(0, 30))).toMatch(/damaged/);
    expect(await outcome('tom.txt', '')).toMatch(/empty/);
  });

  test('a name that tells another kind is refused, and so is one with a person’s code, or a table of them', async () => {
    expect(await outcome('plan.pdf', aPng())).toBe('The file’s name ends in .pdf, but what is in it is png. Give it its right name and send it again.');
    expect(await outcome('bild.v2', aPng())).toBe('image/png bild.v2.png');
    expect(await outcome('131052-308T.pdf', aPdf())).toMatch(/identity code/);
    expect(await outcome('lista.csv', 'namn;kod\nX;131052-308T')).toMatch(/identity code/);
  });

  test('a name has no folders, nothing that is not seen, and an end', () => {
    expect(plainName('C:\\Users\\x\\plan.pdf')).toBe('plan.pdf');
    expect(plainName('../../etc/passwd')).toBe('passwd');
    expect(plainName('faktura\u202Efdp.exe')).toBe('fakturafdp.exe');
    expect(plainName('a\0b\r\n<c>".pdf')).toBe('ab_c__.pdf');
    expect(plainName(`${'x'.repeat(300)}.docx`)).toBe(`${'x'.repeat(120)}.docx`);
    expect([plainName(''), plainName('...'), plainName('\u200b')]).toEqual(['', '', '']);
  });
});

describe('a picture', () => {
  const kept = async (name: string, content: Uint8Array): Promise<Buffer> => (await looked(name, content)).bytes;

  test('is kept without what it tells beside itself', async () => {
    expect((await kept('a.png', aPng({ told: 'Karis 60.07N' }))).equals(aPng())).toBe(true);
    const photo = await kept('a.jpg', aJpeg({ told: 'Karis 60.07N' }));
    expect(photo.includes('Karis')).toBe(false);
    expect([photo.includes('Exif'), photo.includes('JFIF'), photo.subarray(-2).toString('hex')]).toEqual([false, true, 'ffd9']);
  });

  test('a photograph still tells which way up it is, and nothing else', async () => {
    const photo = await kept('a.jpg', aJpeg({ told: 'Karis 60.07N', orientation: 6 }));
    expect([photo.includes('Exif'), photo.includes('Karis')]).toEqual([true, false]);
    expect((await kept('a.jpg', photo)).equals(photo)).toBe(true);
  });
});

describe('what is held aside', () => {
  const listed = (): number => readdirSync(tmpdir()).filter((name) => name.startsWith('lykta-') && name.length === 42).length;

  test('is in no folder while it is held', async () => {
    const before = listed();
    const held = await aHeldFile('a.txt', 'abc');
    expect([listed() - before, (await held.bytes()).toString(), held.size]).toEqual([0, 'abc', 3]);
    await held.letGo();
    await held.letGo();
  });

  test('too much is refused as soon as it is too much, and what breaks off leaves nothing', async () => {
    let sent = 0;
    const endless = async function* (): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 1;
        yield Buffer.alloc(1_048_576);
      }
    };
    await expect(holdFile('a.txt', endless())).rejects.toMatchObject({ code: 'invalid' });
    expect(sent).toBe(21);
    const broken = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('gone');
    };
    await expect(holdFile('a.txt', broken())).rejects.toThrow('gone');
  });

  test('a full disk is said as that', async () => {
    const full = async function* (): AsyncGenerator<Uint8Array> {
      yield Buffer.from('half');
      throw Object.assign(new Error('write'), { code: 'ENOSPC' });
    };
    await expect(holdFile('a.txt', full())).rejects.toMatchObject({ code: 'unavailable' });
  });
});

describe('what is kept', async () => {
  const { database } = await scene();
  const sight = (tenant: number) => ({ tenants: [tenant], oversees: false });
  const at = new Date('2026-11-22T08:00:00Z');
  const keep = (tenantNo: number, file: Awaited<ReturnType<typeof examined>>, seen = tenantNo) => database.transact(sight(seen), 'write', (tx) => keepFile(tx, { tenantNo, file, at }));
  const read = (tenantNo: number, hash: string, seen = tenantNo) => database.transact(sight(seen), 'read', async (tx) => {
    const all: Buffer[] = [];
    for await (const rows of bytesOf(tx, { tenantNo, hash })) all.push(...rows.map(({ bytes }) => bytes));
    return Buffer.concat(all);
  });
  const long = await looked('lång.txt', Buffer.from('Rad med text.\n'.repeat(400_000)));

  test('comes back as it was, once however often it is sent, also in the same moment', async () => {
    await Promise.all([keep(1, long), keep(1, long), keep(1, long)]);
    expect((await read(1, long.hash)).equals(long.bytes)).toBe(true);
  });

  test('is its tenant’s alone: to another it is not there, and sending the same tells nothing', async () => {
    expect(await read(1, long.hash, 2)).toHaveLength(0);
    await keep(2, long);
    expect((await read(2, long.hash)).equals(long.bytes)).toBe(true);
    await expect(keep(1, long, 3)).rejects.toMatchObject({ code: 'not-found' });
    await database.transact(sight(2), 'write', (tx) => removeFile(tx, { tenantNo: 2, hash: long.hash }));
    expect([(await read(2, long.hash)).length, (await read(1, long.hash)).length]).toEqual([0, long.bytes.length]);
  });
});
