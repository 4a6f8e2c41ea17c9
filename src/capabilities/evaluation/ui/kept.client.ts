// Where a form takes no more answers from somebody who still has some in the browser, or asks some of them no more: they are shown, to be copied or taken away.
import { keeperOf } from './answering/keeping.client.ts';
import { WRITTEN_FIELDS, wasFrom } from '../rules/written.ts';

const island = document.querySelector<HTMLElement>('[data-island="kept"]');
const box = document.querySelector<HTMLElement>('[data-kept]');
const account = document.querySelector<HTMLElement>('[data-account]')?.dataset['account'];
if (island && box) show(box, keeperOf(account, island.dataset['form'] ?? ''), new Set(island.dataset['asks']?.split(' ')), JSON.parse(island.textContent ?? '{}') as Readonly<Record<string, string>>); // written by our own page

function show(place: HTMLElement, keeper: ReturnType<typeof keeperOf>, asked: ReadonlySet<string>, texts: Readonly<Record<string, string>>): void {
  const kept = keeper.all().filter(({ entry }) => !asked.has(entry.code));
  if (kept.length === 0) return;
  const list = place.querySelector('ul');
  for (const { entry } of kept) {
    const written = wasFrom(entry.written);
    const said = WRITTEN_FIELDS.filter((field) => written[field] !== '').map((field) => (field === 'status' ? (texts[`status.${written.status}`] ?? '') : written[field]));
    const line = document.createElement('li');
    const code = Object.assign(document.createElement('span'), { className: 'code', textContent: entry.code });
    line.append(code, ` ${said.join(' · ') || texts['status.'] || ''}`);
    list?.append(line);
  }
  place.querySelector('button')?.addEventListener('click', () => {
    for (const each of kept) keeper.delivered(each);
    place.replaceChildren(Object.assign(document.createElement('p'), { textContent: texts['forgotten'] ?? '', tabIndex: -1 }));
    place.querySelector('p')?.focus();
  });
  place.hidden = false;
}
