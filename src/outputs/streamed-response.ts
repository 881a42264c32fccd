/** A document that is made part by part, while it is read. */
export function streamedResponse(parts: Iterable<string>, type: string): Response {
  const [all, encoder] = [parts[Symbol.iterator](), new TextEncoder()];
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = all.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(stream, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
