/** A time (UTC milliseconds) in a form that every file system accepts in a name: `20260131T093000123`. */
export function fileTime(utcMs: number): string {
  return new Date(utcMs).toISOString().replaceAll(/[-:.Z]/g, '');
}
