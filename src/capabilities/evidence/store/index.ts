export { keepBytes, streamBytes } from './bytes.ts';
export { addItem, changeItem, itemById, removeItem, sameItem, type KeptItem, type NewItem } from './items.ts';
export { itemsPage, narrowings, streamItems, usesOf } from './lists.ts';
export { attach, carry, detach, itemsAt, itemsFor, keepAsSigned, takeBack, type AtAnswer, type Attached } from './uses.ts';
