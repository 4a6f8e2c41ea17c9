import { OrganisationCode, placeByCode, type Place } from '#capabilities/organisations/index.ts';
import { bringFile, closeOrganisation } from '#capabilities/organisations/actions/index.ts';
import { as } from '#capabilities/organisations/testing.ts';
import {
  addEvidence, answerWish, decideHandIns, endDivision, handIn, handPart, joinLate, nameResponsible, proposeDivision, returnPart, reviewUnits, saveAnswer, sayRemark, sendWish, settleRemark, showForm, showResponsible, showUnits, showWishes, submitPart, takeBackPart,
} from '#capabilities/evaluation/actions/index.ts';
import { answer, aRound, divide, formOf, signAs } from '#capabilities/evaluation/testing.ts';
import { aProgramme, aPublishedVersion } from '#capabilities/programme/testing.ts';
import { keepItem } from '#capabilities/evidence/testing.ts';
import { aHeldFile, aPng } from '#platform/files/testing/index.ts';
import { FormId } from '#capabilities/evaluation/contract.ts';
import { sendMessage, showMessage, writeMessage } from '#capabilities/reminders/actions/index.ts';
import { sql } from '#platform/db/index.ts';
import type { Site } from './site.ts';
import type { aWideProgramme } from './wide-programme.ts';

// What there is to be looked at on the site of every page: made by the actions, as people would.

/** A round whose opening has failed on its way. */
export async function stoppedOpening(site: Site, versionId: string): Promise<string> {
  const { id } = await aRound(site, { versionId, year: 2024 });
  await site.database.asSystem(async (tx) => {
    await tx.run(sql`update evaluation.round set opening = 'failed' where id = ${id}`);
    await tx.run(sql`insert into evaluation.opening (round_no, tenant_no, organisations, is_done) select no, tenant, 2000, tenant = 1 from evaluation.round, unnest('{1,2}'::int[]) as t (tenant) where id = ${id}`);
  });
  return id;
}

/** A large file of the coordinator's that is being compared, and comes no further: it is nobody's turn. Gives its page. */
export async function fileBeingCompared(site: Site, { county, roundId }: { readonly county: Place; readonly roundId: string }): Promise<string> {
  const id = crypto.randomUUID();
  await site.database.asSystem((tx) => tx.run(sql`
    insert into evaluation.answer_file (id, tenant_no, round_no, name, by_account, by_name, at, state, columns, percent)
    select ${id}, ${county.tenantNo}, r.no, 'sjalvutvardering-alla-enheter-i-valfardsomradet.xlsx', a.id, a.name, ${site.clock.now()}, 'reading', '{}', 42 from evaluation.round r, accounts.account a where r.id = ${roundId} and a.email = 'coordinator@lykta.example'`));
  return `/rounds/${roundId}/workbook/${id}`;
}

export type Delegation = { readonly county: Place; readonly unit: Place; readonly form: FormId; readonly unitForm: FormId; readonly roundId: string };

/** Parts of the county's form at the unit in every step, a title that answers for a goal, and unit forms that were handed in and returned. */
export async function someDelegation(site: Site, { county, unit, form, unitForm, roundId }: Delegation) {
  const [coordinator, manager] = [as('coordinator', county), as('respondent', unit)];
  const change = { of: ['1.1'], title: 'Chefsöverläkaren', day: '2026-12-01' };
  const { preview } = await site.call(showResponsible, { formId: form, change }, coordinator);
  await site.call(nameResponsible, { formId: form, covers: preview?.covers, change }, coordinator);
  const hand = async (codes: readonly string[]) => (await site.call(handPart, { formId: form, codes, organisation: unit.code, lastDay: '2026-12-05', note: 'Ni vet bäst hur det är hos er.' }, coordinator)).partId;
  const [part, returned, submitted, takenBack] = [await hand(['2.2']), await hand(['1.2']), await hand(['1.3']), await hand(['3.3'])];
  for (const partId of [returned, submitted]) await site.call(submitPart, { partId, confirm: 'yes' }, manager);
  await site.call(returnPart, { partId: returned, note: 'Berätta mer om nattpersonalen och vikarierna.' }, coordinator);
  await site.call(takeBackPart, { partId: takenBack }, coordinator);
  await site.call(handIn, { formId: unitForm, confirm: 'yes', note: 'Klart för vår del.' }, manager);
  await site.call(decideHandIns, { roundId, seen: site.clock.now().getTime(), what: { forms: [unitForm], decision: 'return', note: 'Svara också på frågorna om introduktionen.' } }, coordinator);
  await site.call(handIn, { formId: await formOf(site, await place(site, 'D-17-2')), confirm: 'yes' }, coordinator);
  return { part, returned, submitted, takenBack };
}

