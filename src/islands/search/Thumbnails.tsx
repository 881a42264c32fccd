import { useEffect, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import type { ShownReview } from '#src/outputs/search/shown.ts';
import { shelfOf } from '#src/schemas/shelf.ts';

interface Props {
  t: Texts['search'];
  base: string;
  /** Whether several reviews share a document of the API. */
  packed: boolean;
  review: ShownReview;
}

/** The part of the API's document of a review that is used. */
interface ReviewDocument {
  id: string;
  photos: { src: string }[];
}

const MOST = 4;

/** The photos of a review, small. Their addresses stand in the API, and are asked for only when somebody looks for photos. */
export function Thumbnails({ t, base, packed, review: { id } }: Props) {
  const photos = usePhotos(id, `${base}api/v1/reviews/${packed ? `shelf/${shelfOf(id)}` : id}.json`);
  if (photos.length === 0) return null;
  return (
    <p className="bs-thumbnails">
      {photos.slice(0, MOST).map((src, at) => (
        <img key={src} src={src} alt={t.photoOf(at + 1, photos.length)} width="88" height="88" loading="lazy" decoding="async" />
      ))}
    </p>
  );
}

function usePhotos(id: string, url: string): string[] {
  const [photos, setPhotos] = useState<string[]>([]);
  useEffect(() => {
    let current = true;
    fetch(url)
      .then((response) => response.json() as Promise<ReviewDocument | { reviews: ReviewDocument[] }>)
      .then((document) => ('reviews' in document ? document.reviews.find((one) => one.id === id) : document))
      .then((found) => current && setPhotos(found?.photos.map(({ src }) => new URL(src).pathname) ?? []))
      .catch(() => undefined); // Without the picture the number of photos still stands there.
    return () => {
      current = false;
    };
  }, [id, url]);
  return photos;
}
