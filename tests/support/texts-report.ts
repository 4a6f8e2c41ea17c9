// npm run texts: every interface text in its four languages, for readers who know one of them, and what is missing.
import { gaps, LANGUAGES } from '#platform/i18n/index.ts';
import { catalogues } from './catalogues.ts';

const all = await catalogues();
if (process.argv.includes('--all')) {
  console.log(['catalogue', 'key', ...LANGUAGES].join('\t'));
  for (const { name, entries } of all) for (const [key, entry] of Object.entries(entries)) console.log([name, key, ...LANGUAGES.map((language) => entry[language])].join('\t'));
}
const missing = all.flatMap((catalogue) => gaps(catalogue));
const texts = all.reduce((sum, { entries }) => sum + Object.keys(entries).length, 0);
console.error(`${texts} texts in ${all.length} catalogues and ${LANGUAGES.length} languages; ${missing.length} missing or different.`);
for (const { catalogue, key, language, problem } of missing) console.error(`  ${catalogue} ${key} ${language}: ${problem}`);
process.exitCode = missing.length > 0 ? 1 : 0;
