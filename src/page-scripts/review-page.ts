/** What every page of a review loads: a few bytes, and the check itself only when somebody asks for it. */
import './check-review/bukti-check.ts';
import './share/bukti-share.ts';
