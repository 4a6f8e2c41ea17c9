import { aloneCommand, command, type Given, type Printed } from '#platform/cli/index.ts';
import { message, render, shown, translator, type Language } from '#platform/i18n/index.ts';
import { shippedFound, shippedSummaries, takeCatalogue } from './actions/catalogue.ts';
import { readFile } from './actions/read-file.ts';
import { crosswalkCommands } from './cli/crosswalk.ts';
import { importProgramme, listVersions, publishVersion } from './actions.ts';
import type { Programme, VersionSummary } from './contract.ts';
import { summaryOf } from './rules/outline.ts';
import { programmeTexts } from './texts.ts';
import { pageTexts } from './ui/texts.ts';

export const commands = [
  aloneCommand('programme read <file>', message(programmeTexts, 'cli.read'), async ({ file }) => read((await readFile(bytesOf(file))).programme)),
  aloneCommand('programme catalogue', message(programmeTexts, 'cli.catalogues'), () => catalogues()),
  aloneCommand('programme catalogue <code>', message(programmeTexts, 'cli.catalogue'), ({ args }) => read(shippedFound(args['code'] ?? ''))),
  command('programme take <code>', message(programmeTexts, 'cli.take'), takeCatalogue, { input: ({ args }) => args, print: summary }),
  command('programme import <file>', message(programmeTexts, 'cli.import'), importProgramme, { input: ({ file }) => ({ file }), print: summary }),
  command('programme list', message(programmeTexts, 'cli.list'), listVersions, {
    input: () => ({}),
    print: ({ versions }) => ({ json: versions, text: (language) => versions.map((version) => line(version, language)).join('\n') }),
  }),
  ...crosswalkCommands,
  command('programme publish <versionId> <revision>', message(programmeTexts, 'cli.publish'), publishVersion, { input: ({ args }) => ({ ...args, revision: Number(args['revision']) }), print: summary }),
];

const bytesOf = (file: Given['file']): Uint8Array => file?.bytes ?? new Uint8Array();

function read(programme: Programme): Printed {
  return {
    json: programme,
    text: (language) => [
      `${shown(programme.title, language).text} (${programme.code} ${programme.version})`,
      translator(language)(pageTexts, 'sizeText', summaryOf(programme).size),
      ...programme.notes.map(({ line: at, code, kind, read: stood, made }) =>
        `${at}\t${code ?? ''}\t${render(message(programmeTexts, `note.${kind}`), language)}\t${stood}${made === undefined ? '' : ` → ${made}`}`),
    ].join('\n'),
  };
}

function catalogues(): Printed {
  const all = shippedSummaries();
  return { json: all, text: (language) => all.map(({ code, title, size }) => `${code}\t${shown(title, language).text}\t${translator(language)(pageTexts, 'sizeText', size)}`).join('\n') };
}

function summary(version: VersionSummary): Printed {
  return { json: version, text: (language) => line(version, language) };
}

const line = ({ id, revision, title, version, state, size }: VersionSummary, language: Language): string =>
  `${id} ${revision}\t${shown(title, language).text} ${version}\t${translator(language)(pageTexts, `state.${state}`)}\t${translator(language)(pageTexts, 'sizeText', size)}`;
