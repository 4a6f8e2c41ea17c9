import type { VNode } from 'preact';
import { Content, Tag, usePage } from '#platform/ui/index.ts';
import type { FormPage as Data } from '../../contract.ts';
import type { WholeGoal, WholeLine } from '../../contract/whole.ts';
import { formPath, startPath } from '../../rules/form.ts';
import { sendingTexts } from '../../texts/sending-texts.ts';
import { wholeTexts as texts } from '../../texts/whole-texts.ts';
import { TallyBar } from '../tally.tsx';
import { statusWord, told, type Sheet } from './sheet.tsx';

type Props = { readonly data: Data; readonly sheet: Sheet };

/** The whole form: every goal with its statements, a line each, and the way to where each is answered. */
export function WholeForm({ data, sheet }: Props): VNode {
  const { t } = usePage();
  return (
    <>
      <p class="lead">{t(texts, 'lead')}</p>
      {data.whole?.map((goal) => <Goal key={goal.code} goal={goal} data={data} sheet={sheet} />)}
    </>
  );
}

function Goal({ goal: { code, title, tally, lines }, data: { form }, sheet }: Props & { readonly goal: WholeGoal }): VNode {
  const { t, href } = usePage();
  // What is the same for every line is looked up once: a whole form has hundreds.
  const at = (line: WholeLine): string => href(formPath({ id: form.id, goal: code, part: line.part, statement: line.code, open: line.lacks.length > 0 ? line.code : undefined }));
  return (
    <section class="whole-goal">
      <h2><a href={href(startPath({ id: form.id, goal: code }))}><span class="code">{code}</span> <Content of={title} /></a></h2>
      <p><TallyBar tally={tally} /></p>
      <ul class="plain lines">
        {lines.map((line) => (
          <li key={line.code}>
            <a href={at(line)}><span class="code">{line.code}</span> {line.asksHowFar ? sheet.words['whole.asked'] : told(line.short ?? line.text, sheet)}</a>
            <span class="stands">{answerOf(line, sheet)}{line.lacks.map((what) => <Tag kind="warning">{t(sendingTexts, `lacks.${what}`)}</Tag>)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function answerOf({ status, proposal, asksHowFar }: WholeLine, sheet: Sheet): VNode {
  if (status) return <Tag kind="info">{statusWord(status, sheet, asksHowFar)}</Tag>;
  return <><Tag>{statusWord('', sheet, asksHowFar)}</Tag>{proposal && <span class="small subtle"> {sheet.t(texts, 'proposed', { year: String(proposal.year), status: statusWord(proposal.status, sheet, asksHowFar) })}</span>}</>;
}
