// While something is done in the background: shows how far it has come, and loads the page anew once it is over. Without this there is the link.

const SECONDS_BETWEEN = 3;

const waiting = document.querySelector<HTMLElement>('[data-under-way]');
if (waiting) keepLooking(waiting, waiting.dataset['underWay'] ?? '');

function keepLooking(of: HTMLElement, address: string): void {
  const look = async (): Promise<void> => {
    if (document.hidden) return;
    try {
      const answer = await fetch(address);
      if (!answer.ok) return;
      const fresh = answer.redirected ? null : new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-under-way]');
      const [before, after] = [of, fresh].map((each) => each?.querySelector('.progress')?.parentElement);
      if (fresh && before && after) before.replaceWith(after);
      else if (!fresh || before || after) location.assign(address);
    } catch {
      // Without a network it is asked again.
    }
  };
  setInterval(() => void look(), SECONDS_BETWEEN * 1000);
  // Who comes back to the page sees it as it is.
  document.addEventListener('visibilitychange', () => void look());
}
