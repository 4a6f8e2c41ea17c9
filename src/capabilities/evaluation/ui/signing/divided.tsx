import type { VNode } from 'preact';
import { dayIn, HOME_ZONE } from '#platform/clock/index.ts';
import { dayText, shown } from '#platform/i18n/index.ts';
import { Content, TableFrame, usePage } from '#platform/ui/index.ts';
import type { MovedDivision, SignedDivision } from '../../contract/signing-divided.ts';
import type { SigningPage } from '../../contract/signing.ts';
import { divisionPath } from '../../rules/division.ts';
import { isDivided, statementsIn } from '../../rules/signing-divided.ts';
import { divisionTexts } from '../../texts/division-texts.ts';
import { signingDividedTexts as texts } from '../../texts/signing-divided-texts.ts';
import { signingTexts } from '../../texts/signing-texts.ts';

/** How much of the own another answers, and how much is answered here for others: before it is signed, and as it was signed. */
export function DividedWork({ divided }: Pick<SigningPage, 'divided'>): VNode | null {
  const { t } = usePage();
  const { handedOver, takenOn, isSigned } = divided;
  if (!isDivided(divided)) return null;
  return (
    <section>
      <h2>{t(divisionTexts, 'title')}</h2>
      <p>
        {([['handedOver', handedOver], ['takenOn', takenOn]] as const).map(([side, all]) => all.length > 0 && <>{t(texts, side, { n: statementsIn(all).length })} </>)}
        {isSigned !== null && t(texts, isSigned ? 'signed' : 'toBeSigned')}
      </p>
      <TableFrame label={t(divisionTexts, 'title')}>
        <table>
          <thead><tr>
            <th scope="col">{t(divisionTexts, 'what')}</th><th scope="col">{t(divisionTexts, 'from')}</th><th scope="col">{t(divisionTexts, 'to')}</th>
            <th scope="col">{t(signingTexts, 'sign.asked')}</th><th scope="col">{t(divisionTexts, 'basis')}</th><th scope="col">{t(texts, 'since')}</th>
          </tr></thead>
          <tbody>{[...handedOver, ...takenOn].map((one) => <Line key={`${one.division} ${one.from.organisation} ${one.to.organisation}`} of={one} />)}</tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function Line({ of: { division, code, from, to, statements, basis, recorded, agreed } }: { readonly of: SignedDivision }): VNode {
  const { t, href, language } = usePage();
  return (
    <tr>
      <th scope="row"><a href={href(divisionPath(division))}>{code}</a></th>
      <td><Content of={from.names} /></td><td><Content of={to.names} /></td>
      <td><Codes of={statements} /></td>
      <td class="said">{basis}{recorded && <span class="small subtle"> {t(divisionTexts, 'recorded')}</span>}</td>
      <td>{agreed && dayText(dayIn(HOME_ZONE, new Date(agreed.at)), language)}</td>
    </tr>
  );
}

/** Of a whole goal they are many: how many first. */
function Codes({ of }: { readonly of: SignedDivision['statements'] }): VNode {
  const { t } = usePage();
  return <details class="more"><summary>{t(texts, 'codes', { n: of.length })}</summary><span class="code">{of.join(', ')}</span></details>;
}

/** How the work is divided otherwise than it was, a sentence for each division. */
export function MovedDivisions({ of }: { readonly of: readonly MovedDivision[] }): VNode | null {
  const { t, language } = usePage();
  if (of.length === 0) return null;
  return (
    <ul>
      {of.map(({ how, division: { division, from, to, code, statements } }) => (
        <li key={`${division} ${to.organisation}`}>{t(texts, `moved.${how}`, { code, from: shown(from.names, language).text, to: shown(to.names, language).text, n: statements.length })}</li>
      ))}
    </ul>
  );
}
