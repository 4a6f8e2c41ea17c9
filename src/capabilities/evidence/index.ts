export { givenWith, Item, ItemId, SignedItem } from './contract.ts';
export { keeping } from './actions/index.ts';
export { bytesPath, fieldsOfItem, soonUntil } from './rules/index.ts';
export { attach, carry, detach, itemsAt, itemsFor, keepAsSigned, takeBack, type AtAnswer } from './store/index.ts';
export { evidenceTexts } from './texts.ts';
export { GivingForm, ItemLine, ValidityTag } from './ui/item-parts.tsx';
