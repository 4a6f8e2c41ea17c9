import { api, download, form, page } from '#platform/http/index.ts';
import { reopen, showChanges, showSigning, sign, takeOutSigned } from '../actions/index.ts';
import { numberFrom } from '../rules/fields.ts';
import { ChangesPage } from '../ui/signing/changes-page.tsx';
import { SigningPage } from '../ui/signing/signing-page.tsx';

const signing = page('/forms/:formId/signing', showSigning, SigningPage);

/** What is signed, taken back, and compared with what was. */
export const signingRoutes = [
  signing,
  form('/forms/:formId/signing', sign, { on: signing, next: ({ formId }) => ({ to: `/forms/${formId}/signing` }) }),
  form('/forms/:formId/signing/reopen', reopen, {
    on: signing,
    input: ({ params, body }) => ({ ...params, ...body, no: numberFrom(String(body['no'] ?? '')) }),
    next: ({ formId }) => ({ to: `/forms/${formId}/signing` }),
  }),
  page('/forms/:formId/signing/changes', showChanges, ChangesPage),
  download('/forms/:formId/signed', takeOutSigned, ({ document, organisation, year, no }) => ({ name: `lykta-${organisation}-${year}-${no}.json`, type: 'application/json', text: document })),

  api('GET', '/forms/:formId/signing', showSigning),
  api('POST', '/forms/:formId/signing', sign),
  api('POST', '/forms/:formId/signing/reopen', reopen),
  api('GET', '/forms/:formId/signing/changes', showChanges),
];
