import { useEffect, useState } from 'react';
import type { SearchStrings } from '#src/i18n/search.ts';
import type { ShownReview } from '#src/outputs/search/shown.ts';

interface Props {
  t: SearchStrings;
  base: string;
  review: ShownReview;
}

/** The part of the API's document of a review that is used. */
interface ReviewDocument {
  photos?: { src: string }[];
}

const MOST = 4;

/** The photos of a review, small. Their addresses stand in the API, and are asked for only when somebody looks for photos. */
export function Thumbnails({ t, base, review }: Props) {
  const photos = usePhotos(`${base}api/v1/reviews/${review.id}.json`);
  if (photos.length === 0) return null;
  return (
    <p className="bs-thumbnails">
      {photos.slice(0, MOST).map((src, at) => (
        <img key={src} src={src} alt={t.photoOf(at + 1, photos.length)} width="88" height="88" loading="lazy" decoding="async" />
      ))}
    </p>
  );
}

function usePhotos(url: string): string[] {
  const [photos, setPhotos] = useState<string[]>([]);
  useEffect(() => {
    let current = true;
    fetch(url)
      .then((response) => (response.ok ? (response.json() as Promise<ReviewDocument>) : {}))
      .then(({ photos = [] }: ReviewDocument) => current && setPhotos(photos.map(({ src }) => new URL(src).pathname)))
      .catch(() => undefined); // Without the picture the number of photos still stands there.
    return () => {
      current = false;
    };
  }, [url]);
  return photos;
}
