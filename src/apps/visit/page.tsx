import type { VNode } from 'preact';
import type { StandingStop } from '#platform/http/index.ts';
import { Alert, Form, Page, usePage } from '#platform/ui/index.ts';
import { PARTS } from './stops.ts';
import { visitTexts as texts } from './texts.ts';

type Part = (typeof PARTS)[number];
type Stop = Part['stops'][number];

/** Takes a newcomer through the main job. It remembers nothing: which stop somebody has seen is their own affair. */
export function VisitPage({ stops }: { readonly stops: readonly StandingStop[] }): VNode {
  const { t } = usePage();
  const standing = (name: string): StandingStop | undefined => stops.find((stop) => stop.name === name);
  return (
    <Page title={t(texts, 'title')} lead={t(texts, 'lead')}>
      {!standing('round')?.path && <Alert kind="info"><p>{t(texts, 'peopleOnly')}</p></Alert>}
      {PARTS.map((part, i) => (
        <section key={part.name}>
          <h2>{t(texts, `part.${part.name}`)}</h2>
          <ol class="steps" start={1 + PARTS.slice(0, i).reduce((sum, before) => sum + before.stops.length, 0)}>
            {part.stops.map((stop) => <li key={stop.name}><ShownStop stop={stop} role={part.role} standing={standing(stop.name)} /></li>)}
          </ol>
        </section>
      ))}
    </Page>
  );
}

function ShownStop({ stop: { name }, role, standing }: { readonly stop: Stop; readonly role: Part['role']; readonly standing: StandingStop | undefined }): VNode {
  const { t, href } = usePage();
  const { guide, path } = standing ?? {};
  return (
    <>
      <h3>{t(texts, `stop.${name}`)}</h3>
      <p>{t(texts, `told.${name}`)}</p>
      {guide && path ? (
        <Form action="/visit">
          <input type="hidden" name="person" value={guide.email} />
          <input type="hidden" name="returnTo" value={href(path)} />
          <button class="button" type="submit">{t(texts, 'goIn', { name: guide.name, role: t(texts, `role.${role}`) })}<span class="unseen">: {t(texts, `stop.${name}`)}</span></button>
        </Form>
      ) : <p class="subtle">{t(texts, 'nothing')}</p>}
    </>
  );
}
