import { api, download, form, page, step } from '#platform/http/index.ts';
import { message } from '#platform/i18n/index.ts';
import { can } from './access.ts';
import { importProgramme, listVersions, publishVersion, removeDraft, showGoal, showProgrammeStep, showVersion, takeOutVersion } from './actions.ts';
import { GoalPage } from './ui/goal-page.tsx';
import { pageTexts } from './ui/texts.ts';
import { VersionPage } from './ui/version-page.tsx';
import { VersionsPage } from './ui/versions-page.tsx';

const versions = page('/programmes', listVersions, VersionsPage);
const version = page('/programmes/:versionId', showVersion, VersionPage);

export const routes = [
  versions,
  form('/programmes', importProgramme, { on: versions, takesFile: true, next: ({ id }) => ({ to: `/programmes/${id}` }) }),
  version,
  form('/programmes/:versionId/publish', publishVersion, { on: version, input: ({ params, body }) => ({ ...params, revision: Number(body['revision']) }), next: ({ id }) => ({ to: `/programmes/${id}` }) }),
  form('/programmes/:versionId/remove', removeDraft, { on: version, next: () => ({ to: '/programmes' }) }),
  download('/programmes/:versionId/document', takeOutVersion, (programme) => ({
    name: `${programme.code}-${programme.version}.json`, type: 'application/json', text: `${JSON.stringify(programme, null, 2)}\n`,
  })),
  page('/programmes/:versionId/:goal', showGoal, GoalPage),
  api('GET', '/programmes', listVersions),
  api('GET', '/programmes/:versionId', showVersion),
  api('GET', '/programmes/:versionId/document', takeOutVersion),
  api('POST', '/programmes/:versionId/publish', publishVersion),
];

export const menu = [{ path: '/programmes', label: message(pageTexts, 'menu'), may: can('programme.version.read') }] as const;

export const steps = {
  programme: step(showProgrammeStep, {
    title: message(pageTexts, 'step.title'), told: ({ drafts, published }) => message(pageTexts, 'step.told', { drafts, published }),
    link: { path: '/programmes', label: message(pageTexts, 'menu') },
  }),
};