/** A file of units that could be brought in, and one that could not; and a unit that is closed. */
export async function someFiles(site: Site): Promise<{ readonly good: string; readonly bad: string }> {
  const [owner, coordinator] = [as('owner', await place(site, 'FI')), as('coordinator', await place(site, '17'))];
  await site.call(closeOrganisation, { code: 'D-17-3', lastDay: '2026-06-30' }, coordinator);
  const bring = async (name: string, text: string, actor: typeof owner): Promise<string> =>
    (await site.call(bringFile, { file: { name, bytes: new TextEncoder().encode(text) }, under: '17', language: 'sv' }, actor)).fileId;
  return {
    good: await bring('enheter.csv', 'code;name;parent;kind\nD-17-1;Björken;;\n17-G;Gren;17;branch\nD-17-2;Strandgläntans boende;17-G;\nD-17-9;Ny enhet;17-G;', coordinator),
    bad: await bring('fel.csv', 'code;name;parent\nD-17-1;Björken;8\nD-17-1;Björken;17\nX Y;Fel;17', owner),
  };
}

/** Somebody who is invited to a county, and a unit's guest; a second one's link has been withdrawn. */
export async function somePeople(site: Site): Promise<{ readonly id: string; readonly invitation: string; readonly guest: string }> {
  const coordinator = site.visitor();
  await coordinator.signIn('coordinator@lykta.example');
  const told = async <T>(path: string, body: object): Promise<T> => (await coordinator.api('POST', path, body)).json<T>();
  const invited = await told<{ accountId: string; key: string }>('/people', { name: 'Anna-Liisa Långström-Mäkeläinen', email: 'anna-liisa.langstrom-makelainen@lykta.example', language: 'fi', role: 'signatory', organisation: '17' });
  const guests = '/organisations/D-17-1/people/guests';
  const withdrawn = await told<{ accountId: string }>(guests, { name: 'Ledningsgruppen', language: 'sv', lastDay: '2026-12-31' });
  await told(`${guests}/${withdrawn.accountId}/withdraw`, {});
  const guest = await told<{ key: string }>(guests, { name: 'Ansvarig läkare', language: 'sv', lastDay: '2026-12-31' });
  return { id: invited.accountId, invitation: invited.key, guest: guest.key };
}

