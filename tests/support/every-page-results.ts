import type { Sight } from './every-page.ts';

type Rounds = { readonly open: string; readonly signed: string; readonly reopened: string };

/** The pages of results: of a round that is open, of one that a county has signed, and of one where it has reopened. */
export const resultSights = ({ open, signed, reopened }: Rounds): readonly Sight[] => [
  { name: 'the country after one has reopened', by: 'owner', path: `/results/${reopened}` },
  { name: 'the country before anybody has signed', by: 'owner', path: `/results/${open}` },
  { name: 'the country after one has signed', by: 'owner', path: `/results/${signed}` },
  { name: 'behind the country’s figures', by: 'owner', path: `/results/${signed}/country/counts` },
  { name: 'behind the figures of the units, by organiser', by: 'owner', path: `/results/${signed}/country/counts?of=units&by=organiser&section=1.1` },
  { name: 'behind a county’s own figures', by: 'coordinator', path: `/results/${open}/17/counts?of=units&by=kind&section=1.1` },
  { name: 'behind the figures of what nobody is asked', by: 'owner', path: `/results/${open}/17/counts?of=oral-health` },
  { name: 'behind a unit’s figures, seen from outside', by: 'owner', path: `/results/${signed}/D-17-1/counts?by=statement` },
  { name: 'the report of a round that one has signed', by: 'owner', path: `/reports/${signed}` },
  { name: 'the report of a round before anybody has signed', by: 'owner', path: `/reports/${open}` },
  { name: 'population figures', by: 'owner', path: '/organisations/population' },
  { name: 'the targets after one has signed', by: 'owner', path: `/results/${signed}/targets` },
  { name: 'the targets before anybody has signed', by: 'owner', path: `/results/${open}/targets` },
  { name: 'a county’s own preliminary targets', by: 'coordinator', path: `/results/${open}/17/targets` },
  { name: 'a county’s signed targets', by: 'owner', path: `/results/${signed}/17/targets` },
  { name: 'for a county’s management, before it has signed', by: 'coordinator', path: `/results/${open}/17/management` },
  { name: 'for a management, with an earlier year', by: 'coordinator', path: `/results/${reopened}/17/management` },
  { name: 'for a management, seen by the owner', by: 'owner', path: `/results/${signed}/17/management` },
  { name: 'for a management, nothing signed', by: 'owner', path: `/results/${open}/17/management` },
  { name: 'questions about a county’s answers, before it has signed', by: 'coordinator', path: `/results/${open}/17/questions` },
  { name: 'questions about a county’s answers, with an earlier year', by: 'coordinator', path: `/results/${reopened}/17/questions?note=jump%201.1` },
  { name: 'questions about a county’s answers, seen by the owner', by: 'owner', path: `/results/${signed}/17/questions` },
  { name: 'a county’s results before it has signed, seen from outside', by: 'owner', path: `/results/${open}/17` },
  { name: 'a county’s own preliminary results', by: 'coordinator', path: `/results/${open}/17` },
  { name: 'a county’s signed results', by: 'owner', path: `/results/${signed}/17` },
  { name: 'a unit’s results, seen from outside', by: 'owner', path: `/results/${signed}/D-17-1` },
  { name: 'a unit’s own results', by: 'unit', path: `/results/${signed}/D-17-1` },
  { name: 'the country over the years', by: 'owner', path: `/results/${reopened}/years` },
  { name: 'the country over the years, by a year that is none', by: 'owner', path: `/results/${open}/years?base=2019&goal=9.9` },
  { name: 'one goal of a county over the years', by: 'owner', path: `/results/${reopened}/05/years?goal=1.1&tree=today` },
  { name: 'a county’s units over the years, seen from outside', by: 'owner', path: `/results/${signed}/17/years?whose=units` },
  { name: 'a unit’s own years', by: 'unit', path: `/results/${signed}/D-17-1/years` },
];
