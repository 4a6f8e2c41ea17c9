import * as z from 'zod';
import { isDay, HOME_ZONE, type Day } from '#platform/clock/index.ts';
import { dayText, instantText, LANGUAGES, shown, translator, type Language } from '#platform/i18n/index.ts';
import { pdfOf, type Paper } from '#platform/pdf/writing.ts';
import type { SignedPaper } from '../../contract/signing-proof.ts';
import { SignedDivisions } from '../../contract/signing-divided.ts';
import { evaluationTexts } from '../../texts.ts';
import { reopeningTexts } from '../../texts/reopening-texts.ts';
import { signingProofTexts as texts } from '../../texts/signing-proof-texts.ts';
import { signingRuleTexts } from '../../texts/signing-rules-texts.ts';
import { signingTexts } from '../../texts/signing-texts.ts';
import { answeredAlsoFor, dividedOnPaper } from './divided-pdf.ts';

// What was signed as a paper for people, made of the signed text itself: what stands on it is what was signed, whatever stands in the database now.

const Words = z.partialRecord(z.enum(LANGUAGES), z.string()).catch({});
const Given = z.object({ status: z.string().nullable(), comment: z.string().default(''), evidence: z.string().default(''), numerator: z.int().nullable().default(null), denominator: z.int().nullable().default(null), onDay: z.string().nullable().default(null) });
const Text = z.object({
  demonstration: z.boolean().default(false),
  programme: z.object({ code: z.string(), version: z.string(), title: Words.default({}), hash: z.string() }),
  scale: z.array(z.string()), scaleWords: z.array(Words).default([]),
  texts: z.array(z.object({ code: z.string(), title: Words, statements: z.array(z.object({ code: z.string(), text: Words })) })).optional(),
  divided: SignedDivisions.optional(),
  own: z.object({ answers: z.array(Given.extend({ statement: z.string() })) }),
  amends: z.object({ no: z.int(), hash: z.string(), changes: z.array(z.object({ organisation: z.string(), statement: z.string(), was: Given.nullable(), is: Given.nullable() })) }).nullish(),
  units: z.array(z.object({ organisation: z.string(), names: Words.default({}), asked: z.int(), answered: z.int(), hash: z.string() })),
  signature: z.object({
    no: z.int(), signer: z.string(), at: z.coerce.date(), previous: z.string().nullable(), body: z.string().default(''), recordNumber: z.string().default(''), handledOn: z.string().nullable().default(null),
    mandate: z.object({ person: z.string(), office: z.string(), words: z.string() }).nullish(), presented: z.object({ by: z.string(), at: z.coerce.date() }).nullish(),
  }),
});
type Text = z.output<typeof Text>;
type Given = z.output<typeof Given>;

export function signedPdf(paper: SignedPaper, language: Language): { readonly name: string; readonly type: string; readonly body: AsyncIterable<Uint8Array> } {
  const text = Text.parse(JSON.parse(paper.document));
  const t = translator(language);
  const name = shown(paper.names, language).text;
  const title = `${t(texts, 'pdf.title')}: ${name}, ${shown(paper.roundNames, language).text}`;
  const about = { title, language, at: text.signature.at, footer: (page: number) => `${name} ${paper.year} · ${paper.hash.slice(0, 16)} · ${t(texts, 'pdf.page', { no: String(page) })}` };
  return { name: `lykta-${paper.organisation}-${paper.year}-${paper.no}.pdf`, type: 'application/pdf', body: pdfOf(about, (on) => write(on, { paper, text, language, name })) };
}

type Subject = { readonly paper: SignedPaper; readonly text: Text; readonly language: Language; readonly name: string };

async function write(on: Paper, subject: Subject): Promise<void> {
  const { paper, text, language } = subject;
  const t = translator(language);
  on.title(`${t(texts, 'pdf.title')}: ${subject.name}`);
  if (text.demonstration) on.paragraph(t(texts, 'pdf.demonstration'), { font: 'bold' });
  if (!paper.stands) on.paragraph(t(texts, 'pdf.notStanding'), { font: 'bold' });
  on.facts(factsOf(subject));
  on.paragraph(t(texts, 'pdf.about'), { isFaint: true, isSmall: true });
  if (text.amends) changes(on, subject, text.amends);
  if (text.divided) dividedOnPaper(on, text.divided, { language, textOf: wordsIn(text.texts ?? paper.texts) });
  await answers(on, subject);
  if (text.units.length > 0) await units(on, subject);
}

