export { fakeClock } from './clock.ts';
export { borrowDatabase, testDatabase } from './database.ts';
export { makeTestFolder } from './folder.ts';
export { scene, type Scene } from './scene.ts';
