/** What a number may count, in words of ours; a programme may have other codes. */
export const COUNTED = ['persons', 'units', 'organisers', 'producers', 'contracts'] as const;

export const isCounted = (code: string): code is (typeof COUNTED)[number] => COUNTED.some((each) => each === code);
