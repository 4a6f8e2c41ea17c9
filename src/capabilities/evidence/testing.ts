// What others' tests look at evidence with.
export { keepItem, listItems, openFile, removeItem, showItem } from './actions/index.ts';
