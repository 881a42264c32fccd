/** Longest side of a photo that is sent, in pixels. */
const LONGEST = 1600;
const QUALITY = 0.85;

/**
 * A photo drawn anew: upright, at most 1,600 pixels long, and without what a camera writes into it (place, time, device).
 * @param quarterTurns clockwise
 * @returns a JPEG as a data address; nothing for what is no picture
 */
export async function drawPhoto(file: Blob, quarterTurns = 0): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
  const canvas = document.createElement('canvas');
  const isOnSide = quarterTurns % 2 === 1;
  canvas.width = isOnSide ? height : width;
  canvas.height = isOnSide ? width : height;
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((quarterTurns * Math.PI) / 2);
  context.drawImage(bitmap, -width / 2, -height / 2, width, height);
  bitmap.close();
  return canvas.toDataURL('image/jpeg', QUALITY);
}

/** The bytes of a data address; fetching one is not what the site's policy allows. */
export function toBlob(dataUrl: string): Blob {
  const text = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))], { type: 'image/jpeg' });
}
