import { placesByNo } from '#capabilities/organisations/index.ts';
import { statementsOf } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { StatementCode } from '../contract.ts';
import type { DivisionFollows, DivisionPage } from '../contract/division.ts';
import { withPilots } from '../rules/running-pilots.ts';
import * as store from '../store/index.ts';
import { wordsOf } from './division-across.ts';
import { named, takersOf } from './division-ground.ts';
import { dueIn } from './division-rounds.ts';

/** What a division means for each round of its programme that is open: before it is agreed, and before it ends. */
export async function followsOf(division: store.KeptDivision, scope: Scope): Promise<readonly DivisionFollows[]> {
  const { tx, today } = scope;
  const { id, from, programme } = division;
  const open = (await store.listRounds(tx, today)).filter((round) => round.programme.code === programme && round.state !== 'closed' && !round.opening);
  const takers = await takersOf(scope, division);
  const gone = await store.roundsWith(tx, id);
  const places = await placesByNo(tx, [...new Set([from.no, ...takers, ...[...gone.values()].flat()])]);
  const giver = places.get(from.no);
  const follows: DivisionFollows[] = [];
  // With nobody to take it, only a round that still goes by it has something to change.
  for (const round of open.filter(({ no }) => takers.length > 0 || gone.has(no))) {
    const [asked] = giver ? withPilots([giver], round.hasPilots ? await store.pilotsIn(tx, round.no) : undefined) : [];
    const due = await dueIn(tx, { over: round, statements: await statementsOf(tx, round.versionNo), year: round.year }, [division]);
    const { codes, lost } = due(division, asked);
    const { answered, signed } = await store.divisionStanding(tx, { id, roundNo: round.no, today, codes });
    follows.push({
      round: { id: round.id, names: round.names }, statements: codes.length, answered, lost: lost.map((each) => StatementCode.parse(each)),
      signed: signed.flatMap((no) => places.get(no)?.names ?? []), isGoneBy: gone.has(round.no),
    });
  }
  return follows;
}

/** How what was handed over is answered, in each round that goes or went by it, in the words of the round's own version. */
export async function answeredIn({ id, to: only }: store.KeptDivision, { tx, today }: Scope): Promise<DivisionPage['rounds']> {
  const answers = await store.dividedAnswers(tx, id);
  if (answers.length === 0) return [];
  const rounds = new Map((await store.listRounds(tx, today)).map((round) => [round.no, round]));
  const words = await wordsOf(tx, [...rounds.values()].filter(({ no }) => answers.some(({ roundNo }) => roundNo === no)));
  const takers = await placesByNo(tx, [...new Set(answers.map(({ toNo }) => toNo))]);
  return [...Map.groupBy(answers, ({ roundNo }) => roundNo)].flatMap(([no, own]) => {
    const round = rounds.get(no);
    if (!round) return [];
    return [{
      round: { id: round.id, names: round.names },
      takers: only ? [] : [...Map.groupBy(own, ({ toNo }) => toNo)].flatMap(([toNo, theirs]) => {
        const taker = takers.get(toNo);
        return taker ? [{ ...named(taker), asked: theirs.length, answered: theirs.filter(({ status }) => status !== null).length, isSigned: theirs.every(({ isSigned }) => isSigned) }] : [];
      }),
      answers: own.map(({ statement, toNo, status, isSigned }) => ({ statement: StatementCode.parse(statement), text: words(round.versionId).shown.get(statement) ?? {}, to: takers.get(toNo)?.names ?? {}, status, isSigned })),
    }];
  });
}
