export { givenWith, Item, ItemId, SignedItem } from './contract.ts';
export { keeping } from './actions/index.ts';
export { fieldsOfItem, soonUntil } from './rules/index.ts';
export { attach, carry, detach, itemsAt, itemsFor, keepAsSigned, leftAt, moveItems, putBackSignedItems, takeBack, type AtAnswer } from './store/index.ts';
export { GivingForm, ItemLine } from './ui/item-parts.tsx';
