/** Where a server finds the site. */
export interface Place {
  /** Absolute path of the folder that holds the built site; for a site below a path, of the folder that holds the path's first part. */
  root: string;
}
