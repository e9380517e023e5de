/** <report-tray>: things set aside, in order, to take along. Kept in this browser only; needs no network. */
import { fillString, stringsOf, type Strings } from './compare-strings.ts';
import { exportTray, TRAY_FILES, type TrayFormat } from './tray-export.ts';
import { loadItems, moveItem, saveItems, toggleItem, type TrayItem } from './tray-items.ts';
import { addPins, comparisonItem, showPins } from './tray-pins.ts';

class ReportTray extends HTMLElement {
  private strings: Strings = {};
  private items: TrayItem[] = [];
  private cleared: TrayItem[] = [];

  connectedCallback(): void {
    this.strings = stringsOf(this);
    this.items = loadItems();
    this.hidden = false;
    this.find('[data-pin-comparison-line]').hidden = comparisonItem(this.strings) === null;
    this.addEventListener('click', (event) => this.onClick(event));
    addEventListener('storage', this.reload);
    document.addEventListener('passages-shown', this.addPins);
    this.addPins();
    this.show();
  }

  disconnectedCallback(): void {
    removeEventListener('storage', this.reload);
    document.removeEventListener('passages-shown', this.addPins);
  }

  private find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`Unexpected absence of ${selector}, expected it in Tray.astro`);
    return found;
  }

  private get dialog(): HTMLDialogElement {
    return this.find('dialog') as HTMLDialogElement;
  }

  private readonly has = (id: string): boolean => this.items.some((item) => item.id === id);
  private readonly addPins = (): void => void addPins(this, this.strings, this.has, this.toggle);
  /** Another window changed the tray. */
  private readonly reload = (): void => {
    this.items = loadItems();
    this.show();
  };

  private readonly toggle = (item: TrayItem): void => {
    const before = this.has(item.id);
    this.set(toggleItem(this.items, item));
    this.say(before ? 'unpinned' : 'pinned', { label: item.label });
  };

  private set(items: TrayItem[]): void {
    this.items = items;
    this.find('[data-undo-line]').hidden = true;
    const note = saveItems(items) ? 'note' : 'noStorage';
    this.find('[data-tray-note]').textContent = fillString(this.strings, note);
    this.show();
  }

  private say(key: string, values: Readonly<Record<string, string>>): void {
    this.find('[data-tray-said]').textContent = fillString(this.strings, key, values);
  }

  private onClick(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (!button) return;
    const { dataset } = button;
    if ('open' in dataset) this.dialog.showModal();
    if ('close' in dataset) this.dialog.close();
    if ('pinComparison' in dataset) {
      const item = comparisonItem(this.strings);
      if (item && !this.has(item.id)) this.toggle(item);
    }
    if (dataset['export'] !== undefined) this.save(dataset['export'] as TrayFormat);
    if ('clear' in dataset) {
      this.cleared = this.items;
      this.set([]);
      this.find('[data-undo-line]').hidden = false;
      this.find('[data-undo]').focus();
    }
    if ('undo' in dataset) {
      this.set(this.cleared);
      this.find('[data-close]').focus();
    }
    const at = Number(button.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? -1);
    if (dataset['step'] !== undefined) this.move(at, Number(dataset['step']));
    if ('remove' in dataset) this.takeOut(at);
  }

  private move(at: number, step: number): void {
    const to = at + step;
    if (to < 0 || to >= this.items.length) return;
    this.set(moveItem(this.items, at, step));
    this.querySelector<HTMLElement>(`[data-item="${to}"] [data-step="${step}"]`)?.focus();
  }

  private takeOut(at: number): void {
    const item = this.items[at];
    if (item) this.toggle(item);
    const next = this.querySelector<HTMLElement>(
      `[data-item="${Math.min(at, this.items.length - 1)}"] [data-remove]`,
    );
    (next ?? this.find('[data-close]')).focus();
  }

  private save(format: TrayFormat): void {
    const { extension, type } = TRAY_FILES[format];
    const blob = new Blob([exportTray(this.items, format, this.strings)], { type: `${type};charset=utf-8` });
    const anchor = document.createElement('a');
    anchor.href = URL.createObjectURL(blob);
    anchor.download = `${fillString(this.strings, 'file')}.${extension}`;
    anchor.click();
    setTimeout(() => URL.revokeObjectURL(anchor.href), 10_000);
  }

  private show(): void {
    const count = this.items.length;
    this.dataset['count'] = String(count);
    this.find('[data-open]').textContent = fillString(this.strings, count > 0 ? 'openCount' : 'open', {
      count,
    });
    this.find('[data-empty]').hidden = count > 0;
    this.find('[data-exports]').hidden = count === 0;
    this.find('[data-items]').replaceChildren(...this.items.map((item, at) => this.row(item, at)));
    showPins(this.has);
  }

  private row({ label, url, quote }: TrayItem, at: number): HTMLElement {
    const row = document.createElement('li');
    row.dataset['item'] = String(at);
    const anchor = document.createElement('a');
    anchor.href = /^https?:/.test(url) ? url : '';
    anchor.textContent = label;
    row.append(anchor);
    if (quote !== '') {
      const words = document.createElement('blockquote');
      words.textContent = quote;
      words.tabIndex = 0;
      row.append(words);
    }
    const buttons = document.createElement('span');
    const add = (text: string, key: string, data: Record<string, string>): void => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.setAttribute('aria-label', fillString(this.strings, key, { label }));
      Object.assign(button.dataset, data);
      buttons.append(button, ' ');
    };
    add('↑', 'up', { step: '-1' });
    add('↓', 'down', { step: '1' });
    add('×', 'remove', { remove: '' });
    row.append(buttons);
    return row;
  }
}

customElements.define('report-tray', ReportTray);
