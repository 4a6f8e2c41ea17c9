import type { VNode } from 'preact';
import { HOME_ZONE } from '#platform/clock/index.ts';
import { instantText, LANGUAGES, shown } from '#platform/i18n/index.ts';
import { Alert, Content, Form, LongTextField, Page, SelectField, TableFrame, Tag, TextField, uiTexts, usePage } from '#platform/ui/index.ts';
import { MOST_TEXT, WHO, type Message, type WritingPage as Data } from '../contract.ts';
import { saidIn } from '../rules/wording.ts';
import { messageTexts as texts } from '../texts/message-texts.ts';

/** A message to those who have not is written here, and looked at on the next page. */
export function WritingPage({ data: { round, who, organisations, chosen, isCountry, isMailOn, counts, earlier } }: { readonly data: Data }): VNode {
  const { t, language, problem, values } = usePage();
  const label = (each: (typeof WHO)[number]): string => {
    const n = counts[each];
    return n === undefined ? t(texts, `who.${each}`) : t(texts, 'counted', { who: t(texts, `who.${each}`), n });
  };
  // What was refused or written is not hidden away.
  const isToBeSeen = (each: string): boolean => [`texts.${each}.subject`, `texts.${each}.text`].some((name) => Boolean(values[name]) || problem?.fields.some(({ at }) => at === name));
  return (
    <Page title={t(texts, isCountry ? 'title' : 'titleUnits')} part={shown(round.names, language).text} lead={t(texts, isCountry ? 'leadCountry' : 'leadUnits')} breadcrumbs={[{ path: `/rounds/${round.id}`, label: <Content of={round.names} /> }]}>
      {!isMailOn && <Alert kind="info"><p>{t(texts, 'mailOff')}</p></Alert>}
      <Form action={`/rounds/${round.id}/message`}>
        <SelectField name="who" label={t(texts, 'who')} initially={who} options={WHO.map((value) => ({ value, label: label(value) }))} />
        <TextField name="organisations" label={t(texts, 'organisations')} hint={t(texts, 'organisationsHint')} initially={organisations.join(', ')} />
        {chosen.length > 0 && <ul>{chosen.map(({ code, names }) => <li key={code}><Content of={names} /> <span class="code">{code}</span></li>)}</ul>}
        <h2>{t(texts, 'languages')}</h2>
        <p>{t(texts, 'languagesHint')}</p>
        {[language, ...LANGUAGES.filter((other) => other !== language)].map((each, i) => (
          <details key={each} open={i === 0 || isToBeSeen(each) || undefined}>
            <summary>{t(uiTexts, `language.${each}`)}</summary>
            <TextField name={`texts.${each}.subject`} label={t(texts, 'subjectIn', { language: t(uiTexts, `language.${each}`) })} />
            <LongTextField name={`texts.${each}.text`} label={t(texts, 'textIn', { language: t(uiTexts, `language.${each}`) })} most={MOST_TEXT} />
          </details>
        ))}
        <div class="buttons"><button class="button" type="submit">{t(texts, 'look')}</button></div>
      </Form>
      <h2>{t(texts, 'earlier')}</h2>
      {earlier.length === 0 ? <p>{t(texts, 'noEarlier')}</p> : <Earlier of={earlier} />}
    </Page>
  );
}

function Earlier({ of }: { readonly of: readonly Message[] }): VNode {
  const { t, href, language } = usePage();
  return (
    <TableFrame label={t(texts, 'earlier')}>
      <table>
        <thead><tr><th scope="col">{t(texts, 'subject')}</th><th scope="col">{t(texts, 'state')}</th><th scope="col" class="number">{t(texts, 'people')}</th><th scope="col">{t(texts, 'by')}</th><th scope="col">{t(texts, 'at')}</th></tr></thead>
        <tbody>
          {of.map(({ id, texts: said, state, people, by, madeAt }) => {
            const { subject, language: own } = saidIn(said, language);
            return (
              <tr key={id}>
                <th scope="row"><a href={href(`/messages/${id}`)} lang={own === language ? undefined : own}>{subject}</a></th>
                <td><Tag kind={state === 'sent' ? 'success' : 'neutral'}>{t(texts, `state.${state}`)}</Tag></td>
                <td class="number">{state === 'written' ? '–' : people}</td><td>{by}</td><td class="day">{instantText(madeAt, language, HOME_ZONE)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </TableFrame>
  );
}
