/**
 * `<bukti-check>`: the box on a review's page. It is complete without this script, but for its button; and this script is all
 * that a page loads before the button is pressed.
 */
class BuktiCheck extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => this.#check());
  }

  async #check(): Promise<void> {
    // Not `disabled`: that would take the focus away.
    if (this.ariaBusy === 'true') return;
    this.ariaBusy = 'true';
    for (const place of [this, ...this.querySelectorAll<HTMLElement>('[data-state]')]) delete place.dataset.state;
    try {
      const { checkReview } = await import('./check-review.ts');
      await checkReview(this);
    } catch (error) {
      // The script could not be loaded: the page says so, and the console says why.
      console.warn('bukti-check:', error);
      this.dataset.state = 'unloaded';
    }
    this.ariaBusy = 'false';
  }
}

customElements.define('bukti-check', BuktiCheck);
