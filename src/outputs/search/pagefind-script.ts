/**
 * Pagefind takes a part of its index that it could not load for an empty part, and answers "nothing found". This header
 * stands before its script and counts what failed, so that the page can tell "nothing" from "no connection".
 */
const HEADER = `let failed=0;
const fetch=async(...request)=>{
  try{const response=await globalThis.fetch(...request);if(!response.ok)failed+=1;return response}
  catch(error){failed+=1;throw error}
};
export const countFailedRequests=()=>failed;
`;

/** Pagefind's script, with the one thing that it does not tell. */
export function renderPagefindScript(script: Uint8Array): Uint8Array {
  return new TextEncoder().encode(HEADER + new TextDecoder().decode(script));
}
