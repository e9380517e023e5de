/** <indicator-filter>: narrows the matrix by topic and grade; the state is the URL. */
class IndicatorFilter extends HTMLElement {
  connectedCallback(): void {
    const controls = this.querySelector<HTMLElement>('.controls');
    if (!controls) return;
    controls.hidden = false;
    this.read(controls);
    controls.addEventListener('change', () => {
      const url = new URL(location.href);
      for (const select of controls.querySelectorAll('select')) {
        if (select.value === '') url.searchParams.delete(select.name);
        else url.searchParams.set(select.name, select.value);
      }
      history.replaceState(null, '', url);
      this.apply(controls);
    });
  }

  private read(controls: HTMLElement): void {
    const state = new URLSearchParams(location.search);
    for (const select of controls.querySelectorAll('select')) {
      const wanted = state.get(select.name) ?? '';
      if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
    }
    this.apply(controls);
  }

  private apply(controls: HTMLElement): void {
    const [topic = '', grade = ''] = ['topic', 'grade'].map(
      (name) => controls.querySelector<HTMLSelectElement>(`[name="${name}"]`)?.value,
    );
    let count = 0;
    for (const group of this.querySelectorAll<HTMLElement>('tbody[data-topic]')) {
      let shown = 0;
      for (const row of group.querySelectorAll<HTMLElement>('tr[data-grade]')) {
        row.hidden = grade !== '' && row.dataset['grade'] !== grade;
        if (!row.hidden) shown += 1;
      }
      group.hidden = shown === 0 || (topic !== '' && group.dataset['topic'] !== topic);
      if (!group.hidden) count += shown;
    }
    const output = this.querySelector('output');
    if (output) output.textContent = (this.dataset['count'] ?? '').replace('-1', String(count));
  }
}

customElements.define('indicator-filter', IndicatorFilter);
