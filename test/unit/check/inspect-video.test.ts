import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeVideoData } from '#src/check/video/describe.ts';
import { inspectVideo } from '#src/check/video/inspect-video.ts';
import { box, element, FTYP, fullBox, handler, mp4, namedMeta, shortMeta, simpleTag, track, webm } from '../../support/video.ts';

const said = (bytes: Uint8Array) => inspectVideo(bytes).carries.map(({ kind, name }) => `${kind}: ${name}`);
const words = (value: string) => Buffer.from(value, 'latin1');

/** A track with a name, as programs write one. */
function namedTrack(kind: string, name: string): Buffer {
  return box('trak', box('mdia', box('hdlr', Buffer.alloc(8), words(kind), Buffer.alloc(12), words(name))));
}

/** A track's table of kinds: one kind, the name of its codec, and further boxes. */
function samples(kind: string, head: number, compressor = '', ...more: Uint8Array[]): Buffer {
  const entry = Buffer.alloc(head);
  words(compressor).copy(entry, 42);
  return box('trak', box('mdia', box('minf', box('stbl', box('stsd', Buffer.alloc(8), box(kind, entry, ...more))))));
}

function itemOf(type: string, value: string): Buffer {
  return box('meta', Buffer.alloc(4), handler('mdir'), box('ilst', box(type, box('data', Buffer.alloc(8), words(value)))));
}

/** The settings of Vorbis as far as its comments. */
function vorbis(...comments: string[]): Buffer {
  const number = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32LE(value);
    return bytes;
  };
  const all = comments.flatMap((comment) => [number(comment.length), words(comment)]);
  return Buffer.concat([words('\x02\x1e\x10\x03vorbis'), number(4), words('Xiph'), number(comments.length), ...all]);
}

