/** A text in an encoding of one or two bytes a letter, by what the platform's decoder makes of each. @throws for a letter that it lacks */
export function encode(text: string, encoding: string): Buffer {
  const bytesOf = new Map<string, number[]>();
  const decoder = new TextDecoder(encoding);
  const learn = (bytes: number[]) => {
    const letter = decoder.decode(Uint8Array.from(bytes));
    if ([...letter].length === 1 && letter !== '\uFFFD' && !bytesOf.has(letter)) bytesOf.set(letter, bytes);
  };
  for (let byte = 0; byte < 256; byte += 1) learn([byte]);
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) learn([lead, trail]);
  return Buffer.from(
    [...text].flatMap((letter) => {
      const bytes = bytesOf.get(letter);
      if (bytes === undefined) throw new Error(`${encoding} has no ${letter}`);
      return bytes;
    }),
  );
}
