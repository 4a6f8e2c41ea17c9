// Renews the page that shows how a round goes: asks every few seconds whether anything has changed, which costs next to nothing, and only then loads the page anew. What is
// chosen stays chosen, and the focus stays where it is.

const SECONDS_BETWEEN = 15;

const region = document.querySelector<HTMLElement>('[data-live]');
const lost = document.querySelector<HTMLElement>('[data-live-lost]');
if (region) keepNew(region);

function keepNew(of: HTMLElement): void {
  let mark = of.dataset['mark'] ?? '';
  for (const told of document.querySelectorAll<HTMLElement>('[data-with-live]')) told.hidden = false;
  const look = async (): Promise<void> => {
    if (document.hidden) return;
    try {
      const answer = await fetch(of.dataset['markAt'] ?? '', { headers: { 'if-none-match': `"${mark}"` } });
      if (answer.status !== 304) {
        if (!answer.ok || !(await renew(of))) throw new Error('not renewed');
        mark = of.dataset['mark'] ?? mark;
      }
      tellLost(false);
    } catch {
      tellLost(true);
    }
  };
  setInterval(() => void look(), SECONDS_BETWEEN * 1000);
  // Who comes back to the page sees it as it is.
  document.addEventListener('visibilitychange', () => void look());
}

function tellLost(isLost: boolean): void {
  if (lost && lost.hidden === isLost) lost.hidden = !isLost;
}

async function renew(of: HTMLElement): Promise<boolean> {
  const answer = await fetch(of.dataset['live'] ?? '');
  // Whoever is signed out meanwhile is led elsewhere: the figures stay as they are.
  if (!answer.ok || answer.redirected) return false;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector<HTMLElement>('[data-live]');
  if (!fresh) return false;
  const chosen = new Set([...of.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value));
  const active = document.activeElement;
  const focused = active instanceof HTMLInputElement && of.contains(active) ? active.value : null;
  const scrolled = of.querySelector('.table-frame')?.scrollLeft ?? 0;
  const isOnFrame = active !== null && active.classList.contains('table-frame') && of.contains(active);
  for (const box of fresh.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) box.checked = chosen.has(box.value);
  of.dataset['mark'] = fresh.dataset['mark'] ?? '';
  of.replaceChildren(...fresh.childNodes);
  const frame = of.querySelector<HTMLElement>('.table-frame');
  if (frame) frame.scrollLeft = scrolled;
  if (isOnFrame) frame?.focus({ preventScroll: true });
  if (focused !== null) [...of.querySelectorAll<HTMLInputElement>('input')].find(({ value }) => value === focused)?.focus({ preventScroll: true });
  return true;
}
