/** A page's number in an address; the first when it says none. */
export const pageFrom = (text: string | undefined): number => (text && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : 1);
