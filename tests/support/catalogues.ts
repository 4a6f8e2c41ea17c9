import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Catalogue, Entries } from '#platform/i18n/index.ts';

/** Every catalogue of interface texts in the program. */
export async function catalogues(): Promise<readonly Catalogue<Entries>[]> {
  const files = globSync('src/**/*texts.ts').sort();
  const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ pathToFileURL(resolve(file)).href) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module).filter(isCatalogue));
}

function isCatalogue(value: unknown): value is Catalogue<Entries> {
  return typeof value === 'object' && value !== null && 'name' in value && 'entries' in value;
}
