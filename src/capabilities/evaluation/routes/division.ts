import { api, form, page } from '#platform/http/index.ts';
import { agreeDivision, declineDivision, endDivision, proposeDivision, showDivision, showDivisions, showDivisionsToRecord } from '../actions/index.ts';
import { divisionPath } from '../rules/division.ts';
import { DivisionPage } from '../ui/division/division-page.tsx';
import { DivisionsPage } from '../ui/division/divisions-page.tsx';

const divisions = page('/divisions', showDivisions, DivisionsPage);
const division = page('/divisions/:divisionId', showDivision, DivisionPage, ({ params }) => params);
const toDivision = ({ divisionId }: { readonly divisionId: string }) => ({ to: divisionPath(divisionId) });

/** Divisions of work: proposed, agreed to, ended. */
export const divisionRoutes = [
  divisions,
  form('/divisions', proposeDivision, { on: divisions, next: toDivision }),
  division,
  form('/divisions/:divisionId/agree', agreeDivision, { on: division, next: toDivision }),
  form('/divisions/:divisionId/decline', declineDivision, { on: division, next: toDivision }),
  form('/divisions/:divisionId/end', endDivision, { on: division, next: toDivision }),

  api('GET', '/divisions', showDivisions),
  api('GET', '/divisions/to-record', showDivisionsToRecord),
  api('POST', '/divisions', proposeDivision),
  api('GET', '/divisions/:divisionId', showDivision),
  api('POST', '/divisions/:divisionId/agree', agreeDivision),
  api('POST', '/divisions/:divisionId/decline', declineDivision),
  api('POST', '/divisions/:divisionId/end', endDivision),
];
