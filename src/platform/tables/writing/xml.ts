export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML cannot hold as Excel writes them (_x000B_); what only looks like that is told from it by another such sign. */
export const escaped = (text: string): string => text.toWellFormed()
  .replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  .replaceAll(/[^\P{Cc}\t\n\u007f-\u009f]|[\ufffe\uffff]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
  .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

/** A text of a cell, with the blanks around it. */
export const textXml = (text: string): string => `<t xml:space="preserve">${escaped(text)}</t>`;
