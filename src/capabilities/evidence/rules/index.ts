export { bytesPath, isShownByBrowser, itemsPath, picturePath, sentIn, soonUntil, titleOfLink, validityOf } from './items.ts';
export { fieldsOfItem } from './fields.ts';
