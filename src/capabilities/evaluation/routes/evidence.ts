import { fieldsOfItem } from '#capabilities/evidence/index.ts';
import { api, form, page, type Brought } from '#platform/http/index.ts';
import { addEvidence, attachEvidence, detachEvidence, showEvidence } from '../actions/index.ts';
import { evidencePath } from '../rules/form.ts';
import { EvidencePage } from '../ui/evidence/evidence-page.tsx';

const evidence = page('/forms/:formId/evidence/:statement', showEvidence, EvidencePage, ({ params, query }) => ({ ...params, search: query['search'], detached: query['detached'] }));
const back = ({ params }: Brought): `/forms/${string}` => evidencePath({ id: params['formId'] ?? '', statement: params['statement'] ?? '' });

/** The evidence at an answer. */
export const evidenceRoutes = [
  evidence,
  form('/forms/:formId/evidence/:statement', addEvidence, {
    on: evidence, takesFile: 'aside', input: ({ params, body, held }) => ({ ...fieldsOfItem(body), ...params, file: held }), next: (_output, brought) => ({ to: `${back(brought)}#attached` }),
  }),
  form('/forms/:formId/evidence/:statement/attach', attachEvidence, { on: evidence, next: (_output, brought) => ({ to: `${back(brought)}#attached` }) }),
  form('/forms/:formId/evidence/:statement/detach', detachEvidence, { on: evidence, next: ({ itemId, isAsked }, brought) => ({ to: isAsked ? `${back(brought)}?detached=${itemId}` : `/evidence/${itemId}` }) }),

  api('GET', '/forms/:formId/evidence/:statement', showEvidence),
  api('POST', '/forms/:formId/evidence/:statement', addEvidence),
  api('POST', '/forms/:formId/evidence/:statement/attach', attachEvidence),
  api('POST', '/forms/:formId/evidence/:statement/detach', detachEvidence),
];