/** One that runs out soon, one that has, a picture, and one that stands nowhere. */
export async function someEvidence(site: Site, of: Place, formId: FormId): Promise<{ readonly near: string; readonly unused: string }> {
  const coordinator = as('coordinator', of);
  const add = (given: object) => site.call(addEvidence, { formId, statement: '1.1.1-1a', ...given }, coordinator);
  const near = await add({ link: 'https://example.org/egenkontroll/introduktionsplan-for-nya-medarbetare', title: 'Introduktionsplanen för nya medarbetare i hemvården och på boendena', validUntil: '2026-12-20', note: 'Godkänd i ledningsgruppen.' });
  await add({ link: 'https://example.org/lakemedel', title: 'Läkemedelsplanen', validUntil: '2026-11-01' });
  const file = await aHeldFile('tavla.png', aPng());
  await add({ file }).finally(() => file.letGo());
  const { itemId: unused } = await site.call(keepItem, { organisation: of.code, link: 'https://example.org/oanvand' }, coordinator);
  // As a form has it that came from another organiser, whose evidence stayed there.
  await site.database.asSystem((tx) => tx.run(sql`
    insert into evidence.left_use
    select tenant_no, organisation_no, round_no, statement_no, gen_random_uuid(), tenant_no, ${JSON.stringify({ sv: 'Västra Nylands välfärdsområde', fi: 'Länsi-Uudenmaan hyvinvointialue' })}::jsonb, 'Områdets plan för säker läkemedelsbehandling',
      form_id, year, statement_code, goal_code, by_account, at from evidence.use where item_id = ${near.itemId}`));
  return { near: near.itemId, unused };
}

const GIVEN = ['fully', 'partly', 'not-at-all', 'not-applicable', 'fully', null] as const;

/** A third of what is asked, with comments here and there, in the newest round. */
export async function answerSome(site: Site, of: Place, { tasks }: ReturnType<typeof aWideProgramme>, which = (n: number): boolean => n % 3 === 0 || n > 50): Promise<void> {
  const form = await formOf(site, of);
  const { form: { round: { year } } } = await site.call(showForm, { formId: form }, as('respondent', of));
  const statements = tasks.flatMap((task) => task.statements).filter(({ answeredBy, years }) => years.includes(year) && answeredBy.some((kind) => kind === of.kind));
  for (const [i, { code }] of statements.filter((_statement, n) => which(n)).entries()) {
    const comment = i % 4 === 0 ? 'Vi har börjat, men nattpersonalen och vikarierna har ännu inte gått igenom introduktionen.' : '';
    await answer(site, as('respondent', of), form, { statement: code, status: GIVEN[i % GIVEN.length] ?? null, comment });
  }
}

/** The same of the newest round, and signed: an organisation of which no page tells but those of results. */
export async function answerAndSign(site: Site, of: Place, programme: ReturnType<typeof aWideProgramme>, which: (n: number) => boolean): Promise<void> {
  await answerSome(site, of, programme, which);
  await signAs(site, as('signatory', of), await formOf(site, of));
}

/** A message that is written, one that has gone out and stands on first pages, somebody to be reminded, and the key of a reminder. */
export async function someMessages(site: Site, roundId: string): Promise<{ readonly written: string; readonly sent: string; readonly signatory: string; readonly key: string }> {
  const owner = as('owner', await place(site, 'FI'));
  const texts = { sv: { subject: 'Sista veckan', text: 'Vi väntar på era svar.\n\nHör av er om något är oklart.' }, fi: { subject: 'Viimeinen viikko', text: 'Odotamme vastauksianne.' }, en: { subject: '', text: '' }, nb: { subject: '', text: '' } };
  const write = async (who: string, organisations: readonly string[], said: object = texts): Promise<string> => (await site.call(writeMessage, { roundId, who, organisations, texts: said }, owner)).messageId;
  const [written, sent] = [await write('not-begun', [], { ...texts, sv: { ...texts.sv, subject: 'Dags att börja' }, fi: { ...texts.fi, subject: 'Aika aloittaa' } }), await write('chosen', ['17'])];
  await site.call(sendMessage, { messageId: sent, covers: (await site.call(showMessage, { messageId: sent }, owner)).covers }, owner);
  const key = 'k'.repeat(43);
  const [signatory] = await site.database.asSystem(async (tx) => {
    await tx.run(sql`update reminders.notice set send_at = ${site.clock.now()} where id = ${sent}`);
    await tx.run(sql`
      insert into reminders.sent (account_id, day, mail_id, parts, key_hash, made_at)
      select id, '2026-11-16', gen_random_uuid(), '{owed,units}', sha256(${key}::bytea), ${site.clock.now()} from accounts.account where email = 'coordinator@lykta.example'`);
    return tx.all(sql<{ id: string }>`select id from accounts.account where email = 'signatory@lykta.example'`);
  });
  return { written, sent, signatory: signatory?.id ?? '', key };
}

