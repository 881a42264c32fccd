import { expect, test } from 'vitest';
import { displayName } from '#src/evidence/display-name.ts';
import { SITE } from '../support/content-folder.ts';
import { workspace } from './workspace.ts';

async function shownNames(header: string, cells: readonly string[], ...flags: string[]) {
  const rows = cells.map((names, row) => `Mug;${5 - row};Lovely mug for tea ${row};${names}`);
  const text = [`Product;Rating;Review;${header}`, ...rows].join('\n');
  const space = await workspace({ 'content/site.yaml': SITE, 'a.csv': `${text}\n` });
  const { code, stdout, stderr } = await space.bukti('import', 'a.csv', '--channel', 'website', ...flags);
  expect(code, stderr).toBe(0);
  return { stdout, names: (await space.reviews('mug')).map(({ author }) => displayName(author as never) ?? '-') };
}

/** Columns of a name, rows of it, and what a page shows: never a family name. */
test.for([
  ['Prénom;Nom', ['Marie;Dupont'], ['Marie D.']],
  ['Nom;Prénom', ['Dupont;Marie', ';Jean', 'Martin;'], ['Marie D.', 'Jean', 'M.']],
  ['Nom de famille;Prénom', ['Dupont;Marie'], ['Marie D.']],
  ['Vorname;Name', ['Maria;Müller'], ['Maria M.']],
  ['Nachname;Vorname', ['Müller;Maria'], ['Maria M.']],
  ['First Name;Name', ['Ann;Smith', 'Bob;Bob Jones', 'Cy;Fox, Cy'], ['Ann S.', 'Bob J.', 'Cy F.']],
  ['Name;Surname', ['Ann;Smith', 'Bob Jones;Jones'], ['Ann S.', 'Bob J.']],
  ['first_name;last_name', ['Ann;Smith'], ['Ann S.']],
  ['customer.firstName;customer.lastName', ['Ann;Smith'], ['Ann S.']],
  ['Nombre;Apellidos', ['Ana;García López'], ['Ana L.']],
  ['Apellidos;Nombre', ['García López;Ana'], ['Ana L.']],
  ['Cognome;Nome', ['Rossi;Anna'], ['Anna R.']],
  ['Nome;Sobrenome', ['Ana;Silva'], ['Ana S.']],
  ['Voornaam;Tussenvoegsel;Achternaam', ['Jan;van der;Berg', 'Piet;;Bakker'], ['Jan B.', 'Piet B.']],
  ['Nama depan;Nama belakang', ['Rina;Putri'], ['Rina P.']],
  ['Förnamn;Efternamn', ['Anna;Berg'], ['Anna B.']],
  ['Imię;Nazwisko', ['Anna;Nowak'], ['Anna N.']],
  ['İsim;Soyad', ['Ayşe;Yılmaz'], ['Ayşe Y.']],
  ['Имя;Фамилия', ['Анна;Иванова'], ['Анна И.']],
  ['姓;名', ['山田;花子'], ['花子 山.']],
  ['Name (First);Name (Last)', ['Ann;Smith'], ['Ann S.']],
  ['reviewer.last;reviewer.first', ['Smith;Ann'], ['Ann S.']],
  ['Last name;First initial', ['Smith;A'], ['A S.']],
  ['Last name', ['Smith'], ['-']],
  ['First name;Last name (never shown)', ['Ann;Smith'], ['Ann']],
  ['Display name;First name;Last name', ['Annie;Ann;Smith'], ['Annie']],
  ['Name;First name;Last name', ['Ann Smith;Ann;Smith'], ['Ann S.']],
  ['First and last name', ['Ann Smith'], ['Ann S.']],
  ['Nome e cognome', ['Anna Rossi'], ['Anna R.']],
  ['Vor- und Nachname', ['Maria Müller'], ['Maria M.']],
  ['Nom et prénom', ['Dupont Marie', 'MARTIN Jean', 'Petit, Zoé', 'Ève'], ['D. M.', 'Jean M.', 'Zoé P.', 'Ève']],
  ['Nachname, Vorname', ['"Müller, Maria"'], ['Maria M.']],
  ['Name', ['Lee, Ann', 'SMITH, Bob J.', 'van der Berg, Cy', "O'Neil, Di"], ['Ann L.', 'Bob S.', 'Cy B.', 'Di O.']],
  ['Name', ['Lee, Ann'], ['Ann L.']],
  ['Name', ['Smith, B.', 'Ray, Bob, Jr.', 'Fox, Cy & Di', 'Kim, Ann', 'Lee, Ann'], ['B. S.', 'Bob R.', 'Cy F.', 'Ann K.', 'Ann L.']],
  ['Name', ['smith, bob'], ['bob S.']],
  ['Name', ['Lee, Ann', 'Bob Ray'], ['L. A.', 'Bob R.']],
  ['Name', ['DUPONT Marie', 'VAN DAM Jan', 'IBU Rina', 'RJ Smith', 'ANN LEE'], ['Marie D.', 'Jan D.', 'IBU R.', 'RJ S.', 'ANN L.']],
  ['Nama', ['Rina, Jakarta', 'Budi, Bandung', 'Sari, Kudus'], ['Rina, J.', 'Budi, B.', 'Sari, K.']],
  ['Nama', ['Budi Santoso, S.H.', 'Ann Lee, CEO', 'Bob Ray, Jr.'], ['Budi S.', 'Ann C.', 'Bob J.']],
] as const)('%s of %j is shown as %j', async ([header, cells, expected]) => {
  expect((await shownNames(header, cells)).names).toEqual(expected);
});

test('the columns of a name are told together, and a name in an unclear order is told', async () => {
  const { stdout } = await shownNames('Prénom;Nom', ['Marie;Dupont', ';Martin']);
  expect(stdout).toMatch(/author +← Prénom \+ Nom\n/);
  expect(stdout).not.toContain('not used');
  expect(stdout).toContain('1 review with a name of which the first name cannot be told from the family name (row 2): shown as initials.');
});
