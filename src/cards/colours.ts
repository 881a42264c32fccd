/** The colours that cards are drawn with. They are part of each card's data, so that a change of one draws it anew. */
export interface CardColours {
  paper: string;
  ink: string;
  muted: string;
  nila: string;
  nilaSoft: string;
  kunyit: string;
  kunyitDark: string;
  mist: string;
  kunyitPale: string;
  emptyStar: string;
}

/** Flat colours only: a card then has fewer than 256 of them, and an exact palette keeps it small. */
export const COLOURS: Readonly<CardColours> = {
  paper: '#f6efe2',
  ink: '#1f1b16',
  muted: '#6a5f50',
  nila: '#24346b',
  nilaSoft: '#3a4b86',
  kunyit: '#d9952b',
  kunyitDark: '#8f5a0c',
  mist: '#d5d9ea',
  kunyitPale: '#f2cf93',
  emptyStar: '#e2d5bd',
};
