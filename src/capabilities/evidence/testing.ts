// What others' tests look at evidence with.
export { listItems, openFile, removeItem, showItem } from './actions/index.ts';
