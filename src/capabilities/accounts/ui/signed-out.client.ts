// Who has signed out leaves nothing behind in this browser. The server has asked the browser for the same; not every browser does it, and not over every connection.
try {
  localStorage.clear();
  sessionStorage.clear();
  // Other windows hear it and keep nothing anew.
  localStorage.setItem('lykta.signed-out', String(Math.random()));
  localStorage.clear();
} catch {
  // Without a store there is nothing in it.
}
for (const cookie of document.cookie.split('; ')) {
  const name = cookie.split('=')[0] ?? '';
  if (name.startsWith('lykta-')) document.cookie = `${name}=; path=/; max-age=0`;
}
