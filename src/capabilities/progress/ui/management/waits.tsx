import type { VNode } from 'preact';
import type { TenantStanding } from '#capabilities/evaluation/index.ts';
import { dayText } from '#platform/i18n/index.ts';
import { Content, TableFrame, Tag, usePage } from '#platform/ui/index.ts';
import { progressTexts } from '../../texts.ts';
import { managementTexts as texts } from '../../texts/management-texts.ts';

type WaitsProps = { readonly of: TenantStanding; readonly isSigned: boolean; readonly isOver: boolean };

/** What is left of the round, and until when. What is signed and answered needs no day any more. */
export function Waits({ of: { tally, lastDay, daysLeft, below, corrections }, isSigned, isOver }: WaitsProps): VNode {
  const { t, language } = usePage();
  const [left, incomplete, toAccept] = [tally.asked - tally.answered, below.forms - below.complete, below.handedIn - below.accepted];
  const lines = [
    !isSigned && t(texts, 'unsigned'), !isSigned && left > 0 && t(texts, 'left', { n: left }), !isSigned && incomplete > 0 && t(texts, 'incomplete', { n: incomplete, of: below.forms }),
    !isSigned && toAccept > 0 && t(texts, 'toAccept', { n: toAccept }), !isSigned && below.returned > 0 && t(texts, 'returned', { n: below.returned }),
    corrections.asked > 0 && t(texts, 'decide', { n: corrections.asked }), corrections.reopened > 0 && t(texts, 'correcting', { n: corrections.reopened }),
  ].filter((line) => line !== false);
  return (
    <section>
      <h2>{t(texts, 'waits')}</h2>
      {isOver ? <p>{t(texts, 'over')}</p> : <p>{t(texts, 'lastDay', { day: dayText(lastDay, language) })} {!isSigned && <Days daysLeft={daysLeft} />}</p>}
      {lines.length === 0 ? <p>{t(texts, 'nothingWaits')}</p> : <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
    </section>
  );
}

export function AgreedTable({ of }: { readonly of: TenantStanding['agreed'] }): VNode {
  const { t, language } = usePage();
  return (
    <section>
      <h2>{t(texts, 'agreed')}</h2>
      <p class="subtle small">{t(texts, 'agreedLead')}</p>
      {of.length === 0 ? <p>{t(texts, 'nothingAgreed')}</p> : (
        <TableFrame label={t(texts, 'agreed')}>
          <table>
            <thead><tr><th scope="col">{t(texts, 'day')}</th><th scope="col">{t(texts, 'what')}</th><th scope="col">{t(texts, 'who')}</th><th scope="col">{t(texts, 'leftOf')}</th></tr></thead>
            <tbody>
              {of.map(({ is, codes, text, who, lastDay, daysLeft, left, of: n, step }, i) => (
                <tr key={i}>
                  <td>{dayText(lastDay, language)} <Days daysLeft={daysLeft} /></td>
                  <th scope="row"><span class="code">{codes.join(', ')}</span> {text && <Content of={text} />}</th>
                  <td>{who || t(texts, 'nobody')}{is === 'part' && (step === 'handed' || step === 'submitted' || step === 'returned') && <><br /><span class="subtle">{t(texts, `step.${step}`)}</span></>}</td>
                  <td>{t(progressTexts, 'shortTally', { answered: left, asked: n })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );
}

/** How long there is until a day, or since. */
export function Days({ daysLeft }: { readonly daysLeft: number }): VNode {
  const { t } = usePage();
  if (daysLeft < 0) return <Tag kind="danger">{t(texts, 'overdue', { days: -daysLeft })}</Tag>;
  return <Tag>{daysLeft === 0 ? t(texts, 'today') : t(texts, 'daysLeft', { days: daysLeft })}</Tag>;
}
