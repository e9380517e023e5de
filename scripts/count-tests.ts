/** Adds up what the unit and the browser tests reported: one plain line for whoever reads the log. */
import { readFileSync } from 'node:fs';

interface UnitReport {
  numPassedTests: number;
  numFailedTests: number;
}
interface BrowserReport {
  stats: { expected: number; flaky: number; unexpected: number };
}

const read = <Report>(path: string): Report => JSON.parse(readFileSync(path, 'utf8')) as Report;

const unit = read<UnitReport>('test-results/unit.json');
const { stats } = read<BrowserReport>('test-results/browser.json');
const passed = unit.numPassedTests + stats.expected + stats.flaky;
const failed = unit.numFailedTests + stats.unexpected;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
