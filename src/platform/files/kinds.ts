/** The kinds that are taken, with the endings that a name of theirs may have. */
export const FILE_KINDS = {
  'application/pdf': ['pdf'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'text/plain': ['txt', 'csv'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
} as const;
export type FileKind = keyof typeof FILE_KINDS;
/** What a browser may show by itself. */
export const isPicture = (type: string): boolean => type.startsWith('image/');

/** For a field that chooses a file: ".pdf,.png,…". */
export const ENDINGS_TAKEN = Object.values(FILE_KINDS).flat().map((ending) => `.${ending}`).join(',');

/** Why a file is not taken, by its content. */
export type NotTaken = 'program' | 'webPage' | 'drawing' | 'macros' | 'oldOffice' | 'locked' | 'swells' | 'damaged' | 'otherKind';
