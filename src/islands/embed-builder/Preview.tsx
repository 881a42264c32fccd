import { useEffect, useRef, useState } from 'react';
import type { Texts } from '#src/i18n/texts.ts';
import type { EmbedChoice } from '#src/outputs/embed-code/choice.ts';
import type { CodeContext } from '#src/outputs/embed-code/code.ts';
import { GROUNDS, type Ground, renderPreview } from '#src/outputs/embed-code/preview.ts';
import { Segments } from './Segments.tsx';

interface Props {
  t: Texts['embedBuilder']['preview'];
  /** What is shown, in words. */
  name: string;
  choice: EmbedChoice;
  /** Missing while something has still to be fetched. */
  context: CodeContext | undefined;
  /** Told the addresses of what an element has loaded. */
  onLoaded(addresses: readonly string[]): void;
}

const WIDTHS_PX = { phone: 390, desktop: 1100 } as const;
type Width = keyof typeof WIDTHS_PX;
/** While a colour is dragged, wait this long. */
const WAIT_MS = 120;
const FIRST_HEIGHT_PX = 420;

/** A shop's page with the real thing on it, at the chosen width: where there is less room it is drawn smaller. */
export function Preview({ t, name, choice, context, onLoaded }: Props) {
  const [ground, setGround] = useState<Ground>('light');
  const [chosenWidth, setWidth] = useState<Width>();
  const [height, setHeight] = useState(FIRST_HEIGHT_PX);
  const stage = useRef<HTMLDivElement>(null);
  const room = useRoom(stage);
  const width = chosenWidth ?? (room < WIDTHS_PX.phone * 1.5 ? 'phone' : 'desktop');
  const page = useSettled(
    context === undefined ? undefined : renderPreview(choice, context, { ground, title: name, before: t.before, after: t.after }),
  );
  const widthPx = WIDTHS_PX[width];
  const scale = Math.min(1, room / widthPx);

  return (
    <div className="eb-preview">
      <div className="eb-bar">
        <Segments
          legend={t.ground}
          options={GROUNDS.map((one) => [one, t.grounds[one]] as const)}
          value={ground}
          onChoose={(one) => setGround(one)}
        />
        <Segments
          legend={t.width}
          options={(['phone', 'desktop'] as const).map((one) => [one, t.widths[one]] as const)}
          value={width}
          onChoose={(one) => setWidth(one)}
        />
      </div>
      <div ref={stage} className="eb-stage" style={{ blockSize: height * scale }}>
        {page !== undefined && (
          <iframe
            key={page}
            title={t.frame.replace('#', name)}
            srcDoc={page}
            style={{
              inlineSize: widthPx,
              blockSize: height,
              transform: `scale(${scale})`,
              insetInlineStart: Math.max(0, (room - widthPx) / 2),
            }}
            onLoad={(event) => follow(event.currentTarget, setHeight, onLoaded)}
          />
        )}
      </div>
    </div>
  );
}

/** The page's height from now on, and what it loads. */
function follow(frame: HTMLIFrameElement, onHeight: (height: number) => void, onLoaded: (addresses: readonly string[]) => void): void {
  const { contentDocument, contentWindow } = frame;
  const view = contentWindow as (Window & typeof globalThis) | null;
  if (contentDocument === null || view === null) return;
  const { body } = contentDocument;
  new view.ResizeObserver(() => onHeight(Math.ceil(body.getBoundingClientRect().height))).observe(body);
  const loaded = new Set<string>();
  new view.PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) loaded.add(name);
    onLoaded([...loaded]);
  }).observe({ type: 'resource', buffered: true });
}

function useRoom(stage: React.RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState<number>(WIDTHS_PX.phone);
  useEffect(() => {
    if (stage.current === null) return;
    const observer = new ResizeObserver(([entry]) => entry !== undefined && setRoom(entry.contentRect.width));
    observer.observe(stage.current);
    return () => observer.disconnect();
  }, [stage]);
  return room;
}

/** A value that has not changed for a moment; the first one at once. */
function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settled === undefined ? 0 : WAIT_MS);
    return () => clearTimeout(timer);
  }, [value, settled]);
  return settled;
}
