import { useEffect, useState } from 'react';

const answers = new Map<string, Promise<unknown>>();

/**
 * What is behind an address of this site, fetched once; undefined while it is not there, and where it cannot be had.
 * @param address where there is none, nothing is fetched
 * @param read a function that stays the same
 */
export function useFetched<Value>(address: string | undefined, read: (response: Response) => Promise<Value>): Value | undefined {
  const [fetched, setFetched] = useState<{ address: string; value: Value }>();
  useEffect(() => {
    if (address === undefined) return;
    let isCurrent = true;
    const answer = (answers.get(address) as Promise<Value> | undefined) ?? ask(address, read);
    answers.set(address, answer);
    answer.then(
      (value) => isCurrent && setFetched({ address, value }),
      // What is missing is not shown. The next request tries again.
      () => answers.delete(address),
    );
    return () => {
      isCurrent = false;
    };
  }, [address, read]);
  return fetched?.address === address ? fetched?.value : undefined;
}

async function ask<Value>(address: string, read: (response: Response) => Promise<Value>): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return read(response);
}
