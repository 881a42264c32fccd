/** `<bukti-share>`: shows the buttons that need a browser which can copy or share; the links beside them need no script. */
class BuktiShare extends HTMLElement {
  connectedCallback(): void {
    const { url = '', text = '', copied = '', denied = '' } = this.dataset;
    if ('clipboard' in navigator) {
      this.#show('copy', () =>
        navigator.clipboard.writeText(url).then(
          () => this.#say(copied),
          () => this.#say(denied),
        ),
      );
    }
    // It also rejects when the visitor thinks better of it, and then there is nothing to say.
    if ('share' in navigator) this.#show('share', () => navigator.share({ title: text, url }).catch(() => undefined));
  }

  #show(name: string, act: () => Promise<void>): void {
    const button = this.querySelector(`[data-act=${name}]`);
    button?.addEventListener('click', act);
    button?.parentElement?.removeAttribute('hidden');
  }

  #say(text: string): void {
    const output = this.querySelector('output');
    if (output !== null) output.value = text;
  }
}

customElements.define('bukti-share', BuktiShare);
