/** <offline-keeper>: what this browser keeps of the site; keeps all of it on request, with progress, and lets it go. */
import { fillString, stringsOf, type Strings } from './compare-strings.ts';
import { keepFiles, type Progress } from './offline-fetch.ts';
import { corePaths, isOfflinePage, sumBytes, wholePaths } from './offline-list.ts';
import type { WorkerMessage } from './offline-names.ts';
import { drawPages, listPages } from './offline-pages.ts';
import { listVersions, OfflineStore } from './offline-store.ts';

/** As long as a first visit may take to keep what every page needs. */
const PATIENCE_MS = 30_000;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

function askVersion(worker: ServiceWorker): Promise<string> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
    worker.postMessage('version' satisfies WorkerMessage, [port2]);
  });
}

class OfflineKeeper extends HTMLElement {
  private strings: Strings = {};
  private root = '';
  private folders: string[] = [];
  private store: OfflineStore | null = null;
  private stopping = new AbortController();
  private isBusy = false;

  connectedCallback(): void {
    this.strings = stringsOf(this);
    this.root = new URL(this.dataset['root'] ?? '/', location.href).href;
    this.folders = JSON.parse(this.dataset['folders'] ?? '[]') as string[];
    const isMissing = location.pathname !== this.dataset['own'];
    this.find('[data-missing]').hidden = !isMissing;
    if (isMissing) (this.find('[data-retry]') as HTMLAnchorElement).href = location.href;
    this.find('[data-keep]').addEventListener('click', () => void this.keep());
    this.find('[data-stop]').addEventListener('click', () => this.stopping.abort());
    this.find('[data-delete]').addEventListener('click', () => void this.clear());
    this.find('fieldset').addEventListener('change', () => void this.show());
    void this.start();
  }

  private find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Unexpected absence of ${selector}, expected it in OfflineKeeper.astro`);
    return found;
  }

  private say(selector: string, key: string, values: Readonly<Record<string, string | number>> = {}): void {
    this.find(selector).textContent = key === '' ? '' : fillString(this.strings, key, values);
  }

  private async start(): Promise<void> {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!workers) return this.say('[data-state]', 'unsupported');
    this.say('[data-state]', 'starting');
    const late = new Promise<null>((done) => setTimeout(() => done(null), PATIENCE_MS));
    const registration = await Promise.race([workers.ready, late]);
    const version = registration?.active ? await askVersion(registration.active) : '';
    this.store = await OfflineStore.open(this.root, version);
    if (!this.store) return this.say('[data-state]', 'unready');
    await this.show();
    // In one go: nothing that is seen moves.
    this.say('[data-state]', this.store.list.isCut ? 'cut' : '');
    this.find('[data-ready]').hidden = false;
  }

  private get chosen(): string[] {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('fieldset input')];
    return boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  private async show(): Promise<void> {
    const { store } = this;
    if (!store) return;
    const kept = await store.paths();
    const pages = (await listPages(store, this.dataset['siteShort'] ?? '')).filter(
      ({ path }) => !isOfflinePage(path),
    );
    this.say('[data-summary]', 'summary', {
      pages: pages.length,
      mb: megabytes(sumBytes(store.index, kept)),
    });
    const sections = JSON.parse(this.dataset['sections'] ?? '{}') as Record<string, string>;
    const lists = drawPages(pages, this.root, this.folders, sections);
    this.find('[data-pages]').replaceChildren(...lists);
    if (lists.length === 0) this.say('[data-pages]', 'noPages');
    const whole = wholePaths(store.list, this.chosen, this.folders);
    const missing = [...whole].filter((path) => !kept.has(path)).length;
    this.say('[data-whole-state]', missing === 0 ? 'wholeKept' : 'wholePart', {
      files: whole.size,
      kept: whole.size - missing,
      mb: megabytes(sumBytes(store.index, whole)),
    });
    this.find('[data-keep]').hidden = missing === 0 || this.isBusy;
    this.find('[data-keep]').toggleAttribute('disabled', this.chosen.length === 0);
  }

  private readonly progress = ({ done, all, bytes, allBytes }: Progress): void => {
    const bar = this.find('progress') as HTMLProgressElement;
    bar.max = allBytes;
    bar.value = bytes;
    const values = { done, all, mb: megabytes(bytes), allMb: megabytes(allBytes) };
    this.say('[data-progress-text]', 'working', values);
  };

  private busy(isBusy: boolean): void {
    this.isBusy = isBusy;
    this.find('[data-progress]').hidden = !isBusy;
    this.find('[data-stop]').hidden = !isBusy;
    this.find('[data-keep]').hidden = isBusy;
    for (const name of ['[data-delete]', 'fieldset']) this.find(name).toggleAttribute('disabled', isBusy);
  }

  private async keep(): Promise<void> {
    const { store, chosen } = this;
    if (!store || chosen.length === 0) return;
    this.stopping = new AbortController();
    this.busy(true);
    this.find('[data-stop]').focus();
    this.say('[data-said]', '');
    // Asks that the browser not clear it by itself; a refusal changes nothing else.
    void navigator.storage.persist();
    const wanted = wholePaths(store.list, chosen, this.folders);
    const { failed, kind } = await keepFiles(store, wanted, this.progress, this.stopping.signal);
    this.busy(false);
    const isWhole = !this.stopping.signal.aborted && kind === null;
    if (isWhole) await store.setWhole([...new Set([...(await store.whole()), ...chosen])]);
    if (kind === 'changed') void (await navigator.serviceWorker.getRegistration())?.update();
    this.say('[data-said]', isWhole ? 'done' : (kind ?? 'stopped'), { failed });
    this.say('[data-keep]', isWhole ? 'keep' : 'continue');
    await this.show();
    this.find(isWhole ? '[data-delete]' : '[data-keep]').focus();
  }

  /** Lets go of everything but what this page itself needs. */
  private async clear(): Promise<void> {
    for (const version of await listVersions(this.root)) {
      const store = await OfflineStore.open(this.root, version);
      if (!store) continue;
      const core = corePaths(store.list);
      await store.setWhole([]);
      for (const path of await store.paths()) if (!core.has(path)) await store.delete(path);
    }
    this.say('[data-keep]', 'keep');
    this.say('[data-said]', 'deleted');
    await this.show();
  }
}

customElements.define('offline-keeper', OfflineKeeper);
