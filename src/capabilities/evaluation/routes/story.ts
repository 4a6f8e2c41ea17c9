import { api, form, page } from '#platform/http/index.ts';
import { compareMoments, endLeftOver, showLeftOver, showStory } from '../actions/index.ts';
import { numberFrom } from '../rules/fields.ts';
import { ComparisonPage } from '../ui/story/comparison-page.tsx';
import { LeftOverPage } from '../ui/story/left-over-page.tsx';
import { StoryPage } from '../ui/story/story-page.tsx';

const leftOver = page('/forms/:formId/left-over', showLeftOver, LeftOverPage);

/** What has become of answers: their story, two moments side by side, and what is left over from earlier years. */
export const storyRoutes = [
  page('/forms/:formId/story/:statement', showStory, StoryPage),
  page('/forms/:formId/comparison', compareMoments, ComparisonPage, ({ params, query }) => ({ ...params, ...query })),
  leftOver,
  form('/forms/:formId/left-over', endLeftOver, {
    on: leftOver, input: ({ params, body }) => ({ ...params, ...body, year: numberFrom(String(body['year'] ?? '')), no: numberFrom(String(body['no'] ?? '')) }), next: ({ formId }) => ({ to: `/forms/${formId}/left-over` }),
  }),

  api('GET', '/forms/:formId/story/:statement', showStory),
  api('GET', '/forms/:formId/comparison', compareMoments),
  api('GET', '/forms/:formId/left-over', showLeftOver),
  api('POST', '/forms/:formId/left-over', endLeftOver),
];
