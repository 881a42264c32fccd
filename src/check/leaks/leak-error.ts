/** The built site must not be deployed. The message is the whole report. */
export class LeakError extends Error {
  constructor(report: string) {
    super(report);
    this.name = 'LeakError';
    // The reader mends files, not our code: the stack would only hide the report.
    this.stack = '';
  }
}