function factsOf({ paper, text: { programme, signature }, language }: Subject): readonly (readonly [string, string, 'mono'?])[] {
  const t = translator(language);
  const day = (written: string): string => (isDay(written as Day) ? dayText(written as Day, language) : written);
  const { mandate, presented } = signature;
  const said = (label: string, value: string): readonly (readonly [string, string])[] => (value ? [[label, value]] : []);
  return [
    [t(texts, 'pdf.round'), shown(paper.roundNames, language).text],
    [t(texts, 'pdf.programme'), `${shown(programme.title, language).text} (${programme.code} ${programme.version})`.trim()],
    [t(signingTexts, 'sign.by'), `${signature.signer}, ${instantText(signature.at, language, HOME_ZONE)}`],
    ...(mandate ? said(t(texts, 'pdf.mandate'), [mandate.office, mandate.words].filter(Boolean).join(': ')) : []),
    ...(presented ? said(t(texts, 'pdf.presented'), `${presented.by}, ${instantText(presented.at, language, HOME_ZONE)}`) : []),
    ...said(t(texts, 'pdf.body'), signature.body),
    ...said(t(signingRuleTexts, 'recordNumber'), signature.recordNumber),
    ...said(t(signingRuleTexts, 'handledOn'), signature.handledOn ? day(signature.handledOn) : ''),
    ...paper.additions.flatMap(({ at, by, recordNumber, handledOn, words }) => said(
      t(signingRuleTexts, 'addedBy', { by, at: instantText(at, language, HOME_ZONE) }),
      [recordNumber && `${t(signingRuleTexts, 'recordNumber')}: ${recordNumber}`, handledOn && `${t(signingRuleTexts, 'handledOn')}: ${day(handledOn)}`, words].filter(Boolean).join('. '),
    )),
    [t(texts, 'pdf.no'), String(signature.no)],
    [t(signingTexts, 'sign.hash'), paper.hash, 'mono'],
    ...(signature.previous ? [[t(texts, 'pdf.previous'), signature.previous, 'mono'] as const] : []),
  ];
}

/** The words of a statement that the text has, whoever answers it. */
const wordsIn = (goals: SignedPaper['texts']) => {
  const words = new Map(goals.flatMap(({ statements }) => statements.map(({ code, text }) => [code, text] as const)));
  return (code: string) => words.get(code) ?? {};
};

/** The answer in words: as the scale was called when it was signed. */
function statusOf({ text: { scale, scaleWords }, language }: Subject, given: Given | null): string {
  const words = scaleWords[scale.indexOf(given?.status ?? '')];
  return words ? shown(words, language).text : given?.status ?? translator(language)(evaluationTexts, 'status.blank');
}

function besides(subject: Subject, { comment, evidence, numerator, denominator, onDay }: Given): readonly string[] {
  const t = translator(subject.language);
  const value = numerator === null ? '' : denominator === null ? t(reopeningTexts, 'changes.amount', { n: numerator }) : t(reopeningTexts, 'changes.share', { numerator, denominator });
  const lines = [['field.value', value], ['field.onDay', onDay ? dayText(onDay as Day, subject.language) : ''], ['field.comment', comment], ['field.evidence', evidence]] as const;
  return lines.filter(([, written]) => written !== '').map(([field, written]) => `${t(reopeningTexts, field)}: ${written}`);
}

function changes(on: Paper, subject: Subject, { no, hash, changes: all }: NonNullable<Text['amends']>): void {
  const t = translator(subject.language);
  on.heading(1, t(texts, 'pdf.changes'));
  on.paragraph(t(texts, 'pdf.changesLead', { no: String(no), hash }));
  for (const { organisation, statement, was, is } of all) {
    on.paragraph(`${organisation}, ${statement}. ${t(texts, 'pdf.wasIs', { was: statusOf(subject, was), is: statusOf(subject, is) })}`);
    if (is) for (const line of besides(subject, is)) on.paragraph(line, { isFaint: true });
  }
}

async function answers(on: Paper, subject: Subject): Promise<void> {
  const { text, paper, language } = subject;
  const own = new Map(text.own.answers.map((answer) => [answer.statement, answer]));
  on.heading(1, translator(language)(texts, 'pdf.own'));
  for (const { code, title, statements } of text.texts ?? paper.texts) {
    const asked = statements.filter((statement) => own.has(statement.code));
    if (asked.length === 0) continue;
    on.heading(2, `${code} ${shown(title, language).text}`);
    for (const statement of asked) answer(on, subject, { statement, given: own.get(statement.code) });
    await on.pause();
  }
}

function answer(on: Paper, subject: Subject, { statement: { code, text }, given }: { readonly statement: { readonly code: string; readonly text: z.output<typeof Words> }; readonly given: Given | undefined }): void {
  on.paragraph(`${code} ${shown(text, subject.language).text}`);
  on.paragraph(statusOf(subject, given ?? null), { font: 'bold' });
  for (const line of [...answeredAlsoFor(subject.text.divided, code, subject.language), ...(given ? besides(subject, given) : [])]) on.paragraph(line, { isFaint: true });
}

/** A county has thousands of them: how much each answered, and what proves what. */
async function units(on: Paper, { text, language }: Subject): Promise<void> {
  const t = translator(language);
  on.heading(1, t(texts, 'pdf.units'));
  on.paragraph(t(texts, 'pdf.unitsLead'));
  await on.table(
    [{ heading: t(texts, 'pdf.unit'), share: 0.32 }, { heading: t(texts, 'pdf.answered'), share: 0.1 }, { heading: t(signingTexts, 'sign.hash'), share: 0.58, font: 'mono' }],
    text.units.map(({ organisation, names, asked, answered, hash }) => [[organisation, shown(names, language).text].filter(Boolean).join(' '), `${answered}/${asked}`, hash]),
  );
}
