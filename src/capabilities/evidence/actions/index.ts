export { changeItem, keepItem, removeItem, showKeeping } from './keeping.ts';
export { keeping, type Keeper } from './kept.ts';
export { listItems, openFile, openPicture, showItem, takeOutItems } from './reading.ts';
