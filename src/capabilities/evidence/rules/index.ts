export { bytesPath, isShownByBrowser, itemsPath, picturePath, sentIn, SOON_DAYS, soonUntil, titleOfLink, validityOf } from './items.ts';
export { fieldsOfItem } from './fields.ts';
