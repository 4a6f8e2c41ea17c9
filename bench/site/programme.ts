import { FORMAT, type Programme } from '#capabilities/programme/contract.ts';

/** The year of the round that is measured: the one that a made-up country has open. */
export const YEAR = 2026;

/** That many years in a row, the measured one last. */
export const lastYears = (count: number): readonly number[] => Array.from({ length: count }, (_none, i) => YEAR - count + 1 + i);

/** A goal that units and organisers are asked, as large as a page may be; a small one; and the organisers' own. */
export const GOALS = [
  { code: '1.1', statements: 60, isUnits: true },
  { code: '1.2', statements: 6, isUnits: true },
  { code: '2.1', statements: 60, isUnits: false },
  { code: '2.2', statements: 24, isUnits: false },
] as const;

/** The codes of a goal's statements, in order: two a task, two tasks a measure. */
export function statementCodes({ code, statements }: { readonly code: string; readonly statements: number }): readonly string[] {
  return Array.from({ length: statements }, (_none, i) => `${code}.${Math.floor(i / 4) + 1}-${(Math.floor(i / 2) % 2) + 1}${i % 2 === 0 ? 'a' : 'b'}`);
}

/** What number a statement asks for beside the scale: about every twelfth does, as in the official programme. */
export function valueOf(code: string): 'share' | 'count' | undefined {
  const measure = Number(/\.(\d+)-2b$/.exec(code)?.[1] ?? 1) % 6;
  return measure === 0 ? 'share' : measure === 3 ? 'count' : undefined;
}

/** A made-up programme in two languages, its texts as long as the official one's, every statement due in those years. */
export function benchProgramme(years: readonly number[] = [YEAR]): Programme {
  const goals = GOALS.map((goal) => ({ ...goal, codes: statementCodes(goal) }));
  const tasks = goals.flatMap(({ codes, isUnits }) => codes.map((code) => ({ code, task: code.slice(0, -1), isUnits })));
  return {
    format: FORMAT, code: 'lykta-bench', version: '1.0', title: { sv: 'Mätprogrammet', fi: 'Mittausohjelma' }, period: { from: 2022, to: 2026 },
    sections: [
      ...[...new Set(goals.map(({ code }) => code.split('.')[0] ?? ''))].map((code) => ({ code, kind: 'spearhead' as const, title: { sv: `Spets ${code}`, fi: `Kärki ${code}` } })),
      ...goals.map(({ code }) => ({ code, kind: 'goal' as const, parent: code.split('.')[0] ?? '', title: textOf(`mål ${code}`, 80) })),
    ],
    measures: [...new Set(tasks.map(({ task }) => measureOf(task)))].map((code) => ({
      code, section: code.split('.').slice(0, -1).join('.'), level: 'organiser' as const, title: textOf(`åtgärd ${code}`, 90), coreIndicator: false, targets: [], legal: null,
    })),
    tasks: [...Map.groupBy(tasks, ({ task }) => task)].map(([code, own]) => ({
      code, measure: measureOf(code), text: textOf(`uppgift ${code}`, 180), parties: [{ name: 'Välfärdsområdet', party: 'organiser', role: 'responsible' as const }],
      statements: own.map((statement) => ({ code: statement.code, text: textOf(`påstående ${statement.code}`, 160), guidance: textOf(`helt när ${statement.code}`, 60), ...withValue(statement.code), years: [...new Set([YEAR - 1, ...years])].sort(), answeredBy: statement.isUnits ? ['organiser' as const, 'unit' as const] : ['organiser' as const] })),
    })),
    coreIndicators: [], notes: [],
  };
}

function withValue(code: string): { value?: { kind: 'share' | 'count'; unit: { sv: string; fi: string } } } {
  const kind = valueOf(code);
  return kind ? { value: { kind, unit: { sv: 'personer', fi: 'henkilöä' } } } : {};
}

const measureOf = (task: string): string => task.split('-')[0] ?? '';

const WORDS = 'enheten har en gemensam rutin för hur klient- och patientsäkerheten följs upp och hur personalen, klienterna och de anhöriga deltar i att förbättra den så att varje händelse leder till lärande'.split(' ');
const FINNISH = 'yksiköllä on yhteinen tapa seurata asiakas- ja potilasturvallisuutta ja henkilöstö, asiakkaat ja omaiset osallistuvat sen parantamiseen niin että jokainen tapahtuma johtaa oppimiseen'.split(' ');

const textOf = (about: string, length: number): { sv: string; fi: string } => ({ sv: worded(about, WORDS, length), fi: worded(about, FINNISH, length) });

/** Words of a sentence from a place that depends on what it is about, until they are long enough. */
function worded(about: string, words: readonly string[], length: number): string {
  let text = about;
  for (let i = [...about].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0); text.length < length; i++) text += ` ${words[i % words.length]}`;
  return `${text}.`;
}
