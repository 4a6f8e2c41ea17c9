import { chooseAsked, closeRound, openPortion, openRound, previewRound, showAsked, takeStock } from '#capabilities/evaluation/made-up.ts';
import type { Tx } from '#platform/db/index.ts';
import { later, roundOf } from '../calendar.ts';
import { playersOf, playing, roundsIn, type Country, type Play } from '../country.ts';
import { emailOf, OWNER } from '../tenants.ts';
import type { Step } from './step.ts';

/** Opens a year's round; some organisers choose whom they ask. */
export const opening = (country: Country, year: number, versionOf: (play: Play, at: Date) => Promise<string>): Step => ({
  name: `${year} opened`, says: 'now.open', year, work: 10_000 + country.tree.units.length * 6,
  async run(tx) {
    const play = playing(tx, await playersOf(tx, country));
    const { opened, lastDay } = roundOf(year);
    const versionId = await versionOf(play, opened);
    const { round } = await play(openRound, { versionId, year, lastDay, pilots: await pilotsFor(play, { versionId, year }, opened) }, { who: OWNER, at: opened });
    while ((await openPortion(tx)) > 0); // a large one is opened in portions, here all of them with the step
    await takeStock(tx);
    if (year > 2023) await choose(play, round.id, later(opened, 2));
  },
});

/** Who tries out what is due to pilots. */
const PILOTS: readonly string[] = ['05', '17', 'FI-AREA-4'];

async function pilotsFor(play: Play, wish: { readonly versionId: string; readonly year: number }, at: Date): Promise<readonly { readonly statement: string; readonly organisations: readonly string[] }[]> {
  const { foreseen } = await play(previewRound, wish, { who: OWNER, at });
  const { pilots = [], candidates = [] } = foreseen ?? {};
  return pilots.map(({ statement, kinds }) => ({ statement, organisations: candidates.filter(({ code, kind }) => kinds.includes(kind) && PILOTS.includes(code)).map(({ code }) => code) }));
}

/** One branch answers for its units in a goal, and one organiser does not ask its services for older people about another. */
async function choose(play: Play, roundId: string, at: Date): Promise<void> {
  for (const { organiser, branch, asks, goal } of [{ organiser: '17', branch: 'D-17-B', asks: 'branch', goal: 1 }, { organiser: '03', branch: 'D-03-C', asks: 'not-asked', goal: 2 }] as const) {
    const as = { who: emailOf('coordinator', organiser), at };
    const { goals } = await play(showAsked, { roundId, organiser, page: 1 }, as);
    const chosen = goals[Math.min(goal, goals.length - 1)];
    if (chosen) await play(chooseAsked, { roundId, organiser, organisations: [branch], goals: [chosen.code], asks }, as);
  }
}

export const closing = (country: Country, year: number): Step => ({
  name: `${year} closed`, says: 'now.close', year, work: 500,
  run: async (tx: Tx) => {
    const play = playing(tx, await playersOf(tx, country));
    const { closed } = roundOf(year);
    const round = (await roundsIn(play, closed)).get(year);
    if (round) await play(closeRound, { roundId: round.id }, { who: OWNER, at: closed });
  },
});