/** Something that is settled, something that is not, and wishes of which one is answered. */
export async function somethingSaid(site: Site, { county, form }: { readonly county: Place; readonly form: FormId }): Promise<void> {
  const [coordinator, owner] = [as('coordinator', county), as('owner', await place(site, 'FI'))];
  const [first, wish] = [crypto.randomUUID(), crypto.randomUUID()];
  await site.call(sayRemark, { formId: form, statement: '1.1.1-1a', id: first, text: 'Gäller planen också de enheter som köper läkemedelsbehandlingen av någon annan?' }, coordinator);
  await site.call(settleRemark, { formId: form, statement: '1.1.1-1a', id: first, settled: 'yes' }, coordinator);
  await site.call(sayRemark, { formId: form, statement: '1.1.1-1a', id: crypto.randomUUID(), text: 'Vi behöver en siffra från hemvården innan vi svarar.' }, coordinator);
  await site.call(sendWish, { formId: form, statement: '1.1.1-1a', id: wish, wish: 'Skriv ut vad som menas med en läkemedelsplan i boendeservicen.' }, coordinator);
  const { wishes } = await site.call(showWishes, { roundId: (await site.call(showForm, { formId: form }, coordinator)).form.round.id }, owner);
  await site.call(answerWish, { roundId: (await site.call(showForm, { formId: form }, coordinator)).form.round.id, id: wishes[0]?.id ?? wish, text: 'Tack! Vi lägger till det i vägledningen.' }, owner);
  await site.call(sendWish, { formId: form, id: crypto.randomUUID(), wish: 'Sista dagen borde inte vara på sommaren.' }, coordinator);
}

/** A count, with all that can be written beside it. */
export async function answerNumber(site: Site, of: Place, formId: FormId): Promise<void> {
  const coordinator = as('coordinator', of);
  const { statements } = await site.call(showForm, { formId, goal: '1.1' }, coordinator);
  const version = statements.find(({ code }) => code === '1.1.1-3a')?.answer.version;
  await site.call(saveAnswer, {
    formId, statement: '1.1.1-3a', status: 'partly', numerator: 12, comment: 'Tolv av dem som började i fjol.', note: 'Listan finns hos avdelningsskötaren.', evidence: 'https://example.org/introduktion', version,
  }, coordinator);
}

/** The coordinator sends one of the unit's answers back; to which statement. */
export async function returnOne(site: Site, roundId: string): Promise<string> {
  const coordinator = as('coordinator', await place(site, '17'));
  const { statements } = await site.call(showUnits, { roundId }, coordinator);
  for (const { code, value } of statements) {
    const { rows } = await site.call(showUnits, { roundId, statement: code, answer: 'partly' }, coordinator);
    const row = value === null ? rows.find(({ organisation }) => organisation.code === 'D-17-1') : undefined;
    if (!row) continue;
    await site.call(reviewUnits, { roundId, statement: code, act: 'return', note: 'Säg vem som svarar för introduktionen av vikarierna.', seen: [{ unit: 'D-17-1', version: row.version }] }, coordinator);
    return code;
  }
  throw new Error('The unit has answered nothing partly.');
}

/** The coordinator confirms all the proposals of a goal; when. */
export async function confirmGoal(site: Site, form: FormId, goal: string): Promise<number> {
  const coordinator = site.visitor();
  await coordinator.signIn('coordinator@lykta.example');
  const { covers } = (await coordinator.api('GET', `/forms/${form}/proposals?goal=${goal}`)).json<{ covers: string }>();
  return (await coordinator.api('POST', `/forms/${form}/proposals`, { goal, covers })).json<{ at: number }>().at;
}

