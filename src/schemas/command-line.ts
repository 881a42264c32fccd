/**
 * How messages, documents and pages write the command `bukti`, for every shell. Nobody of this project owns the name `bukti` in
 * npm's registry, so that `npx bukti`, typed outside a copy of this project, would run whatever somebody publishes under it.
 * `--no` forbids npm to install anything: inside the project this runs the project's own command, elsewhere it runs nothing.
 */
export const BUKTI = 'npm exec --no -- bukti';
