import { placesByNo, type Names } from '#capabilities/organisations/index.ts';
import { statementsOf } from '#capabilities/programme/index.ts';
import type { Scope } from '#platform/action/index.ts';
import { StatementCode } from '../contract.ts';
import type { DivisionFollows, DivisionPage } from '../contract/division.ts';
import { beside, goesToTheSame, leftBeside } from '../rules/division-rounds.ts';
import { withPilots } from '../rules/running-pilots.ts';
import * as store from '../store/index.ts';
import { wordsOf } from './division-across.ts';
import { named, takersToday } from './division-ground.ts';
import { dueIn } from './division-rounds.ts';

/** What a division means for each round of its programme that is open: before it is agreed, before it ends, and while a round still goes by it although it has ended. */
export async function followsOf(division: store.KeptDivision, scope: Scope): Promise<readonly DivisionFollows[]> {
  const { tx, today } = scope;
  const { id, from, programme } = division;
  const gone = await store.roundsWith(tx, id);
  const takers = division.state === 'ended' ? [] : (await takersToday(scope, division)).nos;
  if (takers.length === 0 && gone.size === 0) return [];
  const open = (await store.listRounds(tx, today)).filter((round) => round.programme.code === programme && round.state !== 'closed' && !round.opening);
  const giver = (await placesByNo(tx, [from.no])).get(from.no);
  const coded = { ...division, along: await store.alongsideOf(tx, division) };
  const follows: DivisionFollows[] = [];
  // With nobody to take it, only a round that still goes by it has something to change.
  for (const round of open.filter(({ no }) => takers.length > 0 || gone.has(no))) {
    const [asked] = giver ? withPilots([giver], round.hasPilots ? await store.pilotsIn(tx, round.no) : undefined) : [];
    const due = await dueIn(tx, { over: round, statements: await statementsOf(tx, round.versionNo), year: round.year }, [coded]);
    const held = gone.get(round.no);
    const { codes, lost } = division.state === 'ended' ? { codes: held?.codes ?? [], lost: [] } : due(coded, asked);
    const own = { id, fromNo: from.no, toNos: held?.toNos ?? takers, codes };
    // What the same hand to the same by another division too goes there all the same.
    const others = takers.length === 0 ? [] : beside(own, await store.divisionsBeside(tx, { id, roundNo: round.no, today, codes })).filter((other) => !goesToTheSame(own, other));
    const left = leftBeside(own, others);
    const { answered, signed } = await store.divisionStanding(tx, { id, roundNo: round.no, today, codes: left });
    follows.push({
      round: { id: round.id, names: round.names }, statements: left.length, answered, lost: codesOf(lost), isGoneBy: held !== undefined,
      notFollowed: await notFollowed(tx, others), signed: await namesOf(tx, signed),
    });
  }
  return follows;
}

type Tx = Scope['tx'];
const codesOf = (codes: readonly string[]) => codes.map((code) => StatementCode.parse(code));

const notFollowed = (tx: Tx, others: Awaited<ReturnType<typeof store.divisionsBeside>>): Promise<DivisionFollows['notFollowed']> => Promise.all(others.map(async ({ fromNo, toNos, hasEnded, codes }) => {
  const [from = {}] = await namesOf(tx, [fromNo]);
  return { from, to: await namesOf(tx, toNos), hasEnded, statements: codesOf(codes) };
}));

async function namesOf(tx: Tx, nos: readonly number[]): Promise<readonly Names[]> {
  const places = await placesByNo(tx, nos);
  return nos.flatMap((no) => places.get(no)?.names ?? []);
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
