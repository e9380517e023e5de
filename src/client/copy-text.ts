/** <copy-text>: a button that copies the text in the element's <pre>. */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const text = this.querySelector('pre')?.textContent ?? '';
    if (!button) return;
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(text).then(() => {
        button.textContent = this.dataset['done'] ?? label;
        setTimeout(() => (button.textContent = label), 2000);
      });
    });
  }
}

customElements.define('copy-text', CopyText);
