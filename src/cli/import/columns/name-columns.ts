import type { Table } from '../reading/table.ts';
import { anyOf, headerWords } from './header-words.ts';
import type { Mapping } from './mapping.ts';

/** The columns that together hold the name of a customer. */
export interface NameColumns {
  given: string;
  middle?: string;
  family: string;
}

/** Headers of first names. Some languages call the first name as they call a name: `Nome` beside `Cognome`. */
export const GIVEN_NAMES =
  'first name,firstname,first names,first initial,fname,given name,given names,givenname,forename,forenames,nama depan,nama pertama,vorname,vornamen,rufname,prénom,prénoms,nombre de pila,nombres,primer nombre,primeiro nome,voornaam,voornamen,fornavn,förnamn,etunimi,imię,křestní jméno,keresztnév,utónév,prenume,名,下の名前,الاسم الأول';
const MIDDLE_NAMES =
  'middle name,middle names,middlename,middle initial,nama tengah,zweiter vorname,segundo nombre,deuxième prénom,tussenvoegsel,mellomnavn,mellemnavn,mellannamn,отчество';
export const FAMILY_NAMES =
  'last name,last names,lastname,lname,last initial,surname,surnames,family name,familyname,second name,nama belakang,nama akhir,nama keluarga,nachname,nachnamen,familienname,zuname,nom de famille,nom famille,apellido,apellidos,primer apellido,cognome,cognomi,sobrenome,apelido,achternaam,familienaam,etternavn,efternavn,efternamn,sukunimi,nazwisko,příjmení,priezvisko,prezime,vezetéknév,családnév,soyad,soyadı,soyisim,фамилия,прізвище,επώνυμο,姓,苗字,名字,성,họ,اسم العائلة,اللقب,نام خانوادگی,นามสกุล';
export const NAMES =
  'name,names,nama,namen,nom,noms,nombre,nome,naam,navn,namn,nimi,nume,ime,jméno,meno,név,adı,isim,имя,імя,όνομα,お名前,名前,氏名,이름,tên,الاسم,ชื่อ';
const [GIVEN, MIDDLE, FAMILY, NAME] = [anyOf(GIVEN_NAMES), anyOf(MIDDLE_NAMES), anyOf(FAMILY_NAMES), anyOf(NAMES)];
/** "First and last name", "Vor- und Nachname". */
const BOTH = / (?:first|vor|given|depan) (?:(?:and|und|dan) )?(?:last|nach|family|belakang|surname|nachname) /;
const BOTH_TURNED = / (?:last|nach|family|belakang|surname) (?:(?:and|und|dan) )?(?:first|vor|given|depan|vorname) /;

interface NamePart {
  part: 'given' | 'middle' | 'family' | 'name' | 'whole';
  /** What else the header says: that it is the name of a customer, or of the one who paid. */
  about: string;
  /** Of a whole name: the header names the family name first, and so may the cells. */
  isTurned?: boolean;
}

/** What a column holds of a name, by its header. */
export function namePart(column: string): NamePart | undefined {
  // `name.last`, `reviewer.last` and "Name (Last)".
  const words = headerWords(column).replace(/(?: name)? (first|middle|last|given|family) $/, ' $1 name ');
  if (BOTH.test(words) || BOTH_TURNED.test(words)) return { part: 'whole', about: words, isTurned: BOTH_TURNED.test(words) };
  const without = (pattern: RegExp) => words.replace(pattern, ' ');
  if (MIDDLE.test(words)) return { part: 'middle', about: without(MIDDLE) };
  const [part, pattern] = FAMILY.test(words) ? (['family', FAMILY] as const) : (['given', GIVEN] as const);
  if (!pattern.test(words)) return NAME.test(words) ? { part: 'name', about: without(NAME) } : undefined;
  const other = [GIVEN, NAME].map((one) => without(pattern).search(one)).find((at) => at !== -1);
  if (other === undefined) return { part, about: without(pattern) };
  const isFirst = other < words.search(pattern);
  return { part: 'whole', about: words, isTurned: part === 'family' ? !isFirst : isFirst };
}

/**
 * The columns of first and family names, where that of the author has only one of them. What is called a name alone is the other one:
 * `Nom` beside `Prénom`, `Nombre` beside `Apellidos`. @returns nothing where one column holds the name
 */
export function nameColumns({ columns }: Pick<Table, 'columns'>, mapping: Mapping): NameColumns | undefined {
  const { author, ...others } = mapping.columns;
  const own = author ? namePart(author) : undefined;
  if (author === undefined || own === undefined || own.part === 'middle' || own.part === 'whole') return undefined;
  const taken = new Set(Object.values(others));
  const find = (wanted: NamePart['part']) =>
    columns.find((column) => {
      const { part, about } = namePart(column) ?? {};
      return part === wanted && (part === own.part ? column === author : about === own.about && !taken.has(column));
    });
  const [given, family] = [find('given') ?? find('name'), find('family') ?? find('name')];
  const isWhole = own.part === 'name' && author !== given && author !== family;
  if (given === undefined || family === undefined || given === family || isWhole) return undefined;
  const middle = find('middle');
  return { given, ...(middle !== undefined && { middle }), family };
}
