/**
 * `<bukti-share>`: shows the buttons that need a browser which can copy or share, and gives the words of the first link to the others that take
 * words; without it they share the address alone.
 */
class BuktiShare extends HTMLElement {
  connectedCallback(): void {
    const { copied = '', denied = '' } = this.dataset;
    const links = [...this.querySelectorAll('a')];
    const message = new URL(links[0]?.href ?? location.href).searchParams.get('text') ?? '';
    const [text, url] = [message.slice(0, message.lastIndexOf('\n')), message.slice(message.lastIndexOf('\n') + 1)];
    for (const link of links) if (/[?&]url=/.test(link.href)) link.href += `&${new URLSearchParams({ text })}`;
    if ('clipboard' in navigator) {
      this.#show('copy', () =>
        navigator.clipboard.writeText(url).then(
          () => this.#say(copied),
          () => this.#say(denied),
        ),
      );
    }
    // It also rejects when the visitor cancels, and then there is nothing to say.
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
