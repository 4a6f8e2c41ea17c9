/** How a unit's answer stands to what its organiser has said of it. */
export const REVIEW_STATES = ['returned', 'changed', 'accepted', 'accepted-changed'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
