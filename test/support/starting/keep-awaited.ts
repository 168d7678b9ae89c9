import type { ElectronApplication } from '@playwright/test';

/** A function that goes to another process as its text. */
type Sent = (...given: readonly never[]) => unknown;

/**
 * Makes `evaluate` of an app wait for its answer as long as it takes. V8's inspector holds what it waits for weakly, a plain
 * value too: where the main process was at work, and collected garbage before it came to the answer, Playwright was told
 * _Resulting promise was garbage collected_. So the answer is made in a turn of its own, and main itself holds it until then.
 */
export function keepAwaited(app: ElectronApplication): ElectronApplication {
  const evaluate = app.evaluate.bind(app);
  Object.defineProperty(app, 'evaluate', {
    value: (sent: Sent | string, arg: unknown): unknown => Reflect.apply(evaluate, app, [keeping(sent), arg]),
  });
  return app;
}

function keeping(sent: Sent | string): Sent | string {
  if (typeof sent === 'string') return sent;
  const text = `(...given) => {
    const kept = (globalThis.awaitedByTests ??= new Set());
    const answer = new Promise((turn) => setImmediate(turn)).then(() => (${String(sent)})(...given));
    const drop = () => setImmediate(() => kept.delete(answer));
    kept.add(answer);
    answer.then(drop, drop);
    return answer;
  }`;
  // Playwright sends a function as what its `toString` says.
  return Object.assign(() => undefined, { toString: () => text });
}
