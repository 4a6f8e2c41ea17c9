/** How large a demonstration can be: its people alone, or a country with so many units that answer. The names are those of the setting. */
export const DEMONSTRATION_SIZES = ['people', 'small', '5000', '50000'] as const;
export type DemonstrationSize = (typeof DEMONSTRATION_SIZES)[number];
