import { api, download, downloadRows, form, page, type Brought } from '#platform/http/index.ts';
import {
  addToSigned, approveReopening, askReopening, declineReopening, presentForSigning, reopen, setSigningRule, showChanges, showSigning, showSigningRule, showStatementReopening, sign, takeOutProof, takeOutSigned, takeOutSignedPaper, withdrawReopening,
} from '../actions/index.ts';
import { dayWritten, numberFrom } from '../rules/fields.ts';
import { statementReopeningPath } from '../rules/form.ts';
import { mandatesFrom } from '../rules/signing-rules.ts';
import { ChangesPage } from '../ui/signing/changes-page.tsx';
import { proofFile } from '../ui/signing/proof-file.ts';
import { SigningRulePage } from '../ui/signing/rule-page.tsx';
import { signedPdf } from '../ui/signing/signed-pdf.ts';
import { SigningPage } from '../ui/signing/signing-page.tsx';
import { StatementReopeningPage } from '../ui/signing/statement-reopening-page.tsx';

const signing = page('/forms/:formId/signing', showSigning, SigningPage);
const statement = page('/forms/:formId/statements/:statement', showStatementReopening, StatementReopeningPage);
const rule = page('/organisations/:code/signing', showSigningRule, SigningRulePage, ({ params }) => params);

const toSigning = ({ formId }: { readonly formId: string }) => ({ to: `/forms/${formId}/signing` as const });
const toStatement = ({ formId: id, statement: of }: { readonly formId: string; readonly statement: string }) => ({ to: statementReopeningPath({ id, statement: of }) });
/** The body's record number and day, as fields have them. */
const handlingIn = ({ params, body }: Brought) => ({ ...params, ...body, handledOn: body['handledOn'] ? dayWritten(body['handledOn']) : null });

/** What is signed, taken back, and compared with what was. */
export const signingRoutes = [
  signing,
  form('/forms/:formId/signing', sign, { on: signing, input: handlingIn, next: toSigning }),
  form('/forms/:formId/signing/present', presentForSigning, { on: signing, next: toSigning }),
  form('/forms/:formId/signing/add', addToSigned, { on: signing, input: (brought) => ({ ...handlingIn(brought), no: numberFrom(String(brought.body['no'] ?? '')) }), next: toSigning }),
  form('/forms/:formId/signing/reopen', reopen, {
    on: signing,
    input: ({ params, body }) => ({ ...params, ...body, no: numberFrom(String(body['no'] ?? '')) }),
    next: toSigning,
  }),
  statement,
  form('/forms/:formId/statements/:statement', askReopening, { on: statement, next: toStatement }),
  form('/forms/:formId/statements/:statement/approve', approveReopening, { on: statement, next: toStatement }),
  form('/forms/:formId/statements/:statement/decline', declineReopening, { on: statement, next: toStatement }),
  form('/forms/:formId/statements/:statement/withdraw', withdrawReopening, { on: statement, next: toStatement }),
  rule,
  form('/organisations/:code/signing', setSigningRule, {
    on: rule, next: ({ code }) => ({ to: `/organisations/${code}/signing` }),
    input: ({ params, body }) => ({ code: params['code'], version: numberFrom(String(body['version'] ?? '')), body: body['body'], way: body['way'], approver: body['approver'], mandates: mandatesFrom(body) }),
  }),
  page('/forms/:formId/signing/changes', showChanges, ChangesPage),
  downloadRows('/forms/:formId/signed.zip', takeOutProof, proofFile),
  download('/forms/:formId/signed.pdf', takeOutSignedPaper, signedPdf),
  download('/forms/:formId/signed', takeOutSigned, ({ document, organisation, year, no }) => ({ name: `lykta-${organisation}-${year}-${no}.json`, type: 'application/json', text: document })),

  api('GET', '/forms/:formId/signing', showSigning),
  api('POST', '/forms/:formId/signing', sign),
  api('POST', '/forms/:formId/signing/reopen', reopen),
  api('GET', '/forms/:formId/signing/changes', showChanges),
  api('POST', '/forms/:formId/signing/present', presentForSigning),
  api('POST', '/forms/:formId/signing/additions', addToSigned),
  api('GET', '/forms/:formId/statements/:statement', showStatementReopening),
  api('POST', '/forms/:formId/statements/:statement', askReopening),
  api('POST', '/forms/:formId/statements/:statement/approve', approveReopening),
  api('POST', '/forms/:formId/statements/:statement/decline', declineReopening),
  api('POST', '/forms/:formId/statements/:statement/withdraw', withdrawReopening),
  api('GET', '/organisations/:code/signing', showSigningRule),
  api('PUT', '/organisations/:code/signing', setSigningRule),
];
