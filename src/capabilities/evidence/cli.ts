import { command } from '#platform/cli/index.ts';
import { message, translator } from '#platform/i18n/index.ts';
import { setLimit } from './actions/index.ts';
import { evidenceTexts as texts } from './texts.ts';

export const commands = [
  command('evidence limit <megabytes>', message(texts, 'cli.limit'), setLimit, {
    input: ({ args }) => ({ megabytes: Number(args['megabytes']) }),
    print: (set) => ({ json: set, text: (language) => translator(language)(texts, 'cli.limitSet', { n: set.megabytes }) }),
  }),
];