/** What the county had taken on before anything was asked: what it signs says so from the first. */
export async function anEarlyDivision(site: Site): Promise<void> {
  const [by, agreed] = [as('coordinator', await place(site, 'HUS')), as('coordinator', await place(site, '17'))];
  await divide(site, { from: 'HUS', to: '17', programme: 'lykta-test', code: '1.3', basis: 'Samarbetsavtalet om vården i skärgården, D/12/2023', by, agreed });
}

/** What the county has handed over and taken on, and what it is to decide about; open rounds go by what is agreed. */
export async function someDivisions(site: Site): Promise<{ readonly given: string; readonly wanted: string; readonly each: string; readonly stands: string; readonly waits: string }> {
  const by = async (code: string) => as('coordinator', await place(site, code));
  const basis = 'Samarbetsavtalet mellan välfärdsområdena, D/45/2025, och lagen om ordnande av social- och hälsovården i Nyland';
  const given = await divide(site, { from: '17', to: 'HUS', programme: 'lykta-test', code: '4.3', basis, by: await by('17'), agreed: await by('HUS') });
  await divide(site, { from: '05', to: '17', programme: 'lykta-test', code: '4.2', basis, by: await by('05'), agreed: await by('17') });
  const { divisionId: wanted } = await site.call(proposeDivision, { from: '08', to: '17', programme: 'lykta-test', code: '4.1', basis }, await by('08'));
  const ofAreas = { to: '*', programme: 'lykta-test', code: '2.3', basis };
  const each = await divide(site, { from: 'FI-AREA-4', ...ofAreas, by: await by('FI-AREA-4'), agreed: as('owner', await place(site, 'FI')) });
  await site.call(proposeDivision, { from: 'FI-AREA-1', ...ofAreas }, await by('FI-AREA-1'));
  const stands = await divide(site, { from: '06', to: 'HUS', programme: 'lykta-test', code: '4.3', basis, by: await by('06'), agreed: await by('HUS') });
  while ((await joinLate(site)) > 0);
  // It ends under a signature, and another that is agreed after it waits.
  const signing = await place(site, '06');
  await signAs(site, as('signatory', signing), await formOf(site, signing));
  await site.call(endDivision, { divisionId: stands }, await by('06'));
  const waits = await divide(site, { from: '06', to: '07', programme: 'lykta-test', code: '4.3', basis, by: await by('06'), agreed: await by('07') });
  while ((await joinLate(site)) > 0);
  return { given, wanted, each, stands, waits };
}

/** The form of a county that has handed over everything of its own, in a round of a programme for that alone. */
export async function everythingHandedOver(site: Site): Promise<FormId> {
  const by = async (code: string) => as('coordinator', await place(site, code));
  const { id: versionId } = await aPublishedVersion(site, { ...aProgramme([{ code: '1.1.1-1a', years: [2023] }, { code: '1.2.1-1a', years: [2023] }]), code: 'lykta-handed', title: { sv: 'Programmet för gemensamma tjänster', fi: 'Yhteisten palvelujen ohjelma' } });
  await divide(site, { from: '17', to: 'HUS', programme: 'lykta-handed', code: '1', basis: 'Samarbetsavtalet, D/46/2025', by: await by('17'), agreed: await by('HUS') });
  const { id } = await aRound(site, { versionId, year: 2023, lastDay: '2026-12-20' });
  const row = await site.database.asSystem((tx) => tx.first(sql<{ id: string }>`
    select f.id from evaluation.form f join evaluation.round r on r.no = f.round_no join organisations.organisation o on o.no = f.organisation_no where r.id = ${id} and o.code = '17'`));
  return FormId.parse(row?.id);
}

export async function place({ database }: Site, code: string): Promise<Place> {
  const found = await database.asSystem((tx) => placeByCode(tx, OrganisationCode.parse(code)));
  if (!found) throw new Error(`The demonstration has no ${code}.`);
  return found;
}
