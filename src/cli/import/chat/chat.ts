import { latinDigits } from '#src/language/digits.ts';
import { CliError } from '../../cli-error.ts';
import { told } from '../../spoken.ts';
import { quote } from '../../terminal.ts';
import { isPrivateText, removePrivateText } from '../columns/private-column.ts';
import { decodeText } from '../reading/decode.ts';
import { type DateOrder, yearOf } from '../rows/parse-date.ts';

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
const HIDDEN = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/g;
const SPACES = /[\u00A0\u202F]/g;
/** Each phone writes day and time as its language does, with words around the time: `14/08/2025 à 14:32`, `2025. 8. 14. 오후 2:32`, `14/8/25, 2:32 PTG`. */
const DATE = String.raw`(\d{1,4}) ?[/.年년-] ?(\d{1,2}) ?[/.月월-] ?(\d{1,4}) ?[.日일]?`;
const TIME = String.raw`[^\d\n\];|\t"]{1,12}\d{1,2}(?:[.:]| ?[h時时] ?)\d{2}(?:(?:[.:]| min )\d{2})?(?: ?[^\d\n\]:,;|\t"-]{1,12})?`;
/** `[29/07/2026, 14.32.10] Name: words` on an iPhone, `30/08/25 18.00 - Name: words` on Android. */
const IPHONE = new RegExp(String.raw`^\[${DATE}${TIME}\] (.*)$`);
const ANDROID = new RegExp(`^${DATE}${TIME} [-–] (.*)$`);
/** In Vietnam the time comes first. */
const TIME_FIRST = new RegExp(String.raw`^(\[?)(\d{1,2}:\d{2}(?::\d{2})?)(,? )(${DATE})(?=\]| -)`);
/** A date with its time stands within so many characters. */
const LONGEST_START = 60;
/** Other starts of a line with a time, before `Name: words`; after a comma only `Name : words`, since tables have commas too. */
const LIKE_A_CHAT =
  /^(\[?[^\n"]{0,40}?\p{Nd}{1,2}[.:h時时] ?\p{Nd}{2}[^\n,;|\t"]{0,20}?(?:(?:\]| [-–—]) ?(?=[^:：\n]{1,60}[:：] ?\S)|, (?=[^:：\n]{1,60} : \S)))/u;
/** Characters; no message is longer. A text that is longer is no chat, and must not cost time here. */
const LONGEST = 65_536;
/** Within so many lines, a chat must have had a line with a date and a name. */
const FIRST_LINES = 20;

/**
 * `<Media omitted>` and `<attached: x.jpg>` alone in angle brackets, `x.jpg (file attached)`, in any language: customers do not write so.
 * An iPhone says `image omitted`.
 */
const FILE =
  /^(?:<[^<>\n]{3,100}>|[^\n]{1,200}\.(?:jpe?g|png|webp|gif|heic|mp4|3gp|mov|opus|m4a|mp3|aac|ogg|pdf|vcf|docx?|xlsx?|pptx?|zip|txt|csv) \([^()\n]{3,40}\)|(?:image|video|audio|sticker|gif|document|contact card|gambar|stiker|dokumen|foto|kartu kontak|Bild|Dokument|imagen|documento|imagem|immagine|afbeelding|vidéo|autocollant) (?:omitted|tidak disertakan|dihilangkan|weggelassen|omitida|omitido|omitted|ocultada|oculto|omessa|omesso|weggelaten|absente?|disingkirkan))(?:\n|$)/iu;
const GONE =
  /^(?:this message was deleted\.?|you deleted this message\.?|pesan ini (?:telah )?dihapus\.?|anda (?:telah )?menghapus pesan ini\.?|mesej ini (?:telah )?dipadam(?:kan)?\.?|anda (?:telah )?memadam(?:kan)? mesej ini\.?|diese nachricht wurde gelöscht\.?|(?:du hast|sie haben) diese nachricht gelöscht\.?|se eliminó este mensaje\.?|eliminaste este mensaje\.?|ce message a été supprimé\.?|(?:vous avez|tu as) supprimé ce message\.?|(?:esta )?mensagem (?:foi )?apagada\.?|questo messaggio è stato eliminato\.?|dit bericht (?:is|werd) verwijderd\.?|تم حذف هذه الرسالة\.?|このメッセージは削除されました。?|此(?:訊息|消息|讯息)已(?:被)?(?:刪除|删除)。?|삭제된 메시지입니다\.?|ข้อความนี้ถูกลบแล้ว|null)$/i;
/** Messages of WhatsApp itself. An iPhone gives them the name of the chat as their sender. */
const OF_WHATSAPP =
  /^(?:messages and calls are end-to-end encrypted|pesan dan panggilan terenkripsi|pesan dan panggilan dienkripsi|nachrichten und anrufe sind ende-zu-ende|los mensajes y las llamadas están cifrados|mesej dan panggilan (?:di|adalah )|les messages et les appels sont chiffrés|as mensagens e (?:as )?(?:chamadas|ligações) são|i messaggi e le chiamate sono crittografati|berichten en oproepen zijn end-to-end|الرسائل والمكالمات مشفرة|メッセージと通話はエンドツーエンド|訊息和通話|消息和通话|메시지와 통화는 종단간|ข้อความและการโทรได้รับการเข้ารหัส)/i;
