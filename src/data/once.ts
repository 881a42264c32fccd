/** A function whose work is done at the first call; later calls share its result. */
export function createOnce<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

/** A function of a thing whose work is done once for each: a product has hundreds of pages. */
export function createOncePer<Thing extends object, Result>(work: (thing: Thing) => Result): (thing: Thing) => Result {
  const known = new WeakMap<Thing, { result: Result }>();
  return (thing) => {
    const kept = known.get(thing) ?? { result: work(thing) };
    known.set(thing, kept);
    return kept.result;
  };
}
