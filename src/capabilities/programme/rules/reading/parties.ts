import type { Party } from '../../contract.ts';
import { joined, type Joiner } from './joining.ts';
import { lineAt, part, type Passage } from './passage.ts';
import type { Item, Phrase } from './party-phrase.ts';
import { partyByShape } from './party-names.ts';

/** Our code for a party that no list knows and no shape tells. */
export const OTHER = 'other';

/** The parties of a cell in the document's own words, mended; each mending and doubt is remarked. */
export function partiesOf(row: Passage, phrase: Phrase, joiner: Joiner, coordinator: string | undefined): readonly Party[] {
  const lost = phrase.lostCoordinator ? [lostCoordinator(row, phrase, joiner, coordinator)] : [];
  const named = phrase.items.map((item) => partyFrom(row, item, joiner));
  return distinct([...lost, ...named].filter((party) => party !== undefined));
}

function partyFrom(row: Passage, item: Item, joiner: Joiner): Party | undefined {
  // How a name of the list is spelt is no question; one that is not in it is read like any other words.
  const printed = joined(part(row, item.from, item.to), item.form ? { ...joiner, remark: () => undefined } : joiner);
  const line = lineAt(row, item.from);
  const party = item.form ? knownParty(item, printed, line, joiner) : otherParty(printed, item, line, joiner);
  if (party && item.aside && item.aside !== 'among') joiner.remark({ kind: 'party-alternative', line, read: printed, made: party.name });
  return party;
}

function knownParty({ form, role, hasQuantifier, aside }: Item, printed: string, line: number, { remark }: Joiner): Party | undefined {
  if (!form) return undefined;
  const { name, party } = form.of;
  const isLowered = !hasQuantifier && !aside && /^\p{Ll}/u.test(printed) && /^\p{Lu}/u.test(form.form);
  if (form.isMisprint || isLowered) remark({ kind: 'misprint', line, read: printed, made: name });
  if (party === OTHER) remark({ kind: 'party-unknown', line, read: printed, made: name });
  return { name, party, role };
}

function otherParty(printed: string, { role }: Item, line: number, { vocabulary, remark }: Joiner): Party | undefined {
  const [first = '', ...others] = printed.split(' ');
  const bare = others.length > 0 && vocabulary.parties.quantifiers.includes(first.toLowerCase()) ? others.join(' ') : printed;
  if (bare === '') return undefined;
  const name = bare.charAt(0).toUpperCase() + bare.slice(1);
  const party = partyByShape(name, vocabulary) ?? OTHER;
  if (party === OTHER) remark({ kind: 'party-unknown', line, read: printed, made: name });
  return { name, party, role };
}

/** "koordinerar, SoTeLiKa-gruppen": whoever coordinates elsewhere in the document coordinates here. */
function lostCoordinator(row: Passage, phrase: Phrase, { vocabulary, remark }: Joiner, coordinator: string | undefined): Party | undefined {
  const known = vocabulary.parties.names.find(({ party }) => party === 'centre');
  const name = coordinator ?? known?.name;
  if (!name) return undefined;
  const word = vocabulary.parties.coordinates[0] ?? '';
  remark({ kind: 'party-restored', line: lineAt(row, phrase.from), read: word, made: `${name} ${word}` });
  return { name, party: vocabulary.parties.names.find((each) => each.name === name)?.party ?? OTHER, role: 'coordinates' };
}

const distinct = (parties: readonly Party[]): readonly Party[] => [...new Map(parties.map((party) => [`${party.name} ${party.role}`, party])).values()];
