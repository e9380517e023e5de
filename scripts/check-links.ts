/** Every link and fragment inside dist leads somewhere; links to other hosts are not followed. */
import { LinkChecker, LinkState } from 'linkinator';

const checker = new LinkChecker();
let links = 0;
checker.on('link', () => {
  links += 1;
  if (process.stderr.isTTY && links % 200 === 0) process.stderr.write(`\r${links} links`);
});
const { passed, links: results } = await checker.check({
  path: ['.'],
  serverRoot: 'dist',
  recurse: true,
  checkFragments: true,
  // The checker serves dist on this machine; anything else is another host.
  linksToSkip: ['^(?!http://(?:localhost|127\\.0\\.0\\.1))'],
  concurrency: 20,
});
for (const { url, parent, status } of results.filter(({ state }) => state === LinkState.BROKEN)) {
  console.error(
    `${parent ?? ''}: Unexpected broken link ${url} (${status ?? 'no such fragment'}), expected a page`,
  );
}
console.log(`${results.length} links checked.`);
// Nothing followed would mean that nothing was checked.
process.exitCode = passed && results.length > 100 ? 0 : 1;