/** In any language after a mark that shows nothing; some phones leave the mark out. */
const EDITED =
  / ?(?:(?<!: ?)\u200E<[^<>\n:.]{3,60}>|<(?:this message was edited|pesan ini (?:telah )?diedit|mesej ini (?:telah )?disunting|diese nachricht wurde bearbeitet|se editó este mensaje\.?|ce message a été modifié)>)\s*$/i;

/** The text of a file that is an exported WhatsApp chat; nothing where it is another one. */
export function readChat({ bytes, name }: { bytes: Uint8Array; name: string }): string | undefined {
  if (!/\.txt$/i.test(name)) return undefined;
  const { text } = decodeText(bytes, name);
  const lines = text.slice(0, 20_000).split('\n', FIRST_LINES).map(plain);
  if (lines.some((line) => / ?[^:]{1,100}: /.test(startOf(line)?.rest ?? ''))) return text;
  const starts = lines.flatMap((line) => LIKE_A_CHAT.exec(line)?.[1] ?? []);
  if (starts.length > 1 && starts.length * 2 > lines.filter((line) => line !== '').length) throw unknownChat(name, starts[0] ?? '');
  return undefined;
}

/** A chat that was read as a table would be asked for its columns. */
function unknownChat(name: string, start: string): CliError {
  return new CliError(
    told({
      en: `${name}: this looks like an exported chat, but its lines start as no chat of WhatsApp that is known here: ${quote(start.trim(), 40)}. Nothing was imported.`,
      id: `${name}: ini tampak seperti percakapan yang diekspor, tetapi awal barisnya tidak dikenal sebagai percakapan WhatsApp: ${quote(start.trim(), 40)}. Tidak ada yang diimpor.`,
    }),
    told({
      en: 'Expected lines such as 14/08/2025, 14:32 - Name: words. Set the phone to English, and export the chat again without media.',
      id: 'Seharusnya baris seperti 14/08/2025, 14:32 - Nama: kata. Atur ponselnya ke bahasa Indonesia, lalu ekspor lagi percakapannya tanpa media.',
    }),
  );
}

/**
 * The messages of a chat, the lines of each joined.
 * @param order what comes first in 05/03/26, where it was told
 * @returns an example of a date that can be read two ways instead, where nothing decides
 * @throws CliError where the phone counts years as the Islamic or the Persian calendar does
 */
export function parseChat(text: string, order: DateOrder | undefined): ChatReading {
  const starts = joinLines(text);
  const decided = order ?? decideDateOrder(starts.map(({ date }) => date));
  if (decided === undefined) return { example: starts[0]?.date.join('/') ?? '' };
  if (starts.some(({ date }) => date.some((part) => /^1[34]\d\d$/.test(part)))) throw otherCalendar(starts[0]?.date.join('/') ?? '');
  const masked = new Map<string, string>();
  const messages: ChatMessage[] = [];
  for (const { date, rest } of starts) {
    const [, sender, words] = /^([^:\n]{1,100}): ?([\s\S]*)$/.exec(rest) ?? [];
    if (sender === undefined || words === undefined) continue;
    const said = words.slice(0, LONGEST).trim();
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

function otherCalendar(example: string): CliError {
  return new CliError(
    told({
      en: `The dates of the chat are of another calendar, such as ${quote(example)}. Nothing was imported.`,
      id: `Tanggal percakapan ini dari kalender lain, misalnya ${quote(example)}. Tidak ada yang diimpor.`,
    }),
    told({
      en: 'Set the phone to the Gregorian calendar, and export the chat again.',
      id: 'Atur ponselnya ke kalender Masehi, lalu ekspor lagi percakapannya.',
    }),
  );
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
  // Digits of other scripts count in the date; the words stay as they are.
  const latin = (latinDigits(clean.slice(0, LONGEST_START)) + clean.slice(LONGEST_START)).replace(TIME_FIRST, '$1$4$3$2');
  const [, a, b, c, rest] = IPHONE.exec(latin) ?? ANDROID.exec(latin) ?? [];
  if (a === undefined || b === undefined || c === undefined || rest === undefined) return undefined;
  return { date: isKorean(latin) ? [`20${a}`, b, c] : [a, b, c], rest: clean.slice(latin.length - rest.length) };
}

/** `25. 8. 14.`: the point behind the last number tells that the year comes first. */
function isKorean(line: string): boolean {
  return /^\[?\d{2}\. \d{1,2}\. \d{1,2}\. /.test(line);
}

function plain(line: string): string {
  return line.trimEnd().replace(EDITED, '').replace(HIDDEN, '').replace(SPACES, ' ').trimEnd();
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
  if (first.length === 4) return `${yearOf(first)}-${two(second)}-${two(third)}`;
  const [day, month] = order === 'dmy' ? [first, second] : [second, first];
  return `${yearOf(third)}-${two(month)}-${two(day)}`;
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
