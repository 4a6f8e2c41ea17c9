import type { VNode } from 'preact';
import { Content, usePage } from '#platform/ui/index.ts';
import { FINDINGS, type Finding, type Findings } from '../../contract/needs.ts';
import { FEW, LEAST_PEERS } from '../../rules/needs.ts';
import { needsTexts as texts } from '../../texts/needs-texts.ts';
import { findingSaid, ruleSaid, statusSaid, whyNotCompared } from './needs-words.ts';

/** What was found, each kind with its rule; and what nothing is said of, and why. */
export function NeedsShown({ of: { findings, asked, compared, notCompared, withoutPeers, measures } }: { readonly of: Findings }): VNode {
  const { t } = usePage();
  return (
    <>
      <p class="subtle small">{t(texts, 'lead')}</p>
      {FINDINGS.map((is) => <Kind key={is} is={is} findings={findings.filter((finding) => finding.is === is)} />)}
      <p>{t(texts, 'compared', { compared, asked })}{withoutPeers > 0 && <> {t(texts, 'withoutPeers', { n: withoutPeers, of: measures, least: LEAST_PEERS })}</>}</p>
      {notCompared.length > 0 && (
        <details class="not-compared"><summary>{t(texts, 'notCompared')}</summary><ul>
          {notCompared.map((line) => <li key={line.reason}>{t(texts, 'notComparedLine', { why: whyNotCompared(line, t), n: line.n, codes: line.codes.join(', ') })}</li>)}
        </ul></details>
      )}
    </>
  );
}

function Kind({ is, findings }: { readonly is: Finding['is']; readonly findings: readonly Finding[] }): VNode {
  const { t } = usePage();
  const [few, more] = [findings.slice(0, FEW), findings.slice(FEW)];
  return (
    <section>
      <h3>{t(texts, `kind.${is}`)}</h3>
      <p class="subtle small">{ruleSaid(is, t)}</p>
      {few.length === 0 ? <p>{t(texts, 'none')}</p> : <ul>{few.map((finding) => <Found key={finding.measure.code} finding={finding} />)}</ul>}
      {more.length > 0 && <details><summary>{t(texts, 'more', { n: more.length })}</summary><ul>{more.map((finding) => <Found key={finding.measure.code} finding={finding} />)}</ul></details>}
    </section>
  );
}

function Found({ finding }: { readonly finding: Finding }): VNode {
  const { t, language } = usePage();
  const { measure, statements } = finding;
  return (
    <li>
      <strong><span class="code">{measure.code}</span> <Content of={measure.title} />.</strong> {findingSaid(finding, t, language)}
      {statements.length > 0 && (
        <details>
          <summary>{t(texts, 'questions', { n: statements.length })}<span class="unseen">: {measure.code}</span></summary>
          <ul>
            {statements.map(({ code, text, is, was, wasYear }) => (
              <li key={code}><span class="code">{code}</span> <Content of={text} /> <span class="subtle">{was !== null && <>{statusSaid(was, t)} ({wasYear}) → </>}{statusSaid(is, t)}</span></li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
