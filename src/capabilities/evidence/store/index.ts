export { keepBytes, setLimit, streamBytes } from './bytes.ts';
export { addItem, changeItem, itemById, removeItem, sameItem, type KeptItem } from './items.ts';
export { itemsPage, narrowings, streamItems, usesOf } from './lists.ts';
export { leftAt, moveItems } from './moving.ts';
export { attach, carry, detach, itemsAt, itemsFor, keepAsSigned, putBackSignedItems, takeBack, type AtAnswer } from './uses.ts';
