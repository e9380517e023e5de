/* Before anything is shown: the address asks for a word, so room is kept for its lines and nothing below moves. */
if (new URLSearchParams(location.search).get('q')) document.documentElement.dataset.asked = '';
