import { Fragment, type VNode } from 'preact';
import { Content, usePage } from '#platform/ui/index.ts';
import { JUDGEMENTS, type Statement, type Value } from '../contract.ts';
import { editTexts as texts } from './edit-texts.ts';
import { isCounted } from './counted.ts';
import { pageTexts } from './texts.ts';

/** All that a statement says: its text, the number that is asked beside the scale, the guidance and the tool. */
export function StatementShown({ statement: { code, text, short, value, guidance, tool, why } }: { readonly statement: Statement }): VNode {
  const { t } = usePage();
  return (
    <>
      <span class="code">{code}</span> {short && <><strong><Content of={short} />.</strong>{' '}</>}<Content of={text} />
      {value && <ValueShown value={value} />}
      {guidance && <details><summary>{t(texts, 'guidance')}</summary><p><Content of={guidance} isMarked /></p></details>}
      {tool && <p class="small"><span class="subtle">{t(texts, 'toolShown')}:</span> <a href={tool.url} rel="noreferrer"><Content of={tool.title} /></a></p>}
      {why && (
        <details><summary>{t(pageTexts, 'why')}</summary>
          <dl class="facts">{JUDGEMENTS.map((judgement) => why[judgement] && <Fragment key={judgement}><dt>{t(pageTexts, `why.${judgement}`)}</dt><dd><Content of={why[judgement]} /></dd></Fragment>)}</dl>
        </details>
      )}
    </>
  );
}

export function ValueShown({ value: { kind, of, unit, fullyFrom } }: { readonly value: Value }): VNode {
  const { t } = usePage();
  return (
    <p class="small">
      <span class="subtle">{t(texts, 'value')}:</span> {t(texts, `value.${kind}`)}
      {of !== undefined && <>; {isCounted(of) ? t(texts, `counted.${of}`) : of}</>}
      {unit && <>; {t(texts, 'unitShown')}: <Content of={unit} /></>}
      {kind === 'share' && <>; {t(texts, 'fullyShown', { percent: fullyFrom ?? 100 })}</>}
    </p>
  );
}
