export { fakeClock, type FakeClock } from './clock.ts';
export { testDatabase, type TestDatabase } from './database.ts';
