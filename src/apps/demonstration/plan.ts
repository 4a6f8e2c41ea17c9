import { listVersions } from '#capabilities/programme/made-up.ts';
import { takeStock } from '#capabilities/evaluation/made-up.ts';
import type { Country, Play } from './country.ts';
import { OPEN_YEAR } from './model.ts';
import { answering } from './steps/answers.ts';
import { beginning } from './steps/beginning.ts';
import { changes } from './steps/changes.ts';
import { ending } from './steps/ending.ts';
import { closing, opening } from './steps/rounds.ts';
import { signing } from './steps/signing.ts';
import type { Stage, Step } from './steps/step.ts';
import { OWNER } from './tenants.ts';

/** All that is done, in its order: year after year as it would have come. */
export const planOf = (country: Country): readonly Stage[] => [
  ...beginning(country),
  ...country.years.flatMap((year) => [
    ...(year > 2023 && year < OPEN_YEAR ? [[changes(country, year)]] : []),
    [opening(country, year, onlyVersion)],
    answering(country, year),
    [stock(country, year)],
    signing(country, year),
    [year === OPEN_YEAR ? changes(country, year) : closing(country, year)],
  ]),
  ...ending(country),
];

/** Without it the database plans the signing as if nobody had answered. */
const stock = ({ tree }: Country, year: number): Step => ({ name: `${year} stock`, says: 'now.answers', year, work: 500 + tree.units.length / 10, run: takeStock });

async function onlyVersion(play: Play, at: Date): Promise<string> {
  const { versions } = await play(listVersions, {}, { who: OWNER, at });
  const published = versions.find(({ state }) => state === 'published');
  if (!published) throw new Error('No programme has been published.');
  return published.id;
}
