/** Plain links that open a platform's own share page; no script, and nothing is asked of the platform before the click. */
export function shareLinks(text: string, url: string): { name: string; href: string }[] {
  const link = (name: string, address: string, fields: Record<string, string>) => ({
    name,
    href: `${address}?${new URLSearchParams(fields)}`,
  });
  return [
    link('WhatsApp', 'https://wa.me/', { text: `${text} ${url}` }),
    link('X', 'https://x.com/intent/post', { text, url }),
    link('Facebook', 'https://www.facebook.com/sharer/sharer.php', { u: url }),
    link('Telegram', 'https://t.me/share/url', { url, text }),
  ];
}
