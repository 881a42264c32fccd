import type { SiteLanguage } from '#src/schemas/primitives.ts';

/** Texts of the ways to pass a review on, or to report it. */
export interface ShareStrings {
  copy: string;
  copied: string;
  notCopied: string;
  /** Opens what the device itself offers for sharing. */
  device: string;
  report: string;
  reportAbout: string;
  byEmail: string;
  byWhatsapp: string;
  reportSubject: (title: string) => string;
  /** What the message begins with; the customer writes on after it. */
  reportBody: (title: string, url: string) => string;
}

export const shareStrings: Record<SiteLanguage, ShareStrings> = {
  id: {
    copy: 'Salin tautan',
    copied: 'Tautan disalin.',
    notCopied: 'Peramban tidak mengizinkan. Salin alamatnya dari bilah alamat.',
    device: 'Bagikan lewat …',
    report: 'Laporkan ulasan ini',
    reportAbout: 'Ada yang keliru, menyinggung, atau membuka data pribadi? Beri tahu kami.',
    byEmail: 'Lewat surel',
    byWhatsapp: 'Lewat WhatsApp',
    reportSubject: (title) => `Laporan ulasan: ${title}`,
    reportBody: (title, url) => `Saya ingin melaporkan ulasan ini:\n${title}\n${url}\n\nAlasannya: `,
  },
  en: {
    copy: 'Copy link',
    copied: 'Link copied.',
    notCopied: 'The browser did not allow it. Copy the address from the address bar.',
    device: 'Share with …',
    report: 'Report this review',
    reportAbout: 'Is something wrong, offensive or private in it? Tell us.',
    byEmail: 'By email',
    byWhatsapp: 'By WhatsApp',
    reportSubject: (title) => `Report of a review: ${title}`,
    reportBody: (title, url) => `I would like to report this review:\n${title}\n${url}\n\nReason: `,
  },
};
