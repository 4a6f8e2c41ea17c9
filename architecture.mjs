// The one table of who may know whom. The fence (.dependency-cruiser.mjs) and its test are made from it.
export const MAY_USE = {
  organisations: [],
  accounts: ['organisations'],
  programme: ['organisations'],
  evidence: ['organisations', 'programme'],
  evaluation: ['organisations', 'accounts', 'programme', 'evidence'],
  progress: ['organisations', 'programme', 'evaluation', 'evidence'],
  reports: ['organisations', 'programme', 'evaluation', 'progress'],
  reminders: ['organisations', 'accounts', 'evaluation'],
};

/** The parts of a capability from the inside out: a part may import only parts to its left. */
export const PARTS = ['texts', 'contract', 'rules', 'access', 'store', 'actions'];
/** Ways in: they may use every part. `made-up` is the demonstration's: what a made-up country does. */
export const EDGES = ['routes', 'cli', 'jobs', 'made-up'];
