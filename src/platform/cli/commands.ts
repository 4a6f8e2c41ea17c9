import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type * as z from 'zod';
import type { Action, AnyAction } from '#platform/action/index.ts';
import type { Database } from '#platform/db/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { message, render, type Language, type Message } from '#platform/i18n/index.ts';
import { cliTexts } from './texts.ts';

// Ways in from the command line, as data: like the routes, they map words to actions.

export type Given = { readonly args: Readonly<Record<string, string>>; readonly options: Readonly<Record<string, string>>; readonly file?: { readonly name: string; readonly bytes: Uint8Array } };

/** What a command prints: an object goes out as JSON with --format json, else `text` says it for people. A failure ends with exit code 1. `bytes`: a file instead of words, to be led into one. */
export type Printed = { readonly json: unknown; readonly text: (language: Language) => string; readonly isFailure?: boolean; readonly bytes?: (language: Language) => Promise<Uint8Array> };

export type Command = {
  /** "programme import <file>": words, then what the user gives. <file> is read. */
  readonly usage: string;
  readonly summary: Message;
  /** Done by an action, as the operator of the installation; over the whole database, which only an operator may; or without a database at all. */
  readonly does: { readonly operates: (database: Database, given: Given) => Promise<Printed> } | { readonly action: AnyAction; readonly input: (given: Given) => unknown; readonly print: (output: unknown) => Printed } | { readonly alone: (given: Given) => Printed | Promise<Printed> };
};

export function command<I extends z.ZodType, O extends z.ZodType>(
  usage: string, summary: Message, action: Action<I, O>, { input, print }: { input(given: Given): unknown; print(output: z.output<O>): Printed },
): Command {
  return { usage, summary, does: { action: action as AnyAction, input, print: print as (output: unknown) => Printed } };
}

export const operatorCommand = (usage: string, summary: Message, operates: (database: Database, given: Given) => Promise<Printed>): Command => ({ usage, summary, does: { operates } });

export const aloneCommand = (usage: string, summary: Message, alone: (given: Given) => Printed | Promise<Printed>): Command => ({ usage, summary, does: { alone } });

/** The command that the words name, with what was given to it; undefined if there is none. */
export async function findCommand(commands: readonly Command[], argv: readonly string[]): Promise<{ readonly command: Command; readonly given: Given } | undefined> {
  const { values, positionals } = parseArgs({ args: [...argv], allowPositionals: true, strict: false, options: { format: { type: 'string' }, language: { type: 'string' } } });
  for (const command of commands) {
    const args = matched(command.usage.split(' '), positionals);
    if (!args) continue;
    const options = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    return { command, given: { args, options, ...(args['file'] !== undefined && { file: await fileAt(args['file']) }) } };
  }
  return undefined;
}

function matched(usage: readonly string[], words: readonly string[]): Record<string, string> | undefined {
  if (usage.length !== words.length) return undefined;
  const args: Record<string, string> = {};
  for (const [i, wanted] of usage.entries()) {
    const name = /^<(\w+)>$/.exec(wanted)?.[1];
    const word = words[i] ?? '';
    if (name) args[name] = word;
    else if (wanted !== word) return undefined;
  }
  return args;
}

const MOST_BYTES = 50 * 1_048_576;

async function fileAt(path: string): Promise<{ name: string; bytes: Uint8Array }> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new Problem('not-found', message(cliTexts, 'noFile', { path, why: error.code ?? error.message }), { cause: error });
  });
  if (bytes.length > MOST_BYTES) throw new Problem('invalid', message(cliTexts, 'fileTooLarge', { path, most: MOST_BYTES / 1_048_576 }));
  return { name: basename(path), bytes };
}

/** The list of commands, as `lykta help` prints it. */
export function helpText(commands: readonly Command[], language: Language): string {
  const lines = commands.map(({ usage, summary }) => [`lykta ${usage}`, render(summary, language)] as const);
  const width = Math.max(...lines.map(([usage]) => usage.length));
  return lines.map(([usage, summary]) => `  ${usage.padEnd(width)}  ${summary}`).join('\n');
}

/** A problem as lines for a terminal: what, then each place. */
export const problemText = ({ said, fields }: Problem, language: Language): string =>
  [render(said, language), ...fields.map(({ at, message: why }) => `  ${at}: ${render(why, language)}`)].join('\n');
