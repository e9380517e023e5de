/** `/` puts the cursor into the search box of the page, unless one is typing. */
const TYPING = 'input, textarea, select, [contenteditable]';

addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest(TYPING)) return;
  const box = document.querySelector<HTMLInputElement>('input[type="search"][name="q"]');
  if (!box) return;
  event.preventDefault();
  box.focus();
  box.select();
});
