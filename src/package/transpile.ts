import ts from 'typescript';

const OPTIONS = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023, verbatimModuleSyntax: true } as const;

/** A source as JavaScript, with the names of files as they are in `lib/`. @param places of packages that are in `lib/` in one file each */
export function transpile(source: string, places: Readonly<Record<string, string>> = {}): string {
  return renameImports(ts.transpileModule(source, { compilerOptions: OPTIONS }).outputText, places);
}

/** The types that a source exports, each of which it has written down. Throws where one would have to be inferred. */
export function transpileTypes(path: string, source: string): string {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
    fileName: path,
    reportDiagnostics: true,
    compilerOptions: { ...OPTIONS, isolatedDeclarations: true, declaration: true },
  });
  const [wrong] = diagnostics;
  if (wrong !== undefined) throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(wrong.messageText, ' ')}`);
  return renameImports(outputText);
}

function renameImports(code: string, places: Readonly<Record<string, string>> = {}): string {
  return code.replace(/(\bfrom\s*|\bimport\s*\(?\s*)'([^']+)'/g, (_all, before, name) => `${before}'${nameInLib(name, places)}'`);
}

function nameInLib(name: string, places: Readonly<Record<string, string>>): string {
  const bundled = places[name];
  if (bundled !== undefined) return `#lib/${bundled}`;
  return /^(?:#src\/|\.)/.test(name) ? name.replace('#src/', '#lib/').replace(/\.ts$/, '.js') : name;
}
