/** Lets main see to whatever waits, in work that is long and nobody may notice. */
export async function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
