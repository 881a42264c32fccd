/** What MySQL and PostgreSQL write for "nothing", and spreadsheets for a value that a lookup did not find. */
const NOTHING = /^(?:\\N|#N\/A|#NV|#N\/D)$/;

export function isNothing(cell: string): boolean {
  return cell.length < 10 && NOTHING.test(cell.trim());
}

/** A part of a formula that is a text: `"00123"`, or the sign with a number, such as a line break. */
const TEXT_PART = /\s*(?:"((?:[^"]|"")*)"|[\p{L}.]{1,20}\((9|10|13)\))\s*(?:&|$)/uy;
/** A link or a picture, whatever the function is called in the language of the spreadsheet, with the text that is shown of it. */
const LINK = /^=\s*[\p{L}_.]{1,40}\(\s*"(https?:\/\/[^"]*)"(?:\s*[,;]\s*"((?:[^"]|"")*)")?[^"]*\)$/iu;

/**
 * A formula as a spreadsheet shows it. Programs write `="00123"` so that a spreadsheet keeps the zeros, and `=HYPERLINK("https://…","Mug")`.
 * @param wantsAddress whether the address of a link is wanted, and not its text
 * @returns every other cell as it is, since customers begin their words with = as well
 */
export function readFormula(cell: string, wantsAddress: boolean): string {
  // Some exports put an apostrophe before every formula, also before one that is a text.
  const formula = cell.trim().replace(/^'(?==\s*")/, '');
  if (!formula.startsWith('=')) return cell;
  const [, address, label = ''] = LINK.exec(formula) ?? [];
  if (address !== undefined) return wantsAddress || label === '' ? address : unquote(label);
  return joinTexts(formula.slice(1)) ?? cell;
}

/** The text that `"a"&CHAR(10)&"b"` is; nothing where it begins with no text, or has a part that is none. */
function joinTexts(parts: string): string | undefined {
  if (!/^\s*"/.test(parts)) return undefined;
  let text = '';
  TEXT_PART.lastIndex = 0;
  while (TEXT_PART.lastIndex < parts.length) {
    const [, said, code] = TEXT_PART.exec(parts) ?? [];
    if (said === undefined && code === undefined) return undefined;
    text += said === undefined ? String.fromCharCode(Number(code)) : unquote(said);
  }
  return text;
}

function unquote(text: string): string {
  return text.replaceAll('""', '"');
}

/** What spreadsheets write in the place of a value that they lost: `#NAME?`, `#DIV/0!`, in several languages, and a column too narrow. */
const ERROR =
  /^(?:#[¡¿]?(?:NAME|NOM|NOMBRE|NOME|NAAM|NAMN|NAVN|NAZWA|NÁZEV|ИМЯ|REF|BEZUG|RIF|VERW|ADR|REFERENS|REFERENCE|ODKAZ|BAŞV|ССЫЛКА|VALUE|WERT|VALEUR|VALOR|VALORE|WAARDE|ARG|VÄRDEFEL|VÆRDI|VERDI|HODNOTA|DEĞER|ЗНАЧ|NUM|NÚM|ZAHL|GETAL|LICZBA|OGILTIGT|ČÍSLO|SAYI|ЧИСЛО|NULL|NUL|NULO|NULLO|ПУСТО|SPILL|ÜBERLAUF|PROPAGATION|DESBORDAMIENTO|CALC|FIELD|BLOCKED|BUSY|CONNECT|UNKNOWN|ERROR|\p{Lu}{2,8}\/0)[!?]|#{4,}|Err:5\d\d)$/u;

export function isSheetError(cell: string): boolean {
  return cell.length < 20 && ERROR.test(cell.trim());
}