describe('an MP4', () => {
  test.each([
    ['with picture alone', mp4()],
    ['as ffmpeg leaves it', mp4(track('soun'), box('udta', shortMeta('©too')))],
    ['as a phone leaves it, once it is clean', mp4(namedTrack('soun', 'SoundHandle'), samples('avc1', 78), samples('mp4a', 28))],
    ['as QuickTime counts a name', mp4(namedTrack('soun', '\x13Sound Media Handler'))],
    [
      'in fragments',
      Buffer.concat([mp4(), box('sidx', words('x')), box('moof', fullBox('mfhd', 1), box('traf', fullBox('tfhd', 1))), box('mdat')]),
    ],
    ['with room that was never used', Buffer.concat([mp4(), box('free', Buffer.alloc(100))])],
    [
      'with a box of 64 bits',
      Buffer.concat([mp4(), Buffer.from([0, 0, 0, 1]), words('mdat'), Buffer.from([0, 0, 0, 0, 0, 0, 0, 20]), words('more')]),
    ],
    ['whose last box runs to the end', Buffer.concat([mp4(), Buffer.alloc(4), words('mdat'), words('whatever follows')])],
  ])('%s is clean', (_, bytes) => {
    expect(inspectVideo(bytes)).toEqual({ kind: 'mp4', carries: [], readable: true });
  });

  test.each([
    ['the place, as phones write it', mp4(box('udta', box('©xyz', words('\0\x12\x15Ç-7.31+110.07/')))), ['place: ©xyz']],
    ['the place, as 3GPP writes it', mp4(box('udta', box('loci', Buffer.alloc(20)))), ['place: loci']],
    ['the place of one track', mp4(track('vide', box('udta', box('©xyz', words('x'))))), ['place: ©xyz']],
    ['a list that ends with zeros', mp4(box('udta', box('©xyz', words('x')), Buffer.alloc(4))), ['place: ©xyz']],
    [
      'what an iPhone says',
      mp4(
        namedMeta([
          'com.apple.quicktime.location.ISO6709',
          'com.apple.quicktime.make',
          'com.apple.quicktime.model',
          'com.apple.quicktime.creationdate',
        ]),
      ),
      [
        'device: com.apple.quicktime.make',
        'device: com.apple.quicktime.model',
        'place: com.apple.quicktime.location.ISO6709',
        'time: com.apple.quicktime.creationdate',
      ],
    ],
    [
      'the same in udta, with a version',
      mp4(box('udta', namedMeta(['com.apple.quicktime.location.ISO6709'], { version: true }))),
      ['place: com.apple.quicktime.location.ISO6709'],
    ],
    ['what Android says', mp4(namedMeta(['com.android.version'], { version: true })), ['device: com.android.version']],
    ['a title beside the encoder', mp4(box('udta', shortMeta('©too', '©nam'))), ['words: ©nam']],
    ['when it was taken', Buffer.concat([FTYP, box('moov', fullBox('mvhd', 3_800_000_000, 0, 600))]), ['time: mvhd']],
    [
      'when, in version 1',
      Buffer.concat([FTYP, box('moov', box('mvhd', Buffer.from([1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]), Buffer.alloc(20)))]),
      ['time: mvhd'],
    ],
    ['a track of measurements', mp4(track('meta')), ['track: meta']],
    ['subtitles', mp4(track('text')), ['track: text']],
    ['subtitles of other kinds', mp4(track('sbtl'), track('subt'), track('clcp')), ['track: clcp', 'track: sbtl', 'track: subt']],
    ['samples of another kind in a track of pictures', mp4(samples('gpmd', 78)), ['track: gpmd']],
    ['a camera in the name of a track', mp4(namedTrack('vide', 'GoPro AVC')), ['words: hdlr: GoPro AVC']],
    ['somebody in the name of a track', mp4(namedTrack('soun', 'Mic of Rani')), ['words: hdlr: Mic of Rani']],
    ['words behind the name of a track', mp4(namedTrack('vide', 'VideoHandler\0Rani')), ['words: hdlr: VideoHandler Rani']],
    ['a drone in the name of the codec', mp4(samples('avc1', 78, '\x07DJI.AVC')), ['words: stsd: DJI.AVC']],
    ['a box in the samples', mp4(samples('mp4a', 28, '', box('udta', words('x')))), ['other: udta']],
    [
      'the path of another file',
      mp4(box('dinf', box('dref', Buffer.alloc(8), box('url ', Buffer.alloc(4), words('/home/rani'))))),
      ['words: dref/url'],
    ],
    ['words in the place of the encoder', mp4(box('udta', itemOf('©too', 'Rani Kusuma'))), ['other: ©too']],
    ['words behind the edits', mp4(box('edts', box('abcd', words('x')))), ['other: abcd']],
    ['words in room that is always empty', mp4(box('wide', words('Rani'))), ['other: wide']],
    ['XMP', Buffer.concat([mp4(), box('uuid', Buffer.alloc(32, 1))]), ['other: uuid']],
    ['what an editor wiped out, but did not overwrite', Buffer.concat([mp4(), box('free', words('-7.31+110.07'))]), ['other: free']],
    ['a box that nobody knows', mp4(box('abcd', words('x'))), ['other: abcd']],
    ['GoPro’s place in the user data', mp4(box('udta', box('GPMF', words('x')))), ['place: GPMF']],
  ])('%s is told', (_, bytes, expected) => {
    expect(said(bytes)).toEqual(expected);
    expect(inspectVideo(bytes).readable).toBe(true);
  });

  test.each([
    ['that breaks off', mp4().subarray(0, -3)],
    ['whose box is longer than what it stands in', Buffer.concat([mp4(), Buffer.from([0, 0, 0, 99]), words('mdat')])],
    ['whose box is shorter than its own head', Buffer.concat([mp4(), Buffer.from([0, 0, 0, 4]), words('mdat')])],
    ['with something behind it', Buffer.concat([mp4(), words('GPS')])],
    [
      'with boxes in boxes without end',
      Buffer.concat([FTYP, Array.from({ length: 40 }).reduce<Buffer>((inner) => box('moov', inner), box('moov'))]),
    ],
  ])('%s cannot be cleared', (_, bytes) => {
    expect(inspectVideo(bytes).readable).toBe(false);
  });

  test('QuickTime under another name is told apart', () => {
    const mov = Buffer.concat([
      box('ftyp', words('qt  '), Buffer.alloc(4), words('qt  ')),
      box('wide'),
      box('moov', fullBox('mvhd', 0, 0, 600)),
    ]);
    expect(inspectVideo(mov)).toEqual({ kind: 'quicktime', carries: [], readable: true });
  });
});

