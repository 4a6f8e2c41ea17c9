import { randomUUIDv7 } from 'node:crypto';
import * as z from 'zod';
import { action } from '#platform/action/index.ts';
import { Problem } from '#platform/errors/index.ts';
import { LANGUAGES, message } from '#platform/i18n/index.ts';
import { can } from '../access.ts';
import { VersionId, VersionSummary, type Programme, type ShippedSummary, type VersionOutline } from '../contract.ts';
import type { AnsweredBy } from '../rules/answered-by.ts';
import { reassigned, unlikeTable } from '../rules/answering.ts';
import { differences, factsOf } from '../rules/catalogue/differences.ts';
import { isSameProgramme, overlaid, unlike } from '../rules/catalogue/overlay.ts';
import { summaryOf } from '../rules/outline.ts';
import { answering } from '../store/drafts.ts';
import { programmeTexts as texts } from '../texts.ts';
import { keepNewDraft, listed, versionFound } from './found.ts';
import type { FileRead } from './read-file.ts';
import { SHIPPED, shippedProgramme } from './shipped.ts';

/** What Lykta ships, without its contents. */
export const shippedSummaries = (): readonly ShippedSummary[] => SHIPPED.map((code) => {
  const programme = shippedFound(code);
  return { ...summaryOf(programme), about: programme.about ?? null };
});

/** @throws {Problem} not-found, naming what there is */
export function shippedFound(code: string): Programme {
  const programme = shippedProgramme(code);
  if (!programme) throw new Problem('not-found', message(texts, 'catalogue.unknown', { code, codes: SHIPPED.join(', ') }));
  return programme;
}

/** What was read of an official document, over what Lykta knows of the same programme. What came in the exchange format says all itself. */
export function overCatalogue(read: FileRead, own: AnsweredBy): FileRead {
  const catalogue = shippedProgramme(read.programme.code);
  const { lines } = read.source;
  if (lines.length === 0 || !catalogue) return read;
  if (!isSameProgramme(read.programme, catalogue)) return { ...read, programme: unlike(read.programme, catalogue) };
  const programme = overlaid(read.programme, catalogue, lines);
  return { ...read, programme, corrected: unlikeTable(programme, own) };
}

/** How the facts of a version compare with those of the catalogue of the same programme. */
export function comparedWithCatalogue(programme: Programme): VersionOutline['compared'] {
  const catalogue = shippedProgramme(programme.code);
  if (!catalogue || !isSameProgramme(programme, catalogue)) return null;
  const differing = differences(programme, catalogue);
  const isItself = programme.ownWords?.length === LANGUAGES.length && differing.length === 0;
  return isItself ? null : { facts: factsOf(catalogue).length, differing };
}

/** A new draft with all that a shipped programme holds, for its owner to publish as it is, to correct or to fill. */
export const takeCatalogue = action({
  name: 'programme.catalogue.take',
  kind: 'write',
  may: can('programme.version.import'),
  input: z.object({ code: z.string().max(60) }),
  output: VersionSummary,
  audit: { event: 'programme.catalogue.taken', about: ({ code }, { id }) => `${code} ${id}` },
  async run({ code }, scope) {
    const shipped = shippedFound(code);
    const own = await answering(scope.tx);
    // Who answers for whom is the owner's to say; a judgement with a reason stands beside it.
    const { programme } = reassigned(shipped, own, new Set(shipped.tasks.flatMap(({ statements }) => statements).filter(({ why }) => why?.answeredBy).map((statement) => statement.code)));
    const id = VersionId.parse(randomUUIDv7());
    await keepNewDraft({ id, programme, sourceName: `Lykta: ${code}`, at: scope.now, corrected: unlikeTable(programme, own) }, null, scope);
    return listed(await versionFound(id, scope));
  },
});
