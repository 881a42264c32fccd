import { useId, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import { Field } from './Field.tsx';
import { drawPhoto } from './photos.ts';

/** A photo that was chosen, and how it is turned. */
export interface ChosenPhoto {
  id: number;
  file: Blob;
  turns: number;
  /** As it will be sent. */
  drawn: string;
}

const MOST = 6;

export function Photos({
  t,
  photos,
  onChange,
}: {
  t: Texts['write'];
  photos: readonly ChosenPhoto[];
  onChange: (photos: ChosenPhoto[]) => void;
}) {
  const id = useId();
  const [hasFailed, setFailed] = useState(false);
  const add = async (files: readonly File[]) => {
    const first = Math.max(0, ...photos.map((photo) => photo.id)) + 1;
    const drawn = await Promise.all(
      files.slice(0, MOST - photos.length).map(async (file, at) => ({ id: first + at, file, turns: 0, drawn: await drawPhoto(file) })),
    );
    const good = drawn.flatMap((photo) => (photo.drawn === undefined ? [] : [{ ...photo, drawn: photo.drawn }]));
    setFailed(good.length < drawn.length);
    onChange([...photos, ...good]);
  };
  const turn = async (photo: ChosenPhoto) => {
    const turns = (photo.turns + 1) % 4;
    const drawn = await drawPhoto(photo.file, turns);
    if (drawn !== undefined) onChange(photos.map((one) => (one.id === photo.id ? { ...photo, turns, drawn } : one)));
  };
  return (
    <Field id={id} label={t.photos} help={t.photosHelp}>
      <input
        id={id}
        type="file"
        accept="image/*"
        multiple
        aria-describedby={`${id}-help`}
        disabled={photos.length >= MOST}
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <p role="status">{hasFailed && t.photoFailed}</p>
      <ul className="wr-thumbs">
        {photos.map((photo, at) => (
          <li key={photo.id}>
            <img src={photo.drawn} alt={t.photoOf(at + 1)} />
            <button type="button" onClick={() => turn(photo)} aria-label={t.turn(at + 1)}>
              ↻
            </button>
            <button type="button" onClick={() => onChange(photos.filter(({ id: one }) => one !== photo.id))} aria-label={t.remove(at + 1)}>
              ✕
            </button>
          </li>
        ))}
      </ul>
    </Field>
  );
}