describe('a WebM', () => {
  test.each([
    ['with picture alone', webm()],
    ['as ffmpeg leaves it', webm({ tags: Buffer.concat([simpleTag('ENCODER'), simpleTag('DURATION')]) })],
    ['with sound and its settings', webm({ track: Buffer.concat([element(0xe1, element(0xb5, 'x')), element(0x63a2, vorbis())]) })],
    ['recorded live', webm({ live: true })],
    ['with room that was never used', webm({ more: element(0xec, Buffer.alloc(30)) })],
  ])('%s is clean', (_, bytes) => {
    expect(inspectVideo(bytes)).toEqual({ kind: 'webm', carries: [], readable: true });
  });

  test.each([
    ['the place in a tag', webm({ tags: simpleTag('LOCATION') }), ['place: LOCATION']],
    [
      'a tag in a tag',
      webm({ tags: element(0x67c8, Buffer.concat([element(0x45a3, 'ENCODER'), simpleTag('com.android.model')])) }),
      ['device: com.android.model'],
    ],
    ['behind a live cluster', webm({ live: true, more: element(0x1254c367, element(0x7373, simpleTag('GPS'))) }), ['place: GPS']],
    [
      'when, and a title',
      webm({ info: Buffer.concat([element(0x4461, Buffer.alloc(8)), element(0x7ba9, 'x')]) }),
      ['time: DateUTC', 'words: Title'],
    ],
    ['subtitles', webm({ track: element(0x83, Buffer.from([0x11])) }), ['track: TrackType 17']],
    ['the name of a track', webm({ track: element(0x536e, 'Rani') }), ['words: Name']],
    ['words about the codec', webm({ track: element(0x258688, 'Rani') }), ['words: CodecName']],
    ['what nobody knows in a track', webm({ track: element(0x4abc, 'x') }), ['other: 0x4abc']],
    ['what nobody knows in the picture’s settings', webm({ track: element(0xe0, element(0x4abc, 'x')) }), ['other: 0x4abc']],
    ['a void in a track', webm({ track: element(0xec, 'Rani') }), ['other: Void']],
    ['comments of the sound', webm({ track: element(0x63a2, vorbis('ARTIST=Rani')) }), ['words: CodecPrivate']],
    ['words in the place of the program', webm({ info: element(0x5741, 'Rani Kusuma') }), ['words: WritingApp']],
    [
      'words in the tag of the encoder',
      webm({ tags: element(0x67c8, Buffer.concat([element(0x45a3, 'ENCODER'), element(0x4487, 'Rani Kusuma')])) }),
      ['other: ENCODER'],
    ],
    [
      'bytes in a tag',
      webm({ tags: element(0x67c8, Buffer.concat([element(0x45a3, 'ENCODER'), element(0x4485, 'Rani')])) }),
      ['other: TagBinary'],
    ],
    ['an attached file', webm({ more: element(0x1941a469, 'x') }), ['other: Attachments']],
    ['a track of measurements', webm({ track: element(0x83, Buffer.from([0x21])) }), ['track: TrackType 33']],
    ['what was wiped out, but not overwritten', webm({ more: element(0xec, 'LOCATION') }), ['other: Void']],
    ['what nobody knows', webm({ more: element(0x4abc, 'x') }), ['other: 0x4abc']],
  ])('%s is told', (_, bytes, expected) => {
    expect(said(bytes)).toEqual(expected);
  });

  test('that breaks off cannot be cleared, and Matroska is not WebM', () => {
    expect(inspectVideo(webm().subarray(0, -2)).readable).toBe(false);
    expect(inspectVideo(webm({ docType: 'matroska' }))).toEqual({ carries: [], readable: false });
  });
});

test('other bytes are no video', () => {
  for (const bytes of [Buffer.alloc(0), words('WEBVTT'), Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(64)]) {
    expect(inspectVideo(bytes)).toEqual({ carries: [], readable: false });
  }
});

test('whatever the bytes, there is an answer', () => {
  const start = fc.constantFrom(FTYP, mp4(), webm(), Buffer.alloc(0));
  fc.assert(
    fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
      const { readable, carries } = inspectVideo(Buffer.concat([head, tail]));
      expect(readable || carries.length === 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('whatever is changed in a sound file, there is an answer', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(mp4(box('udta', box('©xyz', words('x')))), webm({ tags: simpleTag('GPS') })),
      fc.nat(),
      fc.integer({ min: 0, max: 255 }),
      (sound, at, byte) => {
        const bytes = Buffer.from(sound);
        bytes[at % bytes.length] = byte;
        expect(() => inspectVideo(bytes)).not.toThrow();
      },
    ),
    { numRuns: 1000 },
  );
});

test('the place is found wherever a list of the user may stand', () => {
  const place = box('udta', box('©xyz', words('x')));
  const nest = fc.array(fc.constantFrom('moov', 'trak', 'mdia', 'moof', 'traf'), { maxLength: 6 });
  const filler = fc.array(fc.constantFrom(box('free', Buffer.alloc(7)), box('mdat', words('abc')), handler('soun')), { maxLength: 4 });
  fc.assert(
    fc.property(nest, filler, filler, (path, before, after) => {
      const inner = path.reduceRight<Buffer>((content, type) => box(type, ...before, content, ...after), place);
      expect(said(Buffer.concat([FTYP, inner]))).toContain('place: ©xyz');
    }),
  );
});

test('the sample’s own video is clean', () => {
  expect(inspectVideo(readFileSync('content/media/customers/tetes-gelas-belimbing.mp4'))).toEqual({
    kind: 'mp4',
    carries: [],
    readable: true,
  });
});

test('what is found is told worst first, and cannot move a cursor', () => {
  expect(
    describeVideoData([
      { kind: 'device', name: '©mak' },
      { kind: 'place', name: 'a\u001b[2J' },
      { kind: 'place', name: 'b' },
      { kind: 'place', name: 'c' },
      { kind: 'place', name: 'd' },
    ]),
  ).toBe('the place where it was taken (a?[2J, b, c and 1 more), the device that took it (©mak)');
});
