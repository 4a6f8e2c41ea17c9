import { command } from '#platform/cli/index.ts';
import { message } from '#platform/i18n/index.ts';
import { takeOutDraft } from './actions.ts';
import { draftOf } from './rules/draft.ts';
import { docxOf, htmlOf } from '#platform/documents/index.ts';
import { reportTexts as texts } from './texts.ts';

export const commands = [
  command('report html <roundId> <no>', message(texts, 'cli.html'), takeOutDraft, { input: ({ args }) => args, print: (draft) => ({ json: draft.figures, text: (language) => htmlOf(draftOf(draft, language)) }) }),
  command('report docx <roundId> <no>', message(texts, 'cli.docx'), takeOutDraft, { input: ({ args }) => args, print: (draft) => ({ json: draft.figures, text: () => '', bytes: (language) => docxOf(draftOf(draft, language)) }) }),
];
