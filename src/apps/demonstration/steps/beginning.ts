import { setKeysAside, takeStock } from '#capabilities/evaluation/made-up.ts';
import { addMadeUpOrganisations, beginPurchase, bringPopulation, type MadeUpOrganisation } from '#capabilities/organisations/made-up.ts';
import { importProgramme, publishVersion } from '#capabilities/programme/made-up.ts';
import type { Tx } from '#platform/db/index.ts';
import { BEGINNING, IMPORTED, later, PUBLISHED } from '../calendar.ts';
import { playersOf, playing, type Country } from '../country.ts';
import { addCountrysPeople } from '../people.ts';
import { ORGANISERS } from '../organisers.ts';
import { emailOf, OWNER } from '../tenants.ts';
import type { Stage } from './step.ts';

const BY_NOBODY = { accountId: null, at: BEGINNING };
/** So many organisations are put in by one statement. */
const AT_ONCE = 5_000;

/** What stands below the organisers, everybody who answers for it, and the programme. */
export const beginning = (country: Country): readonly Stage[] => [
  [{ name: 'keys aside', says: 'now.tree', work: 500, run: setKeysAside }],
  [{
    name: 'tree', says: 'now.tree', work: 2_000 + country.tree.units.length * 4,
    async run(tx) {
      const { branches, providers, units } = country.tree;
      await addMadeUpOrganisations(tx, [...branches, ...providers], BY_NOBODY);
      for (let from = 0; from < units.length; from += AT_ONCE) await addMadeUpOrganisations(tx, units.slice(from, from + AT_ONCE), BY_NOBODY);
      await addCountrysPeople(tx, country.tenants, country.chance, BEGINNING);
      await takeStock(tx);
    },
  }],
  [{
    name: 'programme', says: 'now.programme', work: 10_000,
    async run(tx) {
      const play = playing(tx, await playersOf(tx, country));
      const { id, revision } = await play(importProgramme, { file: { name: `${country.programme.code}.json`, bytes: new TextEncoder().encode(JSON.stringify(country.programme)) } }, { who: OWNER, at: IMPORTED });
      await play(publishVersion, { versionId: id, revision }, { who: OWNER, at: PUBLISHED });
      await bringPeople(tx, country);
      await buy(tx, country);
    },
  }],
];

/** How many live with each organiser: as large as it is here, and no register's figures. Of the one whose residents are counted with others there is none. */
async function bringPeople(tx: Tx, country: Country): Promise<void> {
  const play = playing(tx, await playersOf(tx, country));
  const lines = ORGANISERS.filter(({ code }) => code !== 'HUS').map(({ code, weight }) => [code, POPULATION_DAY, Math.round(weight * 1_000 * (0.95 + 0.1 * country.chance('persons', code))), MADE_UP_SOURCE].join(';'));
  await play(bringPopulation, { file: { name: 'population.csv', bytes: new TextEncoder().encode(['code;day;persons;source', ...lines].join('\n')) } }, { who: OWNER, at: PUBLISHED });
}

const POPULATION_DAY = '2021-12-31';
/** In every language at once: a source is kept as it was given. */
const MADE_UP_SOURCE = 'Demonstration: påhittat, keksitty, made up, oppdiktet';

/** Every private provider sells to a few organisers. */
async function buy(tx: Tx, country: Country): Promise<void> {
  const play = playing(tx, await playersOf(tx, country));
  for (const [code, { code: provider }] of purchases(country)) {
    await play(beginPurchase, { code, provider, validFrom: undefined }, { who: emailOf('coordinator', code), at: later(PUBLISHED, 3, Math.floor(300 * country.chance('bought', code, provider))) });
  }
}

const purchases = ({ tree: { providers }, chance }: Country): readonly (readonly [string, MadeUpOrganisation])[] => providers.flatMap((provider, i) => {
  const buyers = ORGANISERS.filter(({ code }) => code !== 'HUS' && chance('buys', code, provider.code) < 0.14).map(({ code }) => code);
  return [...new Set(i === 0 ? ['17', '05', ...buyers] : buyers)].map((code) => [code, provider] as const);
});
