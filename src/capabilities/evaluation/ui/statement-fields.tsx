import type { VNode } from 'preact';
import { Content, Tag, usePage } from '#platform/ui/index.ts';
import { STATUSES, type Answer, type AskedStatement } from '../contract.ts';
import { fieldName, type Fields } from '../rules/answers.ts';
import { evaluationTexts as texts } from '../texts.ts';

/** A statement and its answer: the scale, where blank is a choice like the others, and a comment. */
export function StatementFields({ statement, fields, mayAnswer }: { readonly statement: AskedStatement; readonly fields: Fields; readonly mayAnswer: boolean }): VNode {
  return mayAnswer ? <Editable statement={statement} fields={fields} /> : <ReadOnly statement={statement} />;
}

function Editable({ statement: { code, text, guidance }, fields }: { readonly statement: AskedStatement; readonly fields: Fields }): VNode {
  const { t } = usePage();
  const name = (field: string): string => fieldName(code, field);
  return (
    <>
      <fieldset>
        <legend><span class="code">{code}</span> <Content of={text} /></legend>
        {guidance && <p class="hint"><Content of={guidance} /></p>}
        <Conflicting theirs={fields.theirs} />
        <div class="scale">
          {STATUSES.map((status) => (
            <label key={status}><input type="radio" name={name('status')} value={status} checked={fields.written.status === status} /><span>{t(texts, `status.${status}`)}</span></label>
          ))}
          <label class="blank"><input type="radio" name={name('status')} value="" checked={fields.written.status === ''} /><span>{t(texts, 'status.blank')}</span></label>
        </div>
      </fieldset>
      <details class="comment" open={fields.written.comment !== ''}>
        <summary>{t(texts, 'form.comment')}</summary>
        <label class="unseen" for={`comment-${code}`}>{t(texts, 'form.comment')} {code}</label>
        <textarea class="input" id={`comment-${code}`} name={name('comment')} rows={2} maxLength={4000} aria-describedby={`hint-${code}`}>{fields.written.comment}</textarea>
        <p class="hint" id={`hint-${code}`}>{t(texts, 'form.commentHint')}</p>
      </details>
      <p class="save-state" data-state />
      <input type="hidden" name={name('version')} value={fields.version} />
      <input type="hidden" name={name('was')} value={fields.was} />
    </>
  );
}

const statusOf = (written: string): Answer['status'] => STATUSES.find((status) => status === written) ?? null;

function Conflicting({ theirs }: Pick<Fields, 'theirs'>): VNode | null {
  const { t } = usePage();
  if (!theirs) return null;
  return (
    <div class="alert" data-color="warning" data-conflicting>
      <p><strong>{t(texts, 'conflict.theirs')}:</strong> <StatusText status={statusOf(theirs.written.status)} />{theirs.written.comment && <> – {theirs.written.comment}</>}</p>
      <p>{t(texts, 'conflict.plain')}</p>
    </div>
  );
}

function ReadOnly({ statement: { code, text, answer } }: { readonly statement: AskedStatement }): VNode {
  return (
    <>
      <p class="label"><span class="code">{code}</span> <Content of={text} /></p>
      <p><StatusText status={answer.status} />{answer.comment && <> – {answer.comment}</>}</p>
    </>
  );
}

function StatusText({ status }: Pick<Answer, 'status'>): VNode {
  const { t } = usePage();
  return <Tag kind={status ? 'info' : 'neutral'}>{t(texts, status ? `status.${status}` : 'status.blank')}</Tag>;
}
