export { fakeClock, type FakeClock } from './clock.ts';
export { borrowDatabase, testDatabase, type TestDatabase } from './database.ts';
export { makeTestFolder } from './folder.ts';
export { scene, type Scene } from './scene.ts';
