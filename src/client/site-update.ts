/** <site-update>: registers the service worker once the page stands, and says when a newer build is ready. */
import { allowScripts } from './trusted.ts';

/** A reader who said “later” is not told again until the next session. */
const LATER = 'update-later';

class SiteUpdate extends HTMLElement {
  connectedCallback(): void {
    const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    if (!workers) return;
    const start = (): void => void this.start(workers);
    if (document.readyState === 'complete') start();
    else addEventListener('load', start, { once: true });
  }

  private async start(workers: ServiceWorkerContainer): Promise<void> {
    let isAsked = false;
    let isFirst = !workers.controller;
    workers.addEventListener('controllerchange', () => {
      if (isAsked) location.reload();
      else if (!isFirst) this.say('elsewhere', () => location.reload());
      isFirst = false;
    });
    const announce = (worker: ServiceWorker | null): void => {
      if (worker?.state !== 'installed' || !workers.controller || sessionStorage.getItem(LATER)) return;
      this.say('ready', () => {
        isAsked = true;
        worker.postMessage('activate');
      });
    };
    try {
      const worker = this.dataset['worker'] ?? '';
      allowScripts(worker);
      const registration = await workers.register(worker);
      announce(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => announce(worker));
      });
    } catch {
      // Without a worker the site stands as it is; the page about offline reading says so.
    }
  }

  private say(name: string, switchOver: () => void): void {
    const template = this.querySelector<HTMLTemplateElement>(`[data-say="${name}"]`);
    if (!template) return;
    const notice = document.importNode(template.content, true);
    notice.querySelector('[data-switch]')?.addEventListener('click', switchOver);
    notice.querySelector('[data-later]')?.addEventListener('click', () => {
      sessionStorage.setItem(LATER, name);
      this.clear();
    });
    this.clear();
    this.append(notice);
  }

  private clear(): void {
    this.querySelector('.update-notice')?.remove();
  }
}

customElements.define('site-update', SiteUpdate);
