import type { VNode } from 'preact';
import { usePage } from '#platform/ui/index.ts';
import type { FormPlace } from '../../contract.ts';
import { signedFile } from '../../rules/signing-proof.ts';
import { signingProofTexts as texts } from '../../texts/signing-proof-texts.ts';
import { signingTexts } from '../../texts/signing-texts.ts';
import { COMMANDS } from './proof-file.ts';

/** What was signed as files to keep, and in plain words how anybody checks them. */
export function Verifying({ form: { id, signed } }: { readonly form: FormPlace }): VNode | null {
  const { t, href } = usePage();
  if (!signed) return null;
  return (
    <section>
      <h2>{t(texts, 'title')}</h2>
      <ul>
        <li><a href={href(`/forms/${id}/signed.pdf`)} download>{t(texts, 'pdf')}</a></li>
        <li><a href={href(`/forms/${id}/signed.zip`)} download>{t(texts, 'zip')}</a></li>
        <li><a href={href(`/forms/${id}/signed`)} download>{t(signingTexts, 'sign.download')}</a></li>
      </ul>
      <details class="more">
        <summary>{t(texts, 'how')}</summary>
        <p>{t(texts, 'how.hash')}</p>
        <p>{t(texts, 'how.chain')}</p>
        <p>{t(texts, 'how.units')}</p>
        <p>{t(texts, 'how.commands')}</p>
        <dl class="facts">
          {COMMANDS.map(([command, what]) => <><dt><code>{command}</code></dt><dd>{t(texts, what)}</dd></>)}
          <dt><code>lykta sign-off verify lykta.zip</code></dt><dd>{t(texts, 'how.lykta')}</dd>
        </dl>
        <p>{t(texts, 'how.compare', { file: signedFile(signed.no), hash: signed.hash })}</p>
      </details>
    </section>
  );
}
