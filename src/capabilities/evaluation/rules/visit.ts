import type { FormLine, Round } from '../contract.ts';

// Where a guided visit goes, of what its guide sees. Undefined where there is nothing to be seen.

type Rounds = { readonly rounds: readonly Round[] };
type Forms = { readonly forms: readonly FormLine[] };
type Path = `/${string}` | undefined;

/** Where a round is opened: once there is something to open one over. */
export const pathToRounds = ({ versions }: { readonly versions: readonly unknown[] }): Path => (versions.length > 0 ? '/rounds' : undefined);

/** Rounds and forms come with the newest first. */
export const pathToAsked = ({ rounds }: Rounds): Path => {
  const round = rounds.find(({ state }) => state !== 'closed') ?? rounds[0];
  return round && `/rounds/${round.id}/asked`;
};

/** A form with something left to answer. */
export const pathToAnswer = ({ forms }: Forms): Path => {
  const open = forms.filter(({ may }) => may.answer);
  const form = open.find(({ tally }) => tally.answered < tally.asked) ?? open[0] ?? forms[0];
  return form && `/forms/${form.id}`;
};

/** The own organisation's results, with its units'. */
export const pathToResults = ({ forms: [form] }: Forms): Path => form && `/results/${form.roundId}/${form.organisation.code}`;

export const pathToSigning = ({ forms }: Forms): Path => {
  const form = forms.find(({ may }) => may.sign) ?? forms.find(({ organisation }) => organisation.kind === 'organiser');
  return form && `/forms/${form.id}/signing`;
};

export const pathToChanges = ({ reopened }: { readonly reopened: { readonly formId: string; readonly no: number } | null }): Path =>
  reopened ? `/forms/${reopened.formId}/signing/changes?since=${reopened.no}` : undefined;

/** The newest round in which answers have been signed, as far as can be told: one that is closed, or else one whose last day has passed. */
const roundToSee = (rounds: readonly Round[]): Round | undefined => rounds.find(({ state }) => state === 'closed') ?? rounds.find(({ state }) => state === 'late') ?? rounds[0];

export const pathToCountry = ({ rounds }: Rounds): Path => {
  const round = roundToSee(rounds);
  return round && `/results/${round.id}`;
};

export const pathToTakeOut = (seen: Rounds): Path => {
  const path = pathToCountry(seen);
  return path && `${path}#take-out`;
};
