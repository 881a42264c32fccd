import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';

/**
 * What libxml2 has against a document, one line each.
 * @param schema file in test/vectors/; without it the document need only be well-formed
 */
export async function validateXml(xml: string, schema?: string): Promise<string[]> {
  const document = { xml: [{ fileName: 'document.xml', contents: xml }] };
  const { valid, errors } = await validateXML(
    schema === undefined
      ? { ...document, normalization: 'c14n' }
      : { ...document, schema: [{ fileName: schema, contents: readFileSync(`test/vectors/${schema}`, 'utf8') }] },
  );
  return valid ? [] : errors.map(({ message }) => message);
}
