/** Puts a script into the page where no tag names it yet. What keeps it out stands in the console: it must not take a page of React along. */
export function bringScript(src: string, integrity?: string): void {
  if (findScripts(src).length > 0) return;
  try {
    addScript(src, integrity);
  } catch (error) {
    console.warn(error);
  }
}

export function findScripts(src: string): HTMLScriptElement[] {
  return [...document.scripts].filter((script) => script.src === src);
}

/** @throws where the page requires Trusted Types, and does not allow the policy `bukti` */
export function addScript(src: string, integrity?: string): HTMLScriptElement {
  warnOfOtherSite(src);
  const script = document.createElement('script');
  Object.assign(script, { type: 'module', async: true, src: trust('createScriptURL', src) });
  if (integrity !== undefined) Object.assign(script, { integrity, crossOrigin: 'anonymous' });
  document.head.append(script);
  return script;
}

/** A browser has one class for a tag: the elements of a page show the reviews of the site whose script came first. */
function warnOfOtherSite(src: string): void {
  const [, site, name] = SCRIPT.exec(src) ?? [];
  const others = [...document.scripts].map((script) => SCRIPT.exec(script.src) ?? []);
  const [, other] = others.find(([, from, file]) => from !== site && file === name) ?? [];
  if (other !== undefined)
    console.warn(`A page shows reviews of one site: it has the elements of ${other}, and is asked for those of ${site}`);
}

const SCRIPT = /^(.*\/)embed\/v1\/(bukti|stars)\b[^/]*\.js$/;

/** What the browser takes where the page requires Trusted Types, by the policy `bukti`; elsewhere, and where the page forbids it, the text itself. */
export function trust(kind: keyof TrustedPolicy, text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  try {
    policy ??= trustedTypes?.createPolicy('bukti', { createScriptURL: (url) => url, createHTML: (html) => html });
  } catch (error) {
    console.warn(error);
  }
  return policy?.[kind](text) ?? text;
}

/** A page may have one policy of a name. */
let policy: TrustedPolicy | undefined;

/** https://www.w3.org/TR/trusted-types/ What a policy makes is no string, but stands for one. */
interface TrustedPolicy {
  createScriptURL(url: string): string;
  createHTML(html: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: TrustedPolicy): TrustedPolicy;
}
