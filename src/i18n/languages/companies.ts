/** Names that are the same in every language. */

export const CHANNEL_NAMES = {
  whatsapp: 'WhatsApp',
  instagram: 'Instagram',
  tiktok: 'TikTok',
  facebook: 'Facebook',
  google: 'Google',
  tokopedia: 'Tokopedia',
  shopee: 'Shopee',
  lazada: 'Lazada',
  bukalapak: 'Bukalapak',
  blibli: 'Blibli',
  trustpilot: 'Trustpilot',
  amazon: 'Amazon',
  etsy: 'Etsy',
  yelp: 'Yelp',
  'google-play': 'Google Play',
  'app-store': 'App Store',
  g2: 'G2',
  capterra: 'Capterra',
};

export const PLATFORM_NAMES = {
  instagram: 'Instagram',
  tiktok: 'TikTok',
  facebook: 'Facebook',
  threads: 'Threads',
  x: 'X',
  youtube: 'YouTube',
  whatsapp: 'WhatsApp',
};

/** Where code is pasted. */
export const SYSTEM_NAMES = { html: 'HTML', shopify: 'Shopify', wordpress: 'WordPress', react: 'React', astro: 'Astro' };

export const FORMAT_NAMES = { svg: 'SVG', png: 'PNG' };
