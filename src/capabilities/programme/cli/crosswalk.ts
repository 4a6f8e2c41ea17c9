import { command, type Printed } from '#platform/cli/index.ts';
import { message, render, translator } from '#platform/i18n/index.ts';
import { bringInCrosswalk, confirmCrosswalk } from '../actions/crosswalk-work.ts';
import { showCrosswalk, takeOutCrosswalk } from '../actions/crosswalk.ts';
import { CROSSWALK_FORMAT, type CrosswalkKept, type CrosswalkPage, type EntryShown } from '../contract/crosswalk.ts';
import { crosswalkTexts as texts } from '../texts/crosswalk-texts.ts';

export const crosswalkCommands = [
  command('programme crosswalk <versionId> <fromId>', message(texts, 'cli.show'), showCrosswalk, { input: ({ args }) => ({ ...args, show: 'all' }), print: shown }),
  command('programme crosswalk document <versionId> <fromId>', message(texts, 'cli.document', { format: CROSSWALK_FORMAT }), takeOutCrosswalk, {
    input: ({ args }) => args, print: ({ document }) => ({ json: document, text: () => JSON.stringify(document, null, 2) }),
  }),
  command('programme crosswalk bring-in <versionId> <fromId> <revision> <file>', message(texts, 'cli.bringIn'), bringInCrosswalk, {
    input: ({ args, file }) => ({ ...args, revision: Number(args['revision']), file }), print: kept,
  }),
  command('programme crosswalk confirm <versionId> <fromId> <revision>', message(texts, 'cli.confirm'), confirmCrosswalk, {
    input: ({ args, options }) => ({ ...args, revision: Number(args['revision']), reason: options['reason'], confirm: 'yes' }), print: kept,
  }),
];

function shown(page: CrosswalkPage): Printed {
  const codes = (side: EntryShown['from']): string => side.map(({ code }) => code).join(' ') || '–';
  return {
    json: page,
    text: (language) => [
      translator(language)(texts, page.state.held ? 'cli.holds' : 'cli.holdsNot', { revision: String(page.state.revision) }),
      ...page.goals.flatMap(({ entries }) => entries.map(({ from, to, change, needsLook }) => `${needsLook ? '?' : ' '} ${codes(from)}\t${codes(to)}\t${render(message(texts, `change.${change}`), language)}`)),
    ].join('\n'),
  };
}

function kept(of: CrosswalkKept): Printed {
  return { json: of, text: (language) => translator(language)(texts, 'cli.kept', { revision: String(of.revision), entries: of.entries }) };
}
