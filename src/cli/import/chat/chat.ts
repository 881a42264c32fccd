import { isPrivateText, removePrivateText } from '../columns/private-column.ts';
import { decodeText } from '../reading/decode.ts';
import type { DateOrder } from '../rows/parse-date.ts';

/** A message of an exported WhatsApp chat. */
export interface ChatMessage {
  /** From 1, in the order of the chat; messages of WhatsApp itself have none. */
  number: number;
  /** The day as it is written: YYYY-MM-DD. */
  date: string;
  /** As the shop's phone names the sender; numbers are masked. */
  sender: string;
  /** Several lines, without phone numbers and e-mail addresses. */
  text: string;
  /** Whether it is a picture, a video or another file. */
  isFile: boolean;
}

type ChatReading = { messages: ChatMessage[]; example?: never } | { messages?: never; example: string };

/** Marks that show nothing, and the spaces that phones write before AM and PM. */
const HIDDEN = /[\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const SPACES = /[\u00A0\u202F]/g;
const DATE = String.raw`(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4}),?`;
const TIME = String.raw`\d{1,2}[.:]\d{2}(?:[.:]\d{2})?(?: ?[ap]\.? ?m\.?)?`;
/** `[29/07/2026, 14.32.10] Name: words` on an iPhone, `30/08/25 18.00 - Name: words` on Android. */
const IPHONE = new RegExp(String.raw`^\[${DATE} ${TIME}\] (.*)$`, 'i');
const ANDROID = new RegExp(`^${DATE} ${TIME} - (.*)$`, 'i');
/** Characters; no message is longer. A text that is longer is no chat, and must not cost time here. */
const LONGEST = 65_536;
/** Within so many lines, a chat must have had a line with a date and a name. */
const FIRST_LINES = 20;

/** In angle brackets, `<Media omitted>` or `<attached: x.jpg>`, in any language: customers do not write so. */
const FILE =
  /^(?:<(?:[^<>\n]{1,30} (?:omitted|omitido|omis|omessi|ausgeschlossen|weggelassen|tidak disertakan|weggelaten|oculto)|media dihilangkan|médias omis|mídia oculta)>|<\p{L}+: [^>]+>|.+\.[a-z0-9]{2,5} \((?:file attached|file terlampir|berkas terlampir|Datei angehängt|archivo adjunto|fichier joint|arquivo anexado|file allegato|bestand bijgevoegd)\)|(?:image|video|audio|sticker|gif|document|contact card|gambar|stiker|dokumen|foto|kartu kontak|Bild|Dokument|imagen|documento|imagem) (?:omitted|tidak disertakan|dihilangkan|weggelassen|omitida|omitido|omitted|ocultada|oculto))(?:\n|$)/iu;
const GONE =
  /^(?:this message was deleted\.?|you deleted this message\.?|pesan ini (?:telah )?dihapus\.?|anda (?:telah )?menghapus pesan ini\.?|diese nachricht wurde gelöscht\.?|(?:du hast|sie haben) diese nachricht gelöscht\.?|se eliminó este mensaje\.?|eliminaste este mensaje\.?|null)$/i;
/** What WhatsApp itself says, on an iPhone in the name of the chat. */
const OF_WHATSAPP =
  /^(?:messages and calls are end-to-end encrypted|pesan dan panggilan terenkripsi|pesan dan panggilan dienkripsi|nachrichten und anrufe sind ende-zu-ende|los mensajes y las llamadas están cifrados|mesej dan panggilan disulitkan)/i;
const EDITED = / ?<(?:this message was edited|pesan ini (?:telah )?diedit)>$/i;

/** The text of a file that is an exported WhatsApp chat; nothing where it is another one. */
export function readChat({ bytes, name }: { bytes: Uint8Array; name: string }): string | undefined {
  if (!/\.txt$/i.test(name)) return undefined;
  const { text } = decodeText(bytes, name);
  return isChat(text) ? text : undefined;
}

function isChat(text: string): boolean {
  return text
    .slice(0, 20_000)
    .split('\n', FIRST_LINES)
    .some((line) => startOf(line) !== undefined && / ?[^:]{1,100}: /.test(startOf(line)?.rest ?? ''));
}

/**
 * The messages of a chat, the lines of each joined.
 * @param order what comes first in 05/03/26, where it was told
 * @returns an example of a date that can be read two ways instead, where nothing decides
 */
export function parseChat(text: string, order: DateOrder | undefined): ChatReading {
  const starts = joinLines(text);
  const decided = order ?? decideDateOrder(starts.map(({ date }) => date));
  if (decided === undefined) return { example: starts[0]?.date.join('/') ?? '' };
  const masked = new Map<string, string>();
  const messages: ChatMessage[] = [];
  for (const { date, rest } of starts) {
    const [, sender, words] = /^([^:\n]{1,100}): ?([\s\S]*)$/.exec(rest) ?? [];
    if (sender === undefined || words === undefined) continue;
    const said = words.slice(0, LONGEST).replace(EDITED, '').trim();
    if (said === '' || GONE.test(said) || OF_WHATSAPP.test(said)) continue;
    const isFile = FILE.test(said);
    const caption = isFile ? said.replace(FILE, '').trim() : said;
    messages.push({
      number: messages.length + 1,
      date: dayOf(date, decided),
      sender: nameOf(sender, masked),
      text: removePrivateText(removeCalls(caption)),
      isFile,
    });
  }
  return { messages };
}

interface Start {
  date: readonly [string, string, string];
  rest: string;
}

function joinLines(text: string): Start[] {
  const starts: Start[] = [];
  for (const line of text.split('\n')) {
    const start = startOf(line);
    const last = starts.at(-1);
    if (start !== undefined) starts.push(start);
    else if (last !== undefined) last.rest += `\n${plain(line)}`;
  }
  return starts;
}

function startOf(line: string): Start | undefined {
  const clean = plain(line);
  const [, a, b, c, rest] = IPHONE.exec(clean) ?? ANDROID.exec(clean) ?? [];
  return a === undefined || b === undefined || c === undefined || rest === undefined ? undefined : { date: [a, b, c], rest };
}

function plain(line: string): string {
  return line.replace(HIDDEN, '').replace(SPACES, ' ').trimEnd();
}

/** A part above 12 tells the order of the date; else the order is that in which no message is older than the one before it. */
function decideDateOrder(dates: readonly Start['date'][]): DateOrder | undefined {
  if (dates.every(([year]) => year.length === 4)) return 'dmy';
  if (dates.some(([first]) => Number(first) > 12)) return 'dmy';
  if (dates.some(([, second]) => Number(second) > 12)) return 'mdy';
  const [dmy, mdy] = (['dmy', 'mdy'] as const).map((order) => isSorted(dates.map((date) => dayOf(date, order))));
  if (dmy === mdy) return dates.every(([a, b]) => Number(a) === Number(b)) ? 'dmy' : undefined;
  return dmy ? 'dmy' : 'mdy';
}

function isSorted(days: readonly string[]): boolean {
  return days.every((day, index) => index === 0 || day >= (days[index - 1] ?? ''));
}

function dayOf([first, second, third]: Start['date'], order: DateOrder): string {
  const two = (text: string) => text.padStart(2, '0');
  if (first.length === 4) return `${first}-${two(second)}-${two(third)}`;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return `${third.length === 4 ? third : `20${two(third)}`}-${two(month)}-${two(day)}`;
}

/** A sender without a name is a number, which stays on the phone: each gets a name that tells them apart. */
function nameOf(sender: string, masked: Map<string, string>): string {
  const name = sender.replace(/^~ ?/, '').trim();
  if (!isNumber(name)) return removePrivateText(removeCalls(name));
  const known = masked.get(name) ?? `Nomor ${masked.size + 1}`;
  masked.set(name, known);
  return known;
}

/** Whether a name is what `nameOf` gives to a sender without one. */
export function isMasked(name: string): boolean {
  return /^Nomor \d+$/.test(name);
}

function isNumber(name: string): boolean {
  return isPrivateText(name) || /^\+?[\d\s().-]{6,}$/.test(name);
}

/** Phone numbers as people write them in a chat, with spaces, dots or hyphens between the digits. */
function removeCalls(text: string): string {
  return text.replace(/(?<![\d.,])(?:\+\d|62|\(?0)[\d() .-]{6,16}\d(?!\d)/g, '[removed]');
}
