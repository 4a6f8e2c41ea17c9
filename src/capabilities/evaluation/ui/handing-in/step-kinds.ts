/** How a step is coloured where it is told. */
export const STEP_KINDS = { 'handed-in': 'info', 'taken-back': 'neutral', returned: 'warning', accepted: 'success' } as const;
