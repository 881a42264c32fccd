import { brandsOf, readMp4 } from './mp4.ts';
import { listOnce, type VideoFacts } from './video-facts.ts';
import { docTypeOf, readWebm } from './webm.ts';

/**
 * Reads a video as far as its boxes or elements go, never its picture or sound. What stands inside of those (such as places
 * that drones write between pictures) is not seen.
 */
export function inspectVideo(bytes: Uint8Array): VideoFacts {
  const brands = brandsOf(bytes);
  if (brands !== undefined) {
    const carries = readMp4(bytes);
    const kind = brands.every((brand) => brand === 'qt  ' || brand === '\0\0\0\0') ? 'quicktime' : 'mp4';
    return { kind, carries: listOnce(carries ?? []), readable: carries !== undefined };
  }
  if (docTypeOf(bytes) === 'webm') {
    const carries = readWebm(bytes);
    return { kind: 'webm', carries: listOnce(carries ?? []), readable: carries !== undefined };
  }
  return { carries: [], readable: false };
}
