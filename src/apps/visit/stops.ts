import { sights as evaluation } from '#capabilities/evaluation/routes.ts';
import { sights as programme } from '#capabilities/programme/routes.ts';
import type { Stop } from '#platform/http/index.ts';

const OWNER = { guide: 'owner@lykta.example', role: 'owner' } as const;
const COORDINATOR = { guide: 'coordinator@lykta.example', role: 'coordinator' } as const;
const UNIT = { guide: 'unit@lykta.example', role: 'unit' } as const;
const SIGNATORY = { guide: 'signatory@lykta.example', role: 'signatory' } as const;

/** The main job in its order, one round from the programme to the country's results; in parts by who does it. */
export const PARTS = [
  { name: 'begins', ...OWNER, stops: [{ name: 'programme', sight: programme.programme }, { name: 'answering', sight: programme.answering }, { name: 'round', sight: evaluation.rounds }] },
  { name: 'chooses', ...COORDINATOR, stops: [{ name: 'asked', sight: evaluation.asked }] },
  { name: 'answers', ...UNIT, stops: [{ name: 'form', sight: evaluation.answering }] },
  { name: 'follows', ...COORDINATOR, stops: [{ name: 'county', sight: evaluation.results }] },
  { name: 'signs', ...SIGNATORY, stops: [{ name: 'signing', sight: evaluation.signing }, { name: 'changes', sight: evaluation.changes }] },
  { name: 'sees', ...OWNER, stops: [{ name: 'country', sight: evaluation.country }, { name: 'takeOut', sight: evaluation.takeOut }] },
] as const;

type Named = (typeof PARTS)[number]['stops'][number]['name'];

export const STOPS: readonly (Stop & { readonly name: Named })[] = PARTS.flatMap(({ guide, stops }) => stops.map((stop) => ({ guide, ...stop })));
