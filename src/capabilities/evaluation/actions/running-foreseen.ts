import { placeByCode } from '#capabilities/organisations/index.ts';
import { reaches, reachesPlace } from '#platform/access/index.ts';
import { action } from '#platform/action/index.ts';
import { can } from '../access.ts';
import { AskForeseen, ForeseenPart } from '../contract/running.ts';
import * as store from '../store/index.ts';

/** What a change of an organisation would mean for the rounds that are open, told beside the form that would make it. Of what is outside the caller's reach, nothing. */
export const showForeseen = action({
  name: 'evaluation.round.foresee',
  kind: 'read',
  may: can('evaluation.round.read'),
  input: AskForeseen,
  output: ForeseenPart,
  audit: 'nothing-changes',
  async run({ code, way }, { tx, reach }) {
    const place = await placeByCode(tx, code);
    if (!place || !reachesPlace(reach, place.path)) return { way, rounds: [] };
    const rounds = await store.foreseenAt(tx, place);
    const seesWhich = reaches(reach, place);
    return { way, rounds: rounds.map((one) => (seesWhich ? { ...one, corrections: { ...one.corrections, inAll: 0 } } : one)) };
  },
});
