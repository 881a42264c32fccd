/** Cyrillic and Greek letters that look like Latin ones, each before the letter that it looks like. */
const PAIRS =
  'АAВBЕEЅSІIЈJКKМMНHОOРPСCТTХXУYԚQԜWаaеeѕsіiјjкkоoрpсcхxуyԛqԝwһhԁdгrпnтtмmвbнh' + 'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaεeιiκkνvοoρpτtυuχxγyηnωw';
const LATIN = new Map(Array.from(PAIRS.match(/../gu) ?? [], ([alike = '', latin = '']) => [alike, latin]));

/** A word with letters of two scripts. Nobody who writes in one of the scripts types such a word. */
const MIXED = /[\p{L}\p{M}]*(?:[A-Za-z\u00C0-\u024F]\p{M}*[\u0370-\u052F]|[\u0370-\u052F]\p{M}*[A-Za-z\u00C0-\u024F])[\p{L}\p{M}]*/gu;
const OTHER = /[\u0370-\u052F]/;
const EACH_OTHER = /[\u0370-\u052F]/g;

/** Latin letters in place of those that look like them, in words that have both: Kusumа with a Cyrillic а is Kusuma. */
export function withoutLookAlikes(text: string): string {
  if (!OTHER.test(text)) return text;
  return text.replace(MIXED, (word) => word.replace(EACH_OTHER, (letter) => LATIN.get(letter) ?? letter));
}
