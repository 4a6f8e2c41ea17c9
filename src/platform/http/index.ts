export { bundleAssets, type Assets } from './assets.ts';
export { openApi } from './openapi.ts';
export { api, download, downloadRows, form, formThatTells, keptPage, page, part, partsPage, step, type Brought, type Next, type Route, type StandingStep } from './routes.ts';
export { buildServer } from './server.ts';
export { type Identify } from './visit.ts';
