/** <site-contents>: marks the entry of the section that is being read. */
class SiteContents extends HTMLElement {
  private observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    const links = new Map<string, HTMLAnchorElement>();
    for (const anchor of this.querySelectorAll('a')) links.set(anchor.hash.slice(1), anchor);
    if (matchMedia('(max-width: 64rem)').matches) this.querySelector('details')?.removeAttribute('open');
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (!entry.isIntersecting) continue;
          for (const anchor of links.values()) anchor.removeAttribute('aria-current');
          links.get(entry.target.id)?.setAttribute('aria-current', 'location');
        }
      },
      { rootMargin: '0px 0px -75% 0px' },
    );
    for (const id of links.keys()) {
      const target = document.getElementById(id);
      if (target) this.observer.observe(target);
    }
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }
}

customElements.define('site-contents', SiteContents);
