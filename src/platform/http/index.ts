export { bundleAssets, type Assets } from './assets.ts';
export { openApi } from './openapi.ts';
export {
  api, bytes, download, downloadRows, feed, form, formByKey, formThatTells, guidedPage, keptPage, page, part, remembering, partsPage, sight, step, withParts, type Brought, type Next, type Route, type Stop, type StandingStep, type StandingStop,
} from './routes.ts';
export { buildServer } from './server.ts';
export { type Identify } from './visit.ts';
