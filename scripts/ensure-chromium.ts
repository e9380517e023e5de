/**
 * The browser tests need Chromium and a Chinese font. Where both are there, says nothing; on Debian as
 * root, installs them; elsewhere says what to install and exits 1.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PACKAGES = ['chromium', 'fonts-noto-cjk'];

function hasChineseFont(): boolean {
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.status === 0 && list.stdout.trim() !== '';
}

function isMissing(): boolean {
  return !existsSync(process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium') || !hasChineseFont();
}

function install(): void {
  console.log(`Installing ${PACKAGES.join(' and ')} with apt-get (about 180 MB) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES, 'fontconfig'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
}

if (isMissing()) {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) install();
  if (isMissing()) {
    console.error(
      'Unexpected absence of Chromium or a Chinese font, expected both: install Chromium, set CHROMIUM_PATH if it is not ' +
        `/usr/bin/chromium, and add Noto CJK fonts (Debian: apt-get install ${PACKAGES.join(' ')}).`,
    );
    process.exitCode = 1;
  }
}
