export { changeItem, keepItem, removeItem, showKeeping } from './keeping.ts';
export { setLimit } from './limit.ts';
export { keeping } from './kept.ts';
export { listItems, openFile, openPicture, showItem, takeOutItems } from './reading.ts';
