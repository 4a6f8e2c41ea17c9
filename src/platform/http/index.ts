export { bundleAssets, type Assets } from './assets.ts';
export { openApi } from './openapi.ts';
export { api, download, downloadRows, form, page, part, partsPage, type Brought, type FileToKeep, type Route } from './routes.ts';
export { buildServer } from './server.ts';
export { type Identify } from './visit.ts';
